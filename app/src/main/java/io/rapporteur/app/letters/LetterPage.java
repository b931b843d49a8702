package io.rapporteur.app.letters;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.app.terminal.Style;
import io.rapporteur.app.terminal.TextTable;
import io.rapporteur.app.terminal.Texts;
import io.rapporteur.event.DeadLetterDecision;
import io.rapporteur.replay.letters.FoundLetter;
import io.rapporteur.replay.letters.OpenLetter;
import io.rapporteur.replay.redrive.RedriveRules;
import io.rapporteur.schemas.deadletter.DeadLetter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Letters as people and programs read them. */
public final class LetterPage {

    private static final int DETAIL_WIDTH = 60;
    private static final int LABEL_WIDTH = 14;

    private LetterPage() {}

    /** A row for each letter. */
    public static List<String> table(List<OpenLetter> letters, Style style) {
        var table = new TextTable("letter", "first failed", "stage", "reason", "attempt", "name", "detail");
        for (OpenLetter open : letters) {
            DeadLetter letter = open.letter();
            boolean parked = letter.attempt() >= RedriveRules.MAX_ATTEMPTS;
            table.row(
                    open.id(),
                    seconds(letter),
                    letter.stage(),
                    letter.reason(),
                    letter.attempt() + (parked ? " (parked)" : ""),
                    open.name(),
                    Texts.shorten(letter.detail().replaceAll("\\s+", " "), DETAIL_WIDTH));
        }
        return table.lines(style);
    }

    private static Instant seconds(DeadLetter letter) {
        return Instant.ofEpochMilli(letter.firstSeen()).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Everything that a letter says. */
    public static List<String> lines(FoundLetter found, Style style) {
        OpenLetter open = found.letter();
        DeadLetter letter = open.letter();
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(open.id().toString()) + "  " + state(found.decision()));
        add(lines, "reason", letter.reason());
        add(lines, "detail", letter.detail());
        add(lines, "remedy", letter.remedy());
        add(lines, "file", open.name());
        add(lines, "stage", letter.stage() + ", version " + letter.codeVersion() + ", attempt " + letter.attempt());
        add(lines, "record", letter.failed() + ", " + open.size() + " bytes");
        add(lines, "dropped as", letter.raw().toString());
        add(lines, "first failed", Instant.ofEpochMilli(letter.firstSeen()).toString());
        add(lines, "before", letter.formerFailure());
        add(lines, "stack trace", letter.stackTrace());
        return lines;
    }

    private static String state(@Nullable DeadLetterDecision decision) {
        if (decision == null) {
            return "open";
        }
        String note = decision.getNote() == null ? "" : ": " + decision.getNote();
        return decision.getAction().name().toLowerCase(Locale.ROOT) + " at " + decision.getDecidedAt() + " by "
                + decision.getDecidedBy() + note;
    }

    private static void add(List<String> lines, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            // A stack trace has lines; a name that claims to have some gains nothing by them.
            List<String> rows = value.strip().lines().toList();
            lines.add("  " + label + " ".repeat(LABEL_WIDTH - label.length()) + rows.get(0));
            rows.stream().skip(1).forEach(row -> lines.add(" ".repeat(LABEL_WIDTH + 2) + row.replace("\t", "    ")));
        }
    }

    /** The headers as an object, with id, name and size. */
    public static ObjectNode json(OpenLetter open) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("id", open.id().toString());
        node.setAll((ObjectNode) Json.mapper().valueToTree(open.letter()));
        node.put("name", open.name());
        node.put("bytes", open.size());
        return node;
    }

    /** The same with what was decided. */
    public static ObjectNode json(FoundLetter found) {
        return json(found.letter()).put("state", state(found.decision()));
    }
}
