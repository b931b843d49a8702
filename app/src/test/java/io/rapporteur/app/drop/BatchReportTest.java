package io.rapporteur.app.drop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.files.Failure;
import io.rapporteur.app.terminal.Style;
import io.rapporteur.query.DocumentFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchReportTest {

    private static final Duration TIME = Duration.ofMillis(2500);

    @Test
    void showsEveryDocumentOfAFewFiles() {
        List<String> lines = report(BatchReport.MAX_LISTED).lines(Style.PLAIN, false);

        assertThat(lines).hasSize(BatchReport.MAX_LISTED + 1);
        assertThat(lines.get(0)).isEqualTo("document     title       paragraphs  citations   time  result");
        assertThat(lines.get(1)).isEqualTo("A/RES/99/0   On matters           3        1/2  2.5 s  stored");
    }

    @Test
    void showsOfManyFilesTheOddOnesAndTheSums() {
        List<Outcome> outcomes = new ArrayList<>(report(5_000).outcomes());
        outcomes.add(new Outcome.Failed(new Failure("scan.pdf", "NO_TEXT_LAYER", "images only", "run OCR over it")));
        outcomes.add(new Outcome.Stored("changed.txt", List.of(document("A/RES/99/7", 2)), TIME));
        outcomes.add(new Outcome.Reinstated("again.txt", List.of(document("A/RES/99/8", 3)), TIME));
        outcomes.add(new Outcome.Known("known.txt", List.of(document("A/RES/99/9", 1)), TIME));
        outcomes.add(new Outcome.Stored("blank.txt", List.of(), TIME));

        assertThat(BatchReport.of(1, outcomes.size(), outcomes).lines(Style.PLAIN, false))
                .containsExactly(
                        "document    title       paragraphs  citations   time  result",
                        "scan.pdf                         -          -      -  failed: NO_TEXT_LAYER",
                        "A/RES/99/7  On matters           3        1/2  2.5 s  stored, revision 2",
                        "A/RES/99/8  On matters           3        1/2  2.5 s  current again, revision 3",
                        "blank.txt                        -          -      -  no document",
                        "files: failed 1, known 1, reinstated 1, stored 5002; documents 5003, paragraphs 15009,"
                                + " citations 5003/10006",
                        "a row for each document: --all");
    }

    @Test
    void showsTheSumsAloneWhereNothingIsOdd() {
        assertThat(report(BatchReport.MAX_LISTED + 1).lines(Style.PLAIN, false))
                .containsExactly(
                        "files: stored 51; documents 51, paragraphs 153, citations 51/102",
                        "a row for each document: --all");
    }

    @Test
    void showsEveryDocumentOfManyFilesWhenAsked() {
        assertThat(report(5_000).lines(Style.PLAIN, true)).hasSize(5_001);
    }

    private static BatchReport report(int files) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            outcomes.add(new Outcome.Stored("file" + i + ".txt", List.of(document("A/RES/99/" + i, 1)), TIME));
        }
        return BatchReport.of(1, files, outcomes);
    }

    private static DocumentFigures document(String id, int revision) {
        return new DocumentFigures(id, "On matters", revision, 3, 1, 2);
    }
}
