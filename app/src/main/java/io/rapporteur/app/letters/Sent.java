package io.rapporteur.app.letters;

import io.rapporteur.runtime.letters.OpenLetter;
import io.rapporteur.schemas.record.RecordPosition;

/**
 * A letter whose original was sent again.
 *
 * @param to where it stands now
 */
record Sent(OpenLetter letter, RecordPosition to) {}
