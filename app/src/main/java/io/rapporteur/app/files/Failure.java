package io.rapporteur.app.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapporteur.app.terminal.Style;
import java.util.Objects;

/**
 * Something that was named and could not be done.
 *
 * @param name the file or other thing, as the user knows it
 * @param reason a word for the kind of failure, as in docs/dead-letters.md
 * @param detail what is wrong with this one
 * @param remedy what to do about it; may be empty
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Failure(String name, String reason, String detail, String remedy) {

    public Failure {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** One line: file, reason, detail, remedy. */
    public String line(Style style) {
        String advice = remedy.isEmpty() ? "" : " " + style.faint("→ " + remedy);
        return style.red("failed") + " " + style.bold(name) + ": " + reason + ": " + detail + advice;
    }
}
