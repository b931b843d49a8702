package io.rapporteur.app.check;

import static io.rapporteur.sink.event.StorableText.storable;

import io.rapporteur.app.check.Settling.Settled;
import io.rapporteur.enricher.stream.LinkIndexRepair;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.RecordPlace;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.runtime.service.TopicScan;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import io.rapporteur.sink.event.EventMapper;
import io.rapporteur.sink.event.StorableText;
import io.rapporteur.sink.row.LinkRow;
import io.rapporteur.sink.row.StoredDocument;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What the topics say, as temporary tables of the database, so that it compares them with the tables in use and the memory of
 * this process does not grow with the history. Each record has its place and whether it is {@code flying}: too young to be
 * judged by what comes of it, or not yet stored in the snapshot of the database that is compared.
 */
final class TopicTables {

    private static final String TABLES =
            """
            CREATE TEMP TABLE t_key (topic text, key text, gone boolean, part int, off bigint, flying boolean) ON COMMIT DROP;
            CREATE TEMP TABLE t_arrival (key text, raw_part int, raw_off bigint, hash text, part int, off bigint,
                flying boolean) ON COMMIT DROP;
            CREATE TEMP TABLE t_letter (stage text, topic text, failed_part int, failed_off bigint, attempt int, key text,
                raw_part int, raw_off bigint, readable boolean, part int, off bigint, flying boolean) ON COMMIT DROP;
            CREATE TEMP TABLE t_decision (key text, letter_topic text, letter_part int, letter_off bigint, part int,
                off bigint, flying boolean) ON COMMIT DROP;
            CREATE TEMP TABLE t_document (document_id text, revision int, symbol_key text, paragraphs int, footnotes int,
                findings int, citations int, storable boolean, withdrawn boolean, part int, off bigint, flying boolean) ON COMMIT DROP;
            CREATE TEMP TABLE t_citation (document_id text, ordinal int, target text, target_key text, part int, off bigint)
                ON COMMIT DROP;
            CREATE TEMP TABLE t_link (citation_id text, document_id text, ordinal int, revision int, target text,
                target_key text, held_as text, held_key text, state text, own_id text, own_key text,
                part int, off bigint, flying boolean)
                ON COMMIT DROP;
            CREATE TEMP TABLE fault (kind text, name text, detail text, document_id text, citation_id text, topic text,
                part int, off bigint) ON COMMIT DROP;
            """;

    private final EventScan scan;
    private final Topics topics;
    private final Connection connection;
    private final Settled settled;
    private final Map<TopicPartition, Long> stored;

    /**
     * The tables of one check.
     *
     * @param connection in the transaction whose snapshot is compared
     * @param stored how far the sink has stored each partition in that snapshot
     */
    TopicTables(EventScan scan, Connection connection, Settled settled, Map<TopicPartition, Long> stored) {
        this.scan = scan;
        this.topics = scan.cluster().topics();
        this.connection = connection;
        this.settled = settled;
        this.stored = stored;
    }

