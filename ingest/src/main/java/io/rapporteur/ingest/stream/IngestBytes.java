package io.rapporteur.ingest.stream;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.Received;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.runtime.streams.EventBytes;

/** Makes the bytes of the events that ingest writes. */
record IngestBytes(
        EventBytes<Received> received, EventBytes<Arrival> arrivals, EventBytes<ReplayOutcome> replayOutcomes) {}
