package io.rapporteur.query;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jspecify.annotations.Nullable;

/** Open dead letters: what could not be processed, and nothing was decided on. */
public final class LetterReader {

    private static final String SELECT = "SELECT l.stage, l.reason, l.detail, l.remedy, l.name, l.attempt,"
            + " l.code_version, l.first_seen, l.error_class, octet_length(l.bytes) AS size, "
            + PositionColumn.sql("l.letter_topic", "l.letter_partition", "l.letter_offset", "letter") + ", "
            + PositionColumn.sql("l.topic", "l.partition", "l.\"offset\"", "failed") + ", "
            + PositionColumn.sql("l.raw_topic", "l.raw_partition", "l.raw_offset", "raw")
            + " FROM rapporteur.dead_letters l";

    private final Handle handle;

    LetterReader(Handle handle) {
        this.handle = handle;
    }

    /**
     * Letters.
     *
     * @param stage only those of this stage; null for all
     * @param reason only those for this reason; null for all
     */
    public ResultIterable<StoredLetter> newestFirst(
            @Nullable String stage, @Nullable String reason, Slice<TimeKey> slice) {
        var select = new Select(SELECT)
                .where("l.stage = :stage", "stage", stage)
                .where("l.reason = :reason", "reason", reason);
        return TimeKey.newestFirst(select, slice, "l.first_seen", "l.letter_").rows(handle, StoredLetter.class);
    }

    /** How many there are for each reason, in the order of the reasons. */
    public Map<String, Long> countByReason() {
        return NamedCount.map(
                handle,
                "SELECT reason AS name, count(*) AS count FROM rapporteur.dead_letters GROUP BY reason ORDER BY reason");
    }
}
