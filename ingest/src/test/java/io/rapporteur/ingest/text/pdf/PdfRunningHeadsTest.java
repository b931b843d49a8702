package io.rapporteur.ingest.text.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.Read;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PdfRunningHeadsTest {

    private static final float FOOT = 800;

    /** The first page of a resolution on wells, with two lines of a paragraph that the page cuts. */
    private static PdfFile firstPage() throws IOException {
        return new PdfFile()
                .at(80, 60)
                .write("Organization of the Hill States")
                .at(430, 60)
                .sized(14, "HS/RES/31/4")
                .at(80, 90)
                .write("Thirty-first session")
                .at(80, 150)
                .sized(12, "31/4. Wells and cisterns of the hills")
                .lines(
                        80,
                        200,
                        "1. Urges the hill States to keep their wells clean in accordance with their",
                        "undertakings of 14 and with those of the decision of 9 March");
    }

    private static PdfFile textOfSecondPage(PdfFile pdf) throws IOException {
        return pdf.lines(
                80,
                100,
                "2019 on cisterns, and to let nobody be thirsty at any time of the year;",
                "2. Decides to count the wells.");
    }

    private static String secondPage(PdfFile pdf) {
        String text = Read.text(pdf.bytes(), "wells.pdf");
        return text.substring(text.indexOf('\f') + 1);
    }

    @Test
    void leavesOutSymbolAndTitleOverTheSecondPage() throws IOException {
        PdfFile pdf = firstPage().nextPage();
        pdf.at(80, 45).small("HS/RES/31/4").at(400, 45).small("Wells and cisterns of the hills");

        assertThat(secondPage(textOfSecondPage(pdf)))
                .isEqualTo(
                        """
                        2019 on cisterns, and to let nobody be thirsty at any time of the year;

                        2. Decides to count the wells.
                        """);
    }

    @Test
    void leavesOutATitleOfTwoLinesBesideTheSymbol() throws IOException {
        PdfFile pdf = firstPage().nextPage();
        pdf.at(80, 44).small("Wells and cisterns").at(80, 54).small("of the hills");
        pdf.at(440, 49).small("HS/RES/31/4");

        assertThat(secondPage(textOfSecondPage(pdf))).startsWith("2019 on cisterns");
    }

    @Test
    void leavesOutAHeadThatNamesSymbolTitleAndPageInOneGo() throws IOException {
        PdfFile pdf = firstPage().nextPage();
        pdf.at(150, 50).small("Wells and cisterns of the hills (HS/RES/31/4) 2");

        assertThat(secondPage(textOfSecondPage(pdf))).startsWith("2019 on cisterns");
    }

    @Test
    void leavesOutAHeadOfWhichOnlyTheSymbolIsKnownWhereItStandsApart() throws IOException {
        PdfFile pdf = firstPage().nextPage();
        pdf.at(80, 50).small("HS/RES/31/4").at(400, 50).small("Water matters");

        assertThat(secondPage(textOfSecondPage(pdf))).startsWith("2019 on cisterns");
    }

    @Test
    void leavesOutASessionInSmallType() throws IOException {
        PdfFile pdf = firstPage().nextPage();
        pdf.at(80, 50).small("Thirty-first session");

        assertThat(secondPage(textOfSecondPage(pdf))).startsWith("2019 on cisterns");
    }

    @Test
    void leavesOutWhatComesBackAtTheSamePlaceOnEitherSide() throws IOException {
        PdfFile pdf = firstPage();
        for (int page = 2; page <= 5; page++) {
            boolean left = page % 2 == 0;
            pdf.nextPage()
                    .at(left ? 80 : 380, 48)
                    .write("Collected acts of the Hill States")
                    .at(left ? 500 : 80, 48)
                    .write("Page " + (page + 96))
                    .at(80, 100)
                    .write("words of page " + page);
        }

        assertThat(Read.text(pdf.bytes(), "wells.pdf"))
                .doesNotContain("Collected", "Page ")
                .contains("words of page 2")
                .contains("words of page 5");
    }

    @Test
    void leavesOutTheHeadingOfAChapterBesideTheNumberOfThePage() throws IOException {
        PdfFile pdf = firstPage();
        for (int page = 2; page <= 4; page++) {
            pdf.nextPage()
                    .at(80, 48)
                    .write("Acts on the matter of " + (page == 2 ? "water" : page == 3 ? "bread" : "salt"))
                    .at(500, 48)
                    .write("" + (page + 40))
                    .at(80, 100)
                    .write("words of page " + page);
        }

        assertThat(Read.text(pdf.bytes(), "wells.pdf"))
                .doesNotContain("Acts on")
                .contains("words of page 3");
    }

    @Test
    void leavesOutTheFeetOfAllPages() throws IOException {
        PdfFile pdf = firstPage()
                .at(80, FOOT)
                .small("Hill States, office of records")
                .at(500, FOOT)
                .small("1/2")
                .nextPage();
        textOfSecondPage(pdf).at(80, FOOT).small("2/2").at(400, FOOT).small("Hill States, office of records");

        assertThat(Read.text(pdf.bytes(), "wells.pdf")).doesNotContain("office", "/2\n");
    }

    @Test
    void leavesOutTheSignThatATextGoesOn() throws IOException {
        PdfFile pdf = firstPage().at(480, FOOT).write("/...").nextPage();

        assertThat(Read.text(textOfSecondPage(pdf).bytes(), "wells.pdf")).doesNotContain("/...");
    }

    @Test
    void leavesOutWhatIsMarkedAsHeaderOnLaterPages() throws IOException {
        PdfFile pdf = firstPage().nextPage();
        pdf.beside("Header").at(80, 50).write("For the eyes of the clerks").besideNoMore();

        assertThat(secondPage(textOfSecondPage(pdf))).startsWith("2019 on cisterns");
    }

    @Test
    void keepsTheMastHeadOfTheFirstPageThoughItIsMarkedAsHeader() throws IOException {
        PdfFile pdf = new PdfFile()
                .beside("Header")
                .at(80, 60)
                .write("HS/RES/31/4")
                .besideNoMore()
                .at(80, 120)
                .write("words of the text")
                .nextPage()
                .beside("Header")
                .at(80, 60)
                .write("HS/RES/31/4")
                .besideNoMore()
                .at(80, 120)
                .write("further words");

        assertThat(Read.text(pdf.bytes(), "a.pdf")).isEqualTo("HS/RES/31/4\n\nwords of the text\n\ffurther words\n");
    }

    @Test
    void keepsTheMastHeadOfAnotherDocumentInTheFile() throws IOException {
        PdfFile pdf = new PdfFile();
        for (int document = 1; document <= 2; document++) {
            pdf.at(80, 60)
                    .write("Organization of the Hill States")
                    .at(430, 60)
                    .write("HS/RES/31/" + document)
                    .at(80, 90)
                    .write("Council of the Wells")
                    .at(80, 110)
                    .write("Thirty-first session")
                    .at(80, 200)
                    .write("words of document " + document)
                    .nextPage()
                    .at(80, 50)
                    .small("HS/RES/31/" + document)
                    .at(80, 100)
                    .write("more words of document " + document)
                    .nextPage();
        }

        String text = Read.text(pdf.bytes(), "two.pdf");

        assertThat(text.split("Organization of the Hill States\tHS/RES/31/2\n")).hasSize(2);
        assertThat(text).contains("\fmore words of document 1").contains("\fmore words of document 2");
    }

    @Test
    void keepsANoteOfOneLineOverThePageNumber() throws IOException {
        PdfFile pdf = new PdfFile();
        for (int page = 1; page <= 3; page++) {
            pdf.at(80, 100)
                    .write("words of page " + page + " that call a note")
                    .at(80, 780)
                    .small((page + 14) + " A/76/115.")
                    .at(300, FOOT)
                    .small("" + page)
                    .nextPage();
        }

        assertThat(Read.text(pdf.bytes(), "a.pdf"))
                .contains("15 A/76/115.", "16 A/76/115.", "17 A/76/115.")
                .doesNotContain("\n1\n");
    }

    @Test
    void keepsANoteThatEveryPageRepeats() throws IOException {
        PdfFile pdf = new PdfFile();
        for (int page = 1; page <= 3; page++) {
            pdf.at(80, 100)
                    .write("words of page " + page)
                    .at(80, 780)
                    .raised("2")
                    .small(" Document HS/66/20.")
                    .nextPage();
        }

        assertThat(Read.text(pdf.bytes(), "a.pdf").split("² Document HS/66/20.", -1))
                .hasSize(4);
    }

    @Test
    void keepsTheHeadingOfATableThatGoesOverThePages() throws IOException {
        PdfFile pdf = new PdfFile().at(80, 100).write("The wells of the hills:");
        for (int page = 2; page <= 5; page++) {
            pdf.nextPage();
            for (int row = 0; row < 10; row++) {
                boolean table = page == 3 || page == 4;
                pdf.at(80, 60 + row * 12).write(table && row == 0 ? "Well" : "well of page " + page + " row " + row);
                pdf.at(300, 60 + row * 12).write(table && row == 0 ? "Depth" : row * 7 + " feet");
            }
        }

        assertThat(Read.text(pdf.bytes(), "a.pdf")).contains("Well\tDepth");
    }

    @Test
    void keepsTheNumberOfTheDecisionThatFillsEachPage() throws IOException {
        PdfFile pdf = firstPage();
        for (int decision = 7; decision <= 9; decision++) {
            pdf.nextPage()
                    .at(80, 90)
                    .write("Decision " + decision)
                    .at(80, 120)
                    .write("The hill States decide to rest.");
        }

        assertThat(Read.text(pdf.bytes(), "a.pdf")).contains("Decision 7\n", "Decision 8\n", "Decision 9\n");
    }

    @Test
    void keepsATitleThatStandsAgainOverAnAnnex() throws IOException {
        PdfFile pdf = firstPage()
                .nextPage()
                .at(80, 80)
                .sized(12, "Wells and cisterns of the hills")
                .at(80, 110)
                .write("The wells of the hills are the following ones.");

        assertThat(secondPage(pdf)).startsWith("Wells and cisterns of the hills\n\nThe wells");
    }
}
