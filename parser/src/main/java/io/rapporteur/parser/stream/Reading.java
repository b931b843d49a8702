package io.rapporteur.parser.stream;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Parsed;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.KeyValue;

/**
 * What became of one arrival.
 *
 * @param arrival new or known
 * @param documents the documents of new bytes, by document id; none for known ones
 */
record Reading(Arrival arrival, List<KeyValue<String, Parsed>> documents) {

    Reading {
        Objects.requireNonNull(arrival, "arrival");
        documents = List.copyOf(documents);
    }

    /** The arrival under the coordinates of its raw record. */
    KeyValue<String, Arrival> arrivalByRecord() {
        Lineage raw = arrival.getLineage();
        return KeyValue.pair(raw.getPartition() + "-" + raw.getOffset(), arrival);
    }
}
