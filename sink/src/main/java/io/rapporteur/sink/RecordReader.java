package io.rapporteur.sink;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.Authority;
import io.rapporteur.event.DeadLetterDecision;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.schemas.deadletter.Origin;
import io.rapporteur.schemas.topic.EventSerdes;
import io.rapporteur.schemas.topic.OriginReader;
import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import io.rapporteur.sink.event.AuthorityMapper;
import io.rapporteur.sink.event.EventMapper;
import io.rapporteur.sink.row.EventRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the records of each topic as rows. */
final class RecordReader {

    private final Map<String, Function<ConsumerRecord<byte[], byte[]>, EventRow>> readers;
    private final Map<String, OriginReader> origins;

    RecordReader(Cluster cluster) {
        Topics topics = cluster.topics();
        EventSerdes serdes = cluster.serdes();
        readers = Map.of(
                topics.enriched().name(), avro(serdes, topics.enriched(), (Enriched e) -> EventMapper.document(e)),
                topics.links().name(),
                        orEnd(avro(serdes, topics.links(), (Link e) -> EventMapper.link(e)), EventMapper::linkRemoval),
                topics.authorities().name(),
                        orEnd(
                                avro(serdes, topics.authorities(), (Authority e) -> AuthorityMapper.authority(e)),
                                AuthorityMapper::removal),
                topics.arrivals().name(), avro(serdes, topics.arrivals(), (Arrival e) -> EventMapper.arrival(e)),
                topics.deadLetters().name(), EventMapper::deadLetter,
                topics.deadLetterDecisions().name(),
                        avro(serdes, topics.deadLetterDecisions(), (DeadLetterDecision e) -> EventMapper.decision(e)));
        origins = topics.all().stream()
                .filter(topic -> readers.containsKey(topic.name()))
                .collect(Collectors.toMap(Topic::name, serdes::originsOf));
    }

    /** Where a record comes from that must not be read as a whole. */
    Optional<Origin> origin(ConsumerRecord<byte[], byte[]> record) {
        return Objects.requireNonNull(origins.get(record.topic()), record.topic())
                .read(record.value());
    }

    /** The topics that it reads. */
    List<String> topics() {
        return readers.keySet().stream().sorted().toList();
    }

    /** The row for a record; throws whatever is wrong with it, or with the registry at this moment. */
    EventRow read(ConsumerRecord<byte[], byte[]> record) {
        return Objects.requireNonNull(readers.get(record.topic()), record.topic())
                .apply(record);
    }

    /** Events, and records without a value, each of which ends what was told under its key. */
    private static Function<ConsumerRecord<byte[], byte[]>, EventRow> orEnd(
            Function<ConsumerRecord<byte[], byte[]>, EventRow> told,
            Function<ConsumerRecord<byte[], byte[]>, EventRow> end) {
        return record -> record.value() == null ? end.apply(record) : told.apply(record);
    }

    private static <V> Function<ConsumerRecord<byte[], byte[]>, EventRow> avro(
            EventSerdes serdes, Topic<String, V> topic, Function<V, EventRow> mapper) {
        Deserializer<V> deserializer = serdes.valuesOf(topic).deserializer();
        return record -> {
            if (record.value() == null) {
                throw new IllegalArgumentException("a record of " + topic.name() + " must have a value, got: none"
                        + (topic.valueType() == Enriched.class ? "; to withdraw a document: rapporteur withdraw" : ""));
            }
            return mapper.apply(deserializer.deserialize(record.topic(), record.value()));
        };
    }
}
