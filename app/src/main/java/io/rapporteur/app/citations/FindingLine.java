package io.rapporteur.app.citations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapporteur.query.Found;
import org.jspecify.annotations.Nullable;

/** A finding as it is printed; offsets are UTF-16 code units into the text as received. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingLine(
        String documentId,
        String place,
        String kind,
        String text,
        @Nullable String linked,
        @Nullable String named,
        String reason,
        int start,
        int end) {

    /** The line of a finding. */
    public static FindingLine of(Found found) {
        return new FindingLine(
                found.documentId(),
                found.place(),
                found.kind(),
                found.text(),
                found.linked(),
                found.named(),
                found.reason(),
                found.span().start(),
                found.span().end());
    }
}
