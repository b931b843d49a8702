package io.rapporteur.parser.stream;

import java.util.Objects;
import org.apache.kafka.streams.KeyValue;

/**
 * What became of one arrival, as bytes that are known to fit their topics.
 *
 * @param documents the documents of new bytes, by document id; none for known ones
 * @param arrivals what became of it, by the coordinates of its raw record
 */
record ArrivalResult(Iterable<KeyValue<String, byte[]>> documents, Iterable<KeyValue<String, byte[]>> arrivals) {

    ArrivalResult {
        Objects.requireNonNull(documents, "documents");
        Objects.requireNonNull(arrivals, "arrivals");
    }
}