    void gather() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
            readKeys(topics.received());
            readKeys(topics.parsed());
            readArrivals();
            readLetters();
            readDecisions();
            readDocuments();
            readLinks();
            for (String table :
                    new String[] {"t_key", "t_arrival", "t_letter", "t_decision", "t_document", "t_citation", "t_link"
                    }) {
                statement.execute("ANALYZE " + table);
            }
        }
    }

    private <V> void readKeys(Topic<String, V> topic) throws SQLException {
        try (var rows = new TopicRows(connection, "t_key (topic, key, gone, part, off, flying)")) {
            scan.read(topic, (record, key, event) -> {
                rows.add(
                        record.topic(),
                        storable(key),
                        event == null,
                        record.partition(),
                        record.offset(),
                        !isSettled(record));
            });
        }
    }

    private void readArrivals() throws SQLException {
        try (var rows = new TopicRows(connection, "t_arrival (key, raw_part, raw_off, hash, part, off, flying)")) {
            scan.read(topics.arrivals(), (record, key, arrival) -> {
                Lineage raw = arrival == null ? null : arrival.getLineage();
                rows.add(
                        storable(key),
                        raw == null ? null : raw.getPartition(),
                        raw == null ? null : raw.getOffset(),
                        raw == null ? null : storable(raw.getContentHash()),
                        record.partition(),
                        record.offset(),
                        !isStored(record));
            });
        }
    }

    private void readLetters() throws SQLException {
        try (var rows = new TopicRows(
                connection,
                "t_letter (stage, topic, failed_part, failed_off, attempt, key, raw_part, raw_off, readable, part, off,"
                        + " flying)")) {
            TopicScan.read(scan.cluster(), topics.deadLetters().name(), record -> {
                DeadLetter letter = DeadLetter.lenient(record);
                rows.add(
                        storable(letter.stage()),
                        storable(letter.topic()),
                        letter.partition(),
                        letter.offset(),
                        letter.attempt(),
                        record.key() == null ? null : text(record.key()),
                        letter.rawPartition(),
                        letter.rawOffset(),
                        isReadable(record),
                        record.partition(),
                        record.offset(),
                        !isStored(record));
            });
        }
    }

    /** The sink writes a letter of its own about a letter that is malformed. */
    private static boolean isReadable(ConsumerRecord<byte[], byte[]> record) {
        try {
            EventMapper.deadLetter(record);
            return true;
        } catch (RuntimeException malformed) {
            return false;
        }
    }

    private void readDecisions() throws SQLException {
        try (var rows = new TopicRows(
                connection, "t_decision (key, letter_topic, letter_part, letter_off, part, off, flying)")) {
            scan.read(topics.deadLetterDecisions(), (record, key, decision) -> {
                RecordPlace letter = decision == null ? null : decision.getLetter();
                rows.add(
                        storable(key),
                        letter == null ? null : storable(letter.getTopic()),
                        letter == null ? null : letter.getPartition(),
                        letter == null ? null : letter.getOffset(),
                        record.partition(),
                        record.offset(),
                        !isStored(record));
            });
        }
    }

    private void readDocuments() throws SQLException {
        try (var documents = new TopicRows(
                        connection,
                        "t_document (document_id, revision, symbol_key, paragraphs, footnotes, findings, citations, storable,"
                                + " withdrawn, part, off, flying)");
                var citations =
                        new TopicRows(connection, "t_citation (document_id, ordinal, target, target_key, part, off)")) {
            scan.read(topics.enriched(), (record, key, event) -> {
                StoredDocument rows = event == null ? null : rows(event).orElse(null);
                String id = event == null ? key : event.getDocumentId();
                documents.add(
                        storable(id),
                        event == null ? null : event.getRevision(),
                        LinkIndexRepair.held(id).map(StorableText::storable).orElse(null),
                        rows == null ? 0 : rows.paragraphs().size(),
                        rows == null ? 0 : rows.footnotes().size(),
                        rows == null ? 0 : rows.findings().size(),
                        rows == null ? 0 : rows.citations().size(),
                        rows != null,
                        rows != null && rows.withdrawal() != null,
                        record.partition(),
                        record.offset(),
                        !isStored(record) || !isSettled(record));
                if (rows != null && rows.withdrawal() == null) {
                    rows.citations()
                            .forEach(row -> citations.add(
                                    row.documentId(),
                                    row.ordinal(),
                                    row.target(),
                                    row.target() == null ? null : LinkIndexRepair.key(row.target()),
                                    record.partition(),
                                    record.offset()));
                }
            });
        }
    }

    /** What the sink makes of it; nothing where it writes a letter. */
    private static Optional<StoredDocument> rows(Enriched event) {
        try {
            return Optional.of(EventMapper.document(event));
        } catch (RuntimeException contradictory) {
            return Optional.empty(); // The sink says why, in its letter.
        }
    }

    private void readLinks() throws SQLException {
        try (var rows = new TopicRows(
                connection,
                "t_link (citation_id, document_id, ordinal, revision, target, target_key, held_as, held_key, state, own_id,"
                        + " own_key, part,"
                        + " off, flying)")) {
            scan.read(topics.links(), (record, key, event) -> {
                if (event == null) {
                    rows.add(
                            storable(key),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            record.partition(),
                            record.offset(),
                            !isStored(record));
                    return;
                }
                LinkRow link = EventMapper.link(event);
                rows.add(
                        link.citationId(),
                        link.documentId(),
                        link.ordinal(),
                        link.revision(),
                        link.target(),
                        link.target() == null ? null : LinkIndexRepair.key(link.target()),
                        link.heldAs(),
                        link.heldAs() == null
                                ? null
                                : LinkIndexRepair.held(link.heldAs()).orElse(null),
                        link.state(),
                        link.ownId(),
                        link.ownId() == null ? null : LinkIndexRepair.key(link.ownId()),
                        record.partition(),
                        record.offset(),
                        !isStored(record));
            });
        }
    }

    private boolean isSettled(ConsumerRecord<?, ?> record) {
        return settled.covers(record.topic(), record.partition(), record.offset());
    }

    private boolean isStored(ConsumerRecord<?, ?> record) {
        return record.offset() < stored.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
    }

    private static String text(byte[] key) {
        return storable(new String(key, StandardCharsets.UTF_8));
    }
}
