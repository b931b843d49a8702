package io.rapporteur.app.check;

import io.rapporteur.app.check.FaultKind.Mending;
import io.rapporteur.app.instance.Connections;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.enricher.stream.LinkIndexRepair;
import io.rapporteur.event.CitationFound;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkState;
import io.rapporteur.event.Maker;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.EventReader;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.schemas.kafka.ProducerConfiguration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Mends what a check has found by what the pipeline does itself: records are sent again to where they stand, the link index
 * forgets citations and learns them anew, and rows of which nothing speaks are deleted. Everything may be done twice.
 */
final class Repair implements AutoCloseable {

    private static final int FETCHED = 1_000;

    /** Records on their way to the broker at one time. */
    private static final int ON_THE_WAY = 1_000;

    private final Cluster cluster;
    private final Database database;
    private final Duration patience;
    private final boolean acceptLoss;
    private final Consumer<String> say;
    private final Producer<byte[], byte[]> producer;
    private final LinkIndexRepair index;
    private final Queue<Future<RecordMetadata>> onTheWay = new ArrayDeque<>();

    Repair(Cluster cluster, Database database, Duration patience, boolean acceptLoss, Consumer<String> say) {
        this.cluster = cluster;
        this.database = database;
        this.patience = patience;
        this.acceptLoss = acceptLoss;
        this.say = say;
        index = new LinkIndexRepair(cluster);
        producer = ProducerConfiguration.forRecordsUpTo(
                        cluster.topics().enriched().maxMessageBytes())
                .open(cluster.clientConfig());
    }

    /** Mends what the evidence holds, in an order in which nothing undoes what was done before. */
    void mend(Connection evidence) throws SQLException, InterruptedException {
        delete(evidence);
        relink(evidence);
        resend(evidence);
    }

    private void delete(Connection evidence) throws SQLException {
        try (Connection tables = Connections.open(database)) {
            tables.setAutoCommit(true);
            // Only the row that was seen: the sink may have written another meanwhile.
            long links = delete(
                    evidence,
                    tables,
                    """
                    SELECT s.citation_id, s.revision, s.state FROM fault f JOIN rapporteur.links s USING (citation_id)
                      LEFT JOIN link_now x USING (citation_id)
                     WHERE f.kind = 'LINK_ROW_WITHOUT_EVENT'
                        OR (f.kind = 'LINK_ROW_DIFFERS' AND s.revision >= x.revision)""",
                    "DELETE FROM rapporteur.links WHERE citation_id = ? AND revision = ?::int AND state = ?");
            tell("links", links, "deleted");
            long parts = 0;
            for (String table : List.of("paragraphs", "footnotes", "findings", "citations")) {
                parts += delete(
                        evidence,
                        tables,
                        "SELECT document_id FROM fault WHERE kind = 'PARTS_WITHOUT_DOCUMENT'",
                        "DELETE FROM rapporteur." + table + " t WHERE document_id = ? AND NOT EXISTS"
                                + " (SELECT FROM rapporteur.documents d WHERE d.document_id = t.document_id)");
            }
            tell("parts", parts, "deleted");
            if (acceptLoss) {
                deleteDocuments(evidence, tables);
            }
        }
    }

    private void deleteDocuments(Connection evidence, Connection tables) throws SQLException {
        String lost = "SELECT d.document_id, d.revision FROM fault f JOIN rapporteur.documents d USING (document_id)"
                + " WHERE f.kind = 'DOCUMENT_WITHOUT_EVENT'";
        // The document last: as long as it is there, an interrupted repair finds it again.
        for (String table : List.of("paragraphs", "footnotes", "findings", "citations")) {
            delete(
                    evidence,
                    tables,
                    lost,
                    "DELETE FROM rapporteur." + table + " t WHERE document_id = ? AND EXISTS (SELECT FROM"
                            + " rapporteur.documents d WHERE d.document_id = t.document_id AND d.revision = ?::int)");
        }
        long documents = delete(
                evidence, tables, lost, "DELETE FROM rapporteur.documents WHERE document_id = ? AND revision = ?::int");
        tell("documents", documents, "deleted");
    }

