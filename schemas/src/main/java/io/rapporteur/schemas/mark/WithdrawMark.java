package io.rapporteur.schemas.mark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a document's structure that is sent once more because somebody has decided whether the document counts. The
 * decision travels with the bytes to which it applies, so that it cannot be taken for one on others. In a replay it means nothing.
 *
 * @param withdrawn whether the document is withdrawn, or is back
 * @param reason why, in the words of the one who decided; null where nothing was said
 * @param decidedBy user and version of the program
 */
public record WithdrawMark(boolean withdrawn, @Nullable String reason, Instant decidedAt, String decidedBy) {

    public static final String WITHDRAWN = "rapporteur-withdrawn";
    public static final String REASON = "rapporteur-withdrawn-reason";
    public static final String DECIDED_AT = "rapporteur-withdrawn-at";
    public static final String DECIDED_BY = "rapporteur-withdrawn-by";

    public WithdrawMark {
        Objects.requireNonNull(decidedAt, "decidedAt");
        Objects.requireNonNull(decidedBy, "decidedBy");
    }

    /** The mark that a record carries; headers that are no whole mark are none. */
    public static Optional<WithdrawMark> in(Headers headers) {
        String withdrawn = text(headers, WITHDRAWN);
        String at = text(headers, DECIDED_AT);
        String by = text(headers, DECIDED_BY);
        if (withdrawn == null || at == null || by == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new WithdrawMark(Boolean.parseBoolean(withdrawn), text(headers, REASON), Instant.parse(at), by));
        } catch (DateTimeParseException foreign) {
            return Optional.empty();
        }
    }

    /** The given headers with this mark in place of any other. */
    public Headers on(Headers headers) {
        Headers marked = without(headers);
        put(marked, WITHDRAWN, Boolean.toString(withdrawn));
        put(marked, DECIDED_AT, decidedAt.toString());
        put(marked, DECIDED_BY, decidedBy);
        if (reason != null) {
            put(marked, REASON, reason);
        }
        return marked;
    }

    /** The given headers without any such mark. */
    public static Headers without(Headers headers) {
        Headers bare = new RecordHeaders(headers);
        bare.remove(WITHDRAWN).remove(REASON).remove(DECIDED_AT).remove(DECIDED_BY);
        return bare;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
