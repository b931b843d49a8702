package io.rapporteur.ingest.text.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.Read;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PdfWatermarksTest {

    private static final String[] LINES = {
        "Bearing in mind the bridges of the river lands and the tolls that are taken",
        "on them, and what the ferrymen said of the tolls in their letter of June,",
        "Convinced that a bridge is there for all who have to cross the river, and",
        "that nobody should be kept waiting on the bank when the water is high,",
    };

    private static final String TEXT = String.join(" ", LINES) + "\n";

    private static PdfFile text(PdfFile pdf) throws IOException {
        return pdf.lines(80, 200, LINES);
    }

    private static String read(PdfFile pdf) {
        return Read.text(pdf.bytes(), "bridges.pdf");
    }

    @Test
    void leavesOutWordsThatSlant() throws IOException {
        PdfFile pdf = text(new PdfFile().at(120, 500)).at(100, 320).turned(38, 30, "NOT FOR RELEASE");

        assertThat(read(pdf)).isEqualTo(TEXT);
    }

    @Test
    void leavesOutSmallWordsThatSlantAllOverThePage() throws IOException {
        PdfFile pdf = new PdfFile();
        for (int row = 0; row < 8; row++) {
            pdf.at(60 + row * 10, 150 + row * 60)
                    .turned(30, 9, "sample")
                    .at(300, 150 + row * 60)
                    .turned(30, 9, "sample");
        }

        assertThat(read(text(pdf))).isEqualTo(TEXT);
    }

    @Test
    void leavesOutALargeWordThatLinesRunThrough() throws IOException {
        PdfFile pdf = new PdfFile().at(100, 245).sized(90, "PROOF");

        assertThat(read(text(pdf))).isEqualTo(TEXT);
    }

    @Test
    void leavesOutALargePaleWordWhereNoLineRunsThroughIt() throws IOException {
        PdfFile pdf = text(new PdfFile()).shade(0.8f).at(150, 600).sized(24, "PROOF");

        assertThat(read(pdf)).isEqualTo(TEXT);
    }

    @Test
    void leavesOutATransparentWordBehindTheText() throws IOException {
        PdfFile pdf =
                new PdfFile().covering(0.2f).at(100, 230).sized(48, "PROOF").covering(1);

        assertThat(read(text(pdf))).isEqualTo(TEXT);
    }

    @Test
    void leavesOutPaleWordsOfTheSizeOfTheTextThatLieBehindIt() throws IOException {
        PdfFile pdf = new PdfFile()
                .shade(0.75f)
                .lines(80, 205, "licensed to the toll house of the river lands", "licensed to the toll house")
                .shade(0);

        assertThat(read(text(pdf))).isEqualTo(TEXT);
    }

    @Test
    void leavesOutALargeWordThatStandsUpright() throws IOException {
        PdfFile pdf = text(new PdfFile()).at(400, 600).turned(90, 100, "COPY");

        assertThat(read(pdf)).isEqualTo(TEXT);
    }

    @Test
    void leavesOutALineThatRunsUpTheMargin() throws IOException {
        PdfFile pdf = text(new PdfFile()).at(30, 600).turned(90, 8, "printed at the toll house");

        assertThat(read(pdf)).isEqualTo(TEXT);
    }

    @Test
    void leavesOutWhatIsMarkedAsAWatermark() throws IOException {
        PdfFile pdf = text(new PdfFile())
                .beside("Watermark")
                .at(80, 500)
                .write("proof")
                .besideNoMore();

        assertThat(read(pdf)).isEqualTo(TEXT);
    }

    @Test
    void keepsAPageThatLiesOnItsSide() throws IOException {
        PdfFile pdf = new PdfFile();
        for (int line = 0; line < LINES.length; line++) {
            pdf.at(100 + line * 12, 700).turned(90, 10, LINES[line]);
        }

        assertThat(read(pdf)).isEqualTo(TEXT);
    }

    @Test
    void keepsALineThatLiesALittleAskew() throws IOException {
        PdfFile pdf = text(new PdfFile()).at(80, 300).turned(1, 10, "a line that was glued on");

        assertThat(read(pdf)).contains("glued on");
    }

    @Test
    void keepsLargeTitlesAndPaleNotes() throws IOException {
        PdfFile pdf = new PdfFile()
                .at(80, 80)
                .sized(28, "River Lands")
                .at(80, 120)
                .sized(24, "Bridges")
                .shade(0.65f)
                .at(80, 300)
                .write("a note in grey")
                .shade(0);

        assertThat(read(text(pdf))).contains("River Lands", "Bridges", "a note in grey");
    }

    @Test
    void keepsHeadingsOfNarrowColumnsThatStandUpright() throws IOException {
        PdfFile pdf = text(new PdfFile());
        for (int column = 0; column < 4; column++) {
            pdf.at(200 + column * 40, 500).turned(90, 9, "Bridge " + column);
        }

        assertThat(read(pdf)).startsWith(TEXT.strip()).contains("Bridge 0", "Bridge 3");
    }
}