    private static long delete(Connection evidence, Connection tables, String select, String delete)
            throws SQLException {
        long deleted = 0;
        try (Statement found = evidence.createStatement();
                PreparedStatement statement = tables.prepareStatement(delete)) {
            found.setFetchSize(FETCHED);
            try (ResultSet rows = found.executeQuery(select)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        statement.setString(i, rows.getString(i));
                    }
                    deleted += statement.executeUpdate();
                }
            }
        }
        return deleted;
    }

    private void relink(Connection evidence) throws SQLException, InterruptedException {
        long forgotten = forget(evidence);
        long cited = cite(evidence);
        if (forgotten + cited == 0) {
            return;
        }
        finish();
        try (var settling = new Settling(cluster, database, patience)) {
            Optional<String> behind = settling.awaitIndex();
            if (behind.isPresent()) {
                throw new CommandException(
                        Exit.FAILED,
                        behind.get() + ", so that the link index has not taken what was sent to it; look at"
                                + " 'rapporteur status', then repair again");
            }
        }
        tell("citations", cited, "told to the link index again");
        // Now that the index has forgotten them, nobody tells them any more.
        tell("links", withdraw(evidence), "withdrawn");
    }

    /** The index forgets every citation that is told wrongly, and every document that it takes for held and is not. */
    private long forget(Connection evidence) throws SQLException {
        each(evidence, PROVED_AND_HELD, row -> send(index.hold(row.getString("target"), row.getString("held_as"))));
        each(evidence, RELEASED, row -> send(index.release(row.getString("target"), row.getString("held_as"))));
        return each(
                evidence, WRONG_LINKS + " AND l.target IS NOT NULL", row -> forget(link(row), row.getString("target")));
    }

    /** Also by the entry of its title, by which the target came to know it. */
    private void forget(Link link, String target) {
        String ownId = link.getOwnId();
        if (ownId != null) {
            send(index.forget(link, ownId));
        }
        send(index.forget(link, target));
    }

    private static final String RELINKED = Arrays.stream(FaultKind.values())
            .filter(kind -> kind.mending() == Mending.RELINK)
            .map(kind -> "'" + kind + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private static final String WRONG_LINKS =
            "SELECT l.* FROM link_now l WHERE l.citation_id IN (SELECT citation_id FROM fault WHERE kind IN " + RELINKED
                    + ")";

    private static final String RELEASED =
            """
            SELECT DISTINCT l.target, l.held_as FROM link_now l JOIN fault f USING (citation_id)
             WHERE f.kind = 'HELD_BY_NOBODY' AND l.target IS NOT NULL AND l.held_as IS NOT NULL""";

    /** Documents under targets that authorities lead to, of which citations were told that they are not there. */
    private static final String PROVED_AND_HELD =
            """
            SELECT DISTINCT l.target, min(d.document_id) AS held_as
              FROM link_now l JOIN fault f USING (citation_id) JOIN document_now d ON d.symbol_key = l.target_key
             WHERE f.kind = 'NOT_HELD_THOUGH_THERE' AND l.own_id IS NOT NULL GROUP BY l.target, l.citation_id""";

    /** Of these the document does not speak, so that they end. */
    private static final String ORPHANS =
            """
            SELECT l.* FROM link_now l JOIN fault f USING (citation_id)
             WHERE f.kind = 'LINK_WITHOUT_CITATION'""";

    private long withdraw(Connection evidence) throws SQLException {
        long withdrawn = each(evidence, ORPHANS, row -> send(index.withdraw(link(row))));
        finish();
        return withdrawn;
    }

    /** The citations of which documents speak are learned anew, with who holds their targets. */
    private long cite(Connection evidence) throws SQLException {
        long[] cited = {0};
        String enriched = cluster.topics().enriched().name();
        try (var places = new RecordFetcher(cluster);
                EventReader<Enriched> events = new EventScan(cluster, unreadable -> {})
                        .reader(cluster.topics().enriched());
                PreparedStatement ordinals = evidence.prepareStatement(CITED_ORDINALS)) {
            each(evidence, CITING, row -> {
                Map<Integer, String> wanted = ordinals(ordinals, row.getString("document_id"));
                var partition = new TopicPartition(enriched, row.getInt("part"));
                long offset = row.getLong("off");
                places.each(
                        partition,
                        offset,
                        offset + 1,
                        record -> events.read(record, (read, key, event) -> {
                            if (event != null) {
                                cited[0] += cite(event, wanted);
                            }
                        }));
            });
        }
        return cited[0];
    }

    private static final String CITING =
            """
            SELECT DISTINCT x.document_id, x.part, x.off FROM fault f JOIN citation_now x USING (citation_id)
             WHERE f.kind IN %s ORDER BY x.part, x.off"""
                    .formatted(RELINKED);

    /** With a document that holds the target, where there is one. */
    private static final String CITED_ORDINALS =
            """
            SELECT x.ordinal,
                   coalesce((SELECT min(d.document_id) FROM document_now d WHERE d.symbol_key = x.target_key), '')
              FROM fault f JOIN citation_now x USING (citation_id)
             WHERE f.kind IN %s AND x.document_id = ?"""
                    .formatted(RELINKED);

    private static Map<Integer, String> ordinals(PreparedStatement statement, String documentId) throws SQLException {
        Map<Integer, String> ordinals = new HashMap<>();
        statement.setString(1, documentId);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ordinals.put(rows.getInt(1), rows.getString(2));
            }
        }
        return ordinals;
    }

    private long cite(Enriched event, Map<Integer, String> wanted) {
        long cited = 0;
        for (CitationFound citation : event.getCitations()) {
            String holder = wanted.get(citation.getOrdinal());
            if (holder == null) {
                continue;
            }
            String target = citation.getTarget();
            if (target == null) {
                send(index.undecided(event, citation));
            } else {
                if (!holder.isEmpty()) {
                    send(index.hold(target, holder));
                }
                send(index.forget(event, citation, target));
                send(index.cite(event, citation, target));
            }
            cited++;
        }
        return cited;
    }

    private void resend(Connection evidence) throws SQLException {
        String kinds = Arrays.stream(FaultKind.values())
                .filter(kind -> kind.mending() == Mending.RESEND)
                .map(kind -> "'" + kind + "'")
                .collect(Collectors.joining(", ", "(", ")"));
        try (var places = new RecordFetcher(cluster)) {
            long sent = each(
                    evidence,
                    // What is told anew is not told as it was before.
                    "SELECT DISTINCT topic, part, off FROM fault f WHERE kind IN " + kinds
                            + " AND NOT EXISTS (SELECT FROM fault r WHERE r.citation_id = f.citation_id AND r.kind IN "
                            + RELINKED + ") ORDER BY topic, part, off",
                    row -> {
                        var partition = new TopicPartition(row.getString(1), row.getInt(2));
                        long offset = row.getLong(3);
                        places.each(
                                partition,
                                offset,
                                offset + 1,
                                record -> send(new ProducerRecord<>(
                                        record.topic(),
                                        record.partition(),
                                        record.timestamp(),
                                        record.key(),
                                        record.value(),
                                        record.headers())));
                    });
            finish();
            tell("records", sent, "sent again");
        }
    }

    /** Works on a row. */
    private interface RowWork {
        void accept(ResultSet row) throws SQLException;
    }

    private static long each(Connection evidence, String select, RowWork work) throws SQLException {
        long rows = 0;
        try (Statement statement = evidence.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet found = statement.executeQuery(select)) {
                while (found.next()) {
                    work.accept(found);
                    rows++;
                }
            }
        }
        return rows;
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getString("citation_id"),
                row.getString("document_id"),
                row.getInt("revision"),
                row.getInt("ordinal"),
                row.getString("target"),
                row.getString("held_as"),
                LinkState.UNKNOWN,
                "",
                null,
                new Maker("", "", ""),
                row.getString("own_id"));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        onTheWay.add(producer.send(record));
        while (onTheWay.size() >= ON_THE_WAY) {
            await(Objects.requireNonNull(onTheWay.poll()));
        }
    }

    private void finish() {
        producer.flush();
        while (!onTheWay.isEmpty()) {
            await(Objects.requireNonNull(onTheWay.poll()));
        }
    }

    private void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new CommandException(
                    Exit.FAILED,
                    "broker " + cluster.bootstrapServers() + " did not take a record: " + e.getCause()
                            + "; repair again when it does",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(Exit.FAILED, "interrupted", e);
        }
    }

    private void tell(String what, long count, String done) {
        if (count > 0) {
            say.accept(what + " " + done + ": " + count);
        }
    }

    @Override
    public void close() {
        producer.close();
        index.close();
    }
}
