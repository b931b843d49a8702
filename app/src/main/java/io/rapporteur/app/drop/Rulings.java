package io.rapporteur.app.drop;

import io.rapporteur.app.files.Failure;
import io.rapporteur.app.instance.Connections;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.schemas.record.RecordPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the database what has become of raw records. */
final class Rulings implements AutoCloseable {

    // Bytes that are to be current again have been stored before: they are when they are current, or were once more
    // and others have come since.
    private static final String RULINGS =
            """
            SELECT w.partition, w."offset", a.outcome, a.document_ids,
                   CASE a.outcome WHEN 'REINSTATED'
                   THEN (SELECT count(*) FROM unnest(a.document_ids) AS i (id)
                          WHERE EXISTS (SELECT FROM rapporteur.documents d
                                          JOIN rapporteur.revisions r USING (document_id, revision)
                                         WHERE d.document_id = i.id AND r.content_hash = a.content_hash)
                             OR (SELECT count(*) FROM rapporteur.revisions r
                                  WHERE r.document_id = i.id AND r.content_hash = a.content_hash)
                                > (SELECT count(*) FROM rapporteur.arrivals o
                                    WHERE o.content_hash = a.content_hash AND o.outcome = 'REINSTATED'
                                      AND i.id = ANY (o.document_ids)))
                   ELSE (SELECT count(DISTINCT r.document_id) FROM rapporteur.revisions r
                          WHERE r.content_hash = a.content_hash AND r.document_id = ANY (a.document_ids))
                   END AS stored,
                   l.stage, l.reason, l.detail, l.remedy
              FROM unnest(?::int[], ?::bigint[]) AS w (partition, "offset")
              LEFT JOIN rapporteur.arrivals a
                     ON a.raw_topic = ? AND a.raw_partition = w.partition AND a.raw_offset = w."offset"
              LEFT JOIN rapporteur.dead_letters l
                     ON (l.raw_topic, l.raw_partition, l.raw_offset)
                        IN ((?, w.partition, w."offset"), (a.first_topic, a.first_partition, a.first_offset))
             WHERE a.outcome IS NOT NULL OR l.reason IS NOT NULL
            """;

    private static final String DOCUMENTS =
            """
            SELECT d.document_id, d.title, max(r.revision),
                   (SELECT count(*) FROM rapporteur.paragraphs p WHERE p.document_id = d.document_id
                       AND p.kind IN ('PREAMBULAR', 'OPERATIVE', 'PARAGRAPH')),
                   (SELECT count(target) FROM rapporteur.citations c WHERE c.document_id = d.document_id),
                   (SELECT count(*) FROM rapporteur.citations c WHERE c.document_id = d.document_id)
              FROM rapporteur.revisions r JOIN rapporteur.documents d USING (document_id)
             WHERE r.content_hash = ? GROUP BY d.document_id ORDER BY d.part, d.document_id
            """;

    private final Database database;
    private final String rawTopic;
    private @Nullable Connection open;

    Rulings(Database database, String rawTopic) {
        this.database = database;
        this.open = Connections.open(database);
        this.rawTopic = rawTopic;
    }

    /** A new one after a failure: a database that was started again knows nothing of the old. */
    private Connection connection() {
        if (open == null) {
            open = Connections.open(database);
        }
        return open;
    }

    /** What is known of those among the records of which anything is known. */
    Map<RecordPosition, Ruling> of(Collection<RecordPosition> records) {
        Connection connection = connection();
        try (PreparedStatement statement = connection.prepareStatement(RULINGS)) {
            Object[] partitions =
                    records.stream().map(RecordPosition::partition).toArray();
            Object[] offsets = records.stream().map(RecordPosition::offset).toArray();
            statement.setArray(1, connection.createArrayOf("int", partitions));
            statement.setArray(2, connection.createArrayOf("bigint", offsets));
            statement.setString(3, rawTopic);
            statement.setString(4, rawTopic);
            Map<RecordPosition, Ruling> rulings = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rulings.put(new RecordPosition(rawTopic, rows.getInt(1), rows.getLong(2)), ruling(rows));
                }
            }
            return rulings;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static Ruling ruling(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String reason = row.getString("reason");
        List<String> documents = documents(row);
        boolean complete = outcome != null && row.getInt("stored") == documents.size();
        return new Ruling(arrival(outcome), documents, complete, reason == null ? null : failure(row, reason));
    }

    /** As this version knows it. */
    private static ArrivalOutcome arrival(@Nullable String outcome) {
        return Arrays.stream(ArrivalOutcome.values())
                .filter(known -> known.name().equals(outcome))
                .findFirst()
                .orElse(ArrivalOutcome.OTHER);
    }

    private static List<String> documents(ResultSet row) throws SQLException {
        java.sql.Array ids = row.getArray("document_ids");
        return ids == null ? List.of() : List.of((String[]) ids.getArray());
    }

    private static Failure failure(ResultSet row, String reason) throws SQLException {
        return new Failure(row.getString("stage"), reason, row.getString("detail"), orEmpty(row.getString("remedy")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The documents that were read from bytes with this hash. */
    List<StoredDocument> documents(String contentHash) {
        try (PreparedStatement statement = connection().prepareStatement(DOCUMENTS)) {
            statement.setString(1, contentHash);
            List<StoredDocument> documents = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    documents.add(new StoredDocument(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getInt(3),
                            rows.getInt(4),
                            rows.getInt(5),
                            rows.getInt(6)));
                }
            }
            return documents;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private CommandException failed(SQLException e) {
        closeQuietly(e);
        return new CommandException(
                Exit.FAILED, "database " + database.url() + " could not be asked: " + e.getMessage(), e);
    }

    private void closeQuietly(SQLException failure) {
        try {
            close();
        } catch (CommandException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        Connection closed = open;
        open = null;
        if (closed == null) {
            return;
        }
        try {
            closed.close();
        } catch (SQLException e) {
            throw new CommandException(
                    Exit.FAILED, "connection to " + database.url() + " did not close: " + e.getMessage(), e);
        }
    }
}
