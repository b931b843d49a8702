package io.rapporteur.api;

import io.javalin.http.Context;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** {@code /dead-letters}: what could not be processed, newest first. */
final class DeadLetterResource {

    private static final String SELECT = "SELECT l.*, octet_length(l.bytes) AS size FROM rapporteur.dead_letters l";
    private static final String KEY = "l.first_seen, l.letter_topic, l.letter_partition, l.letter_offset";

    private final DataSource database;

    DeadLetterResource(DataSource database) {
        this.database = database;
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
            Columns.Place letter,
            String stage,
            String reason,
            String detail,
            String remedy,
            @Nullable String name,
            Columns.Place failed,
            Columns.Place raw,
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

    void list(Context context) throws SQLException {
        var request = new Request(context, Set.of("stage", "reason", "limit", "after"));
        var query = new Query(SELECT);
        request.text("stage").ifPresent(stage -> query.where("l.stage = ?", stage));
        request.text("reason").ifPresent(reason -> query.where("l.reason = ?", reason));
        request.text("after")
                .map(Cursor::parse)
                .ifPresent(after -> query.where(
                        "(" + KEY + ") < (SELECT " + KEY + " FROM rapporteur.dead_letters l"
                                + " WHERE letter_topic = ? AND letter_partition = ? AND letter_offset = ?)",
                        after.topic(),
                        after.partition(),
                        after.offset()));
        query.orderBy("l.first_seen DESC, l.letter_topic DESC, l.letter_partition DESC, l.letter_offset DESC")
                .limit(request.limit() + 1);
        try (Connection connection = database.getConnection()) {
            context.json(
                    Page.of(query.list(connection, DeadLetter::read), request, letter -> Cursor.of(letter.letter())));
        }
    }
}
