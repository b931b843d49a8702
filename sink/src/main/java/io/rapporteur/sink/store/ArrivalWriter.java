package io.rapporteur.sink.store;

import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.sink.row.ArrivalRow;
import io.rapporteur.sink.row.RawRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;

/** Table {@code arrivals}. */
final class ArrivalWriter {

    private static final String UPSERT =
            """
            INSERT INTO arrivals (raw_topic, raw_partition, raw_offset, raw_timestamp, content_hash, name,
                source_uri, outcome, document_ids, first_topic, first_partition, first_offset, entries, left_out,
                container_partition, container_offset)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (raw_topic, raw_partition, raw_offset) DO UPDATE SET
                raw_timestamp = excluded.raw_timestamp, content_hash = excluded.content_hash, name = excluded.name,
                source_uri = excluded.source_uri, outcome = excluded.outcome, document_ids = excluded.document_ids,
                first_topic = excluded.first_topic, first_partition = excluded.first_partition,
                first_offset = excluded.first_offset, entries = excluded.entries, left_out = excluded.left_out,
                container_partition = excluded.container_partition, container_offset = excluded.container_offset""";

    void write(Connection connection, Collection<ArrivalRow> rows) throws SQLException {
        Statements.batch(connection, UPSERT, rows, ArrivalWriter::bind);
    }

    private static void bind(PreparedStatement statement, ArrivalRow row) throws SQLException {
        RawRecord raw = row.rawRecord();
        statement.setString(1, raw.place().topic());
        statement.setInt(2, raw.place().partition());
        statement.setLong(3, raw.place().offset());
        statement.setObject(4, Statements.timestamp(raw.timestamp()));
        statement.setString(5, raw.contentHash());
        statement.setString(6, raw.name());
        statement.setString(7, raw.sourceUri());
        statement.setString(8, row.outcome());
        statement.setArray(9, Statements.texts(statement, row.documentIds()));
        RecordPosition first = row.first();
        statement.setString(10, first == null ? null : first.topic());
        statement.setObject(11, first == null ? null : first.partition(), Types.INTEGER);
        statement.setObject(12, first == null ? null : first.offset(), Types.BIGINT);
        statement.setObject(13, row.entries(), Types.INTEGER);
        statement.setArray(14, Statements.texts(statement, row.leftOut()));
        RecordPosition container = row.container();
        statement.setObject(15, container == null ? null : container.partition(), Types.INTEGER);
        statement.setObject(16, container == null ? null : container.offset(), Types.BIGINT);
    }
}
