package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.rapporteur.app.follow.AvroJson;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.schemas.topic.Topic;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * What a pipeline has made of its input: of each topic the committed values of each key, of each table its rows. Dead letters
 * are left out.
 *
 * @param facts what is there, by where it is; a long value by its beginning and its hash
 * @param repeated keys under which the same event came more than once
 */
record Outcome(SortedMap<String, String> facts, List<String> repeated) {

    private static final int SHOWN = 160;
    private static final int MAX = 12;

    /**
     * All that is there now.
     *
     * @param ignored what stands in values that are left out
     */
    static Outcome of(Cluster cluster, Database database, String ignored) throws SQLException {
        SortedMap<String, String> facts = new TreeMap<>();
        List<String> repeated = new ArrayList<>();
        for (Topic<?, ?> topic : List.of(
                cluster.topics().received(),
                cluster.topics().arrivals(),
                cluster.topics().parsed(),
                cluster.topics().enriched(),
                cluster.topics().links())) {
            boolean onlyLatest = topic.equals(cluster.topics().links());
            read(cluster, topic, ignored).forEach((key, values) -> {
                String place = topic.name() + " " + key;
                facts.put(place, onlyLatest ? values.get(values.size() - 1) : String.join(" then ", values));
                if (values.stream().distinct().count() < values.size()) {
                    repeated.add(place);
                }
            });
        }
        rows(new Sql(database), facts, ignored);
        return new Outcome(facts, repeated);
    }

    /** How many facts are of a topic or a table. */
    long count(String of) {
        return facts.keySet().stream()
                .filter(place -> place.startsWith(of + " "))
                .count();
    }

    /** The first differences, in words. */
    List<String> differencesFrom(Outcome expected) {
        List<String> differences = new ArrayList<>();
        expected.facts.forEach((place, value) -> {
            String here = facts.get(place);
            if (here == null) {
                differences.add("missing: " + place + " " + value);
            } else if (!here.equals(value)) {
                differences.add("other: " + place + "\n  is     " + here + "\n  must be " + value);
            }
        });
        facts.forEach((place, value) -> {
            if (!expected.facts.containsKey(place)) {
                differences.add("too much: " + place + " " + value);
            }
        });
        return differences.size() <= MAX ? differences : differences.subList(0, MAX);
    }

    private static Map<String, List<String>> read(Cluster cluster, Topic<?, ?> topic, String ignored) {
        try (Deserializer<?> values = cluster.serdes().valuesOf(topic).deserializer()) {
            return new Records(cluster)
                    .all(topic.name()).stream()
                            .filter(record ->
                                    !new String(Objects.requireNonNull(record.value()), UTF_8).contains(ignored))
                            .collect(groupingBy(
                                    record -> new String(Objects.requireNonNull(record.key()), UTF_8),
                                    TreeMap::new,
                                    mapping(
                                            record -> text(values.deserialize(topic.name(), record.value())),
                                            toList())));
        }
    }

    private static String text(Object value) {
        return shortened(
                value instanceof IndexedRecord event
                        ? AvroJson.of(event).toString()
                        : new String((byte[]) value, UTF_8));
    }

    private static void rows(Sql sql, Map<String, String> facts, String ignored) throws SQLException {
        for (String table : sql.column("SELECT table_name FROM information_schema.tables WHERE table_schema ="
                + " 'rapporteur' AND table_type = 'BASE TABLE'"
                + " AND table_name NOT IN ('offsets', 'flyway_schema_history', 'dead_letters')")) {
            List<String> rows = sql.column("SELECT to_jsonb(t)::text FROM rapporteur." + table + " t ORDER BY 1");
            rows.removeIf(row -> row.contains(ignored));
            for (int number = 0; number < rows.size(); number++) {
                facts.put("%s %06d".formatted(table, number), shortened(rows.get(number)));
            }
        }
    }

    private static String shortened(String value) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
            return value.substring(0, Math.min(SHOWN, value.length())) + " "
                    + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
