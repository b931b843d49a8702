package io.rapporteur.sink.store;

import io.rapporteur.sink.row.RevisionRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Table {@code revisions}: one row for each revision, the older ones stay. */
final class RevisionWriter {

    private static final String UPSERT =
            """
            INSERT INTO revisions (document_id, revision, content_hash, media_type, name, source_uri, raw_topic,
                raw_partition, raw_offset, raw_timestamp, parser_version, parser_rules, enricher_version, enricher_rules,
                text, warnings)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (document_id, revision) DO UPDATE SET
                content_hash = excluded.content_hash, media_type = excluded.media_type, name = excluded.name,
                source_uri = excluded.source_uri, raw_topic = excluded.raw_topic,
                raw_partition = excluded.raw_partition, raw_offset = excluded.raw_offset,
                raw_timestamp = excluded.raw_timestamp, parser_version = excluded.parser_version,
                parser_rules = excluded.parser_rules, enricher_version = excluded.enricher_version,
                enricher_rules = excluded.enricher_rules, text = excluded.text,
                warnings = excluded.warnings""";

    void write(Connection connection, Collection<RevisionRow> rows) throws SQLException {
        Statements.batch(connection, UPSERT, rows, RevisionWriter::bind);
    }

    private static void bind(PreparedStatement statement, RevisionRow row) throws SQLException {
        statement.setString(1, row.documentId());
        statement.setInt(2, row.revision());
        statement.setString(3, row.raw().contentHash());
        statement.setString(4, row.mediaType());
        statement.setString(5, row.raw().name());
        statement.setString(6, row.raw().sourceUri());
        statement.setString(7, row.raw().place().topic());
        statement.setInt(8, row.raw().place().partition());
        statement.setLong(9, row.raw().place().offset());
        statement.setObject(10, Statements.timestamp(row.raw().timestamp()));
        statement.setString(11, row.parserVersion());
        statement.setString(12, row.parserRules());
        statement.setString(13, row.enricherVersion());
        statement.setString(14, row.enricherRules());
        statement.setString(15, row.text());
        statement.setArray(16, Statements.texts(statement, row.warnings()));
    }
}
