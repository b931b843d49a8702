package io.rapporteur.replay.stream;

import io.rapporteur.event.ReplayOutcome;

/** A listener that wants to know nothing. */
class Quiet implements ReplayListener {

    @Override
    public void heard(ReplayOutcome outcome) {}

    @Override
    public void at(int finished, int total) {}
}
