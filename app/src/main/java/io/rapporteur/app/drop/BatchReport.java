package io.rapporteur.app.drop;

import io.rapporteur.app.drop.Outcome.Failed;
import io.rapporteur.app.drop.Outcome.Known;
import io.rapporteur.app.drop.Outcome.Reinstated;
import io.rapporteur.app.drop.Outcome.Stored;
import io.rapporteur.app.files.Tally;
import io.rapporteur.app.terminal.Style;
import io.rapporteur.app.terminal.Table;
import io.rapporteur.app.terminal.Texts;
import io.rapporteur.query.DocumentFigures;
import java.util.List;
import java.util.Objects;

/**
 * The end of a batch.
 *
 * @param outcomes one for each file, in the order of the files; failures to find files come first
 */
public record BatchReport(Tally tally, List<Outcome> outcomes) {

    private static final int TITLE = 56;

    public BatchReport {
        outcomes = List.copyOf(outcomes);
    }

    static BatchReport of(int requested, int found, List<Outcome> outcomes) {
        int failed = (int) outcomes.stream().filter(Failed.class::isInstance).count();
        int done = outcomes.size() - failed;
        return new BatchReport(new Tally(requested, found, done, failed), outcomes);
    }

    /** The result table: a row for each document; files that failed have been told with their reasons. */
    public List<String> lines(Style style) {
        var table = new Table("document", "title", "paragraphs", "citations", "time", "result");
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Stored stored) {
                for (DocumentFigures document : stored.documents()) {
                    String result = document.revision() == 1 ? "stored" : "stored, revision " + document.revision();
                    row(table, document, Texts.duration(stored.time()), result);
                }
            } else if (outcome instanceof Reinstated again) {
                again.documents()
                        .forEach(document -> row(
                                table,
                                document,
                                Texts.duration(again.time()),
                                "current again, revision " + document.revision()));
            } else if (outcome instanceof Known known) {
                known.documents().forEach(document -> row(table, document, "-", "already known"));
            }
        }
        return table.lines(style);
    }

    private static void row(Table table, DocumentFigures document, String time, String result) {
        table.row(
                Texts.shorten(document.id(), 40),
                Texts.shorten(Objects.requireNonNullElse(document.title(), ""), TITLE),
                document.paragraphs(),
                document.resolved() + "/" + document.citations(),
                time,
                result);
    }
}
