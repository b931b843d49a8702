package io.rapporteur.ingest.text.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.Read;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PdfColumnsTest {

    private static final float LEFT = 70;
    private static final float RIGHT = 310;

    private static String read(PdfFile pdf) {
        return Read.text(pdf.bytes(), "columns.pdf");
    }

    @Test
    void readsColumnsOfThreeLines() throws IOException {
        PdfFile pdf = new PdfFile()
                .lines(
                        LEFT,
                        100,
                        "Noting that the mills of the valley are",
                        "turned by water and by wind, and by",
                        "donkeys in the dry season,")
                .lines(
                        RIGHT,
                        100,
                        "1. Invites millers to keep a count of",
                        "their donkeys and to let them rest",
                        "at noon.");

        assertThat(read(pdf))
                .isEqualTo(
                        """
                        Noting that the mills of the valley are turned by water and by wind, and by donkeys in the dry season,

                        1. Invites millers to keep a count of their donkeys and to let them rest at noon.
                        """);
    }

    @Test
    void readsColumnsWhoseLinesAreDrawnRowByRow() throws IOException {
        PdfFile pdf = new PdfFile();
        String[] left = {
            "Noting that the mills of the valley are",
            "turned by water and by wind, and by",
            "donkeys in the dry season,"
        };
        String[] right = {"1. Invites millers to keep a count of", "their donkeys and to let them rest", "at noon."};
        for (int row = 0; row < left.length; row++) {
            pdf.at(LEFT, 100 + row * 12)
                    .write(left[row])
                    .at(RIGHT, 100 + row * 12)
                    .write(right[row]);
        }

        assertThat(read(pdf)).contains("and by donkeys in the dry season,\n\n1. Invites millers");
    }

    @Test
    void readsHeadAndNotesOverBothColumns() throws IOException {
        PdfFile pdf = new PdfFile()
                .at(LEFT, 50)
                .small("Acts of the Valley, Ninth Sitting")
                .at(500, 50)
                .small("45")
                .at(LEFT, 80)
                .write("Act 12: on mills and on all that is ground in them in the course of a year and paid for")
                .lines(
                        LEFT,
                        110,
                        "Noting that the mills of the valley are",
                        "turned by water and by wind, and by",
                        "donkeys in the dry season,")
                .lines(
                        RIGHT,
                        110,
                        "1. Invites millers to keep a count of",
                        "their donkeys and to let them rest",
                        "at noon.")
                .at(LEFT, 700)
                .raised("1")
                .small(
                        " See the report of the millers on the donkeys of the valley and of the hills around it, part two.");

        assertThat(read(pdf).split("\n\n"))
                .containsExactly(
                        "Acts of the Valley, Ninth Sitting\t45",
                        "Act 12: on mills and on all that is ground in them in the course of a year and paid for",
                        "Noting that the mills of the valley are turned by water and by wind, and by donkeys in the dry season,",
                        "1. Invites millers to keep a count of their donkeys and to let them rest at noon.",
                        "____________________",
                        "¹ See the report of the millers on the donkeys of the valley and of the hills around it, part two.\n");
    }

    @Test
    void goesOnWithASentenceInTheNextColumn() throws IOException {
        PdfFile pdf = new PdfFile()
                .lines(
                        LEFT,
                        100,
                        "1. Invites millers to keep a count of",
                        "their donkeys, of the sacks that they",
                        "carry in a day, and of the hours of")
                .lines(
                        RIGHT,
                        100,
                        "rest that they have at noon and at",
                        "night, and to show the count to any",
                        "of the owners.");

        assertThat(read(pdf)).contains("and of the hours of rest that they have at noon");
    }

    @Test
    void readsTheNotesBelowEitherColumn() throws IOException {
        PdfFile pdf = new PdfFile()
                .lines(
                        LEFT,
                        110,
                        "Noting that the mills of the valley are",
                        "turned by water and by wind, and by",
                        "donkeys in the dry season,")
                .lines(
                        RIGHT,
                        110,
                        "1. Invites millers to keep a count of",
                        "their donkeys and to let them rest",
                        "at noon.");
        pdf.at(LEFT, 300).raised("1").small(" See act 4/12.");
        pdf.at(RIGHT, 300).raised("2").small(" See act 4/13.");

        assertThat(read(pdf))
                .endsWith("at noon.\n\n____________________\n\n\u00b9 See act 4/12.\n\n\u00b2 See act 4/13.\n");
    }

    @Test
    void readsATableRowByRow() throws IOException {
        PdfFile pdf = new PdfFile();
        String[][] rows = {
            {"Mills of the valley and of the hills", "Sacks that are ground in a year"},
            {"Mill at the ford", "two hundred and twelve sacks"},
            {"Mill of the three sisters", "ninety sacks, all of them rye"},
            {"Mill behind the church", "none since the fire"},
        };
        for (int row = 0; row < rows.length; row++) {
            pdf.at(LEFT, 100 + row * 14)
                    .write(rows[row][0])
                    .at(RIGHT, 100 + row * 14)
                    .write(rows[row][1]);
        }

        assertThat(read(pdf)).contains("Mill at the ford\ttwo hundred and twelve sacks");
    }

    @Test
    void readsAMastHeadRowByRow() throws IOException {
        PdfFile pdf = new PdfFile()
                .lines(LEFT, 60, "Conference of the Millers of the", "Valley and of the Hills", "Ninth sitting")
                .lines(400, 60, "VM/CONF/9/L.2/Rev.1", "Distr.: Limited", "12 December 2031");

        assertThat(read(pdf)).contains("Conference of the Millers of the\tVM/CONF/9/L.2/Rev.1");
    }

    @Test
    void joinsAMonthThatTheEndOfALineCuts() throws IOException {
        PdfFile pdf = new PdfFile().lines(LEFT, 100, "Recalling its act 4/12 of 17 Septem-", "ber 2030 on mills,");

        assertThat(read(pdf)).isEqualTo("Recalling its act 4/12 of 17 September 2030 on mills,\n");
    }
}
