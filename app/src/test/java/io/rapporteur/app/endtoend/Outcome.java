package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.rapporteur.app.follow.AvroJson;
import io.rapporteur.service.Cluster;
import io.rapporteur.topic.Topic;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * What a pipeline has made of its input.
 *
 * @param events committed events of each topic: values by key, in their order
 * @param links the last link of each citation
 * @param rows rows of each table as JSON, sorted
 */
record Outcome(
        Map<String, Map<String, List<String>>> events, Map<String, String> links, Map<String, List<String>> rows) {

    static Outcome of(Fleet fleet) throws SQLException {
        Cluster cluster = fleet.cluster();
        Map<String, Map<String, List<String>>> events = new TreeMap<>();
        for (Topic<?, ?> topic : List.of(
                cluster.topics().received(),
                cluster.topics().arrivals(),
                cluster.topics().parsed(),
                cluster.topics().enriched(),
                cluster.topics().deadLetters())) {
            events.put(topic.name(), read(cluster, topic));
        }
        Map<String, String> links = new TreeMap<>();
        read(cluster, cluster.topics().links())
                .forEach((citation, states) -> links.put(citation, states.get(states.size() - 1)));
        return new Outcome(events, links, rows(new Sql(fleet.database())));
    }

    private static Map<String, List<String>> read(Cluster cluster, Topic<?, ?> topic) {
        return new Topics(cluster)
                .all(topic.name()).stream()
                        .collect(groupingBy(
                                record -> new String(Objects.requireNonNull(record.key()), UTF_8),
                                TreeMap::new,
                                mapping(record -> json(cluster, topic, record.value()), toList())));
    }

    private static String json(Cluster cluster, Topic<?, ?> topic, byte[] value) {
        if (!topic.isAvro()) {
            return new String(value, UTF_8);
        }
        try (Deserializer<?> deserializer = cluster.serdes().valuesOf(topic).deserializer()) {
            return AvroJson.of((IndexedRecord) Objects.requireNonNull(deserializer.deserialize(topic.name(), value)))
                    .toString();
        }
    }

    private static Map<String, List<String>> rows(Sql sql) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : sql.column("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = 'rapporteur' AND table_name NOT IN ('offsets', 'flyway_schema_history')")) {
            rows.put(table, sql.column("SELECT to_jsonb(t)::text FROM rapporteur." + table + " t ORDER BY 1"));
        }
        return rows;
    }
}
