package io.rapporteur.api;

import io.javalin.http.Context;
import io.rapporteur.schemas.record.RecordPosition;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /dead-letters}: what could not be processed, newest first. */
final class DeadLetterResource {

    private static final String SELECT = "SELECT l.letter_topic, l.letter_partition, l.letter_offset, l.stage,"
            + " l.reason, l.detail, l.remedy, l.name, l.topic, l.partition, l.\"offset\", l.raw_topic, l.raw_partition,"
            + " l.raw_offset, l.attempt, l.code_version, l.first_seen, l.error_class, octet_length(l.bytes) AS size"
            + " FROM rapporteur.dead_letters l";
    private static final String KEY = "l.first_seen, l.letter_topic, l.letter_partition, l.letter_offset";

    private final Reads reads;

    DeadLetterResource(Reads reads) {
        this.reads = reads;
    }

    /**
     * A dead letter without its bytes.
     *
     * @param letter where the letter with the bytes stands
     * @param failed the record that failed
     * @param raw the dropped file from which that record descends
     * @param size size of the bytes; 0 where there are none
     */
    record DeadLetter(
            RecordPosition letter,
            String stage,
            String reason,
            String detail,
            String remedy,
            @Nullable String name,
            RecordPosition failed,
            RecordPosition raw,
            int attempt,
            String codeVersion,
            String firstSeen,
            @Nullable String errorClass,
            int size) {

        static DeadLetter read(ResultSet row) throws SQLException {
            return new DeadLetter(
                    Objects.requireNonNull(Columns.place(row, "letter_")),
                    row.getString("stage"),
                    row.getString("reason"),
                    row.getString("detail"),
                    row.getString("remedy"),
                    row.getString("name"),
                    Objects.requireNonNull(Columns.place(row, "")),
                    Objects.requireNonNull(Columns.place(row, "raw_")),
                    row.getInt("attempt"),
                    row.getString("code_version"),
                    Columns.instant(row, "first_seen"),
                    row.getString("error_class"),
                    row.getInt("size"));
        }
    }

    void list(Context context) throws SQLException, IOException {
        var request = new Request(context, Set.of("stage", "reason", "limit", "after"));
        var query = new Query(SELECT);
        request.text("stage").ifPresent(stage -> query.where("l.stage = ?", stage));
        request.text("reason").ifPresent(reason -> query.where("l.reason = ?", reason));
        request.text("after")
                .map(Cursor::parse)
                .ifPresent(after -> query.where("(" + KEY + ") < (?, ?, ?, ?)", after.values()));
        query.orderBy("l.first_seen DESC, l.letter_topic DESC, l.letter_partition DESC, l.letter_offset DESC");
        reads.rows(connection -> Page.answer(
                context,
                request,
                connection,
                query,
                DeadLetter::read,
                letter -> Cursor.of(letter.firstSeen(), letter.letter())));
    }
}
