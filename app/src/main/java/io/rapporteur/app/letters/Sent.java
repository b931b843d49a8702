package io.rapporteur.app.letters;

import io.rapporteur.deadletter.RecordPosition;
import io.rapporteur.letters.OpenLetter;

/**
 * A letter whose original was sent again.
 *
 * @param to where it stands now
 */
record Sent(OpenLetter letter, RecordPosition to) {}
