package io.rapporteur.ingest.text.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.Read;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

    @Test
    void joinsTheLinesOfAParagraph() throws IOException {
        byte[] pdf = new PdfFile()
                .lines(
                        90,
                        100,
                        "Recalling its resolution 70/1 of 25 September 2015, entitled by",
                        "the Assembly the 2030 Agenda for Sustainable Development, and the",
                        "resolutions that followed it,")
                .lines(90, 150, "Recalling also the Charter,")
                .bytes();

        assertThat(Read.text(pdf, "a.pdf"))
                .isEqualTo(
                        "Recalling its resolution 70/1 of 25 September 2015, entitled by the Assembly the 2030 Agenda for"
                                + " Sustainable Development, and the resolutions that followed it,\n\nRecalling also the Charter,\n");
    }

    @Test
    void partsParagraphsByTheIndentOfTheirFirstLine() throws IOException {
        byte[] pdf = new PdfFile()
                .lines(110, 100, "Recalling its resolution 70/1 of 25 September 2015, entitled")
                .lines(90, 112, "by the Assembly the 2030 Agenda for Sustainable Development,")
                .lines(110, 124, "Bearing in mind the Charter of the United Nations and all that")
                .lines(90, 136, "follows from it,")
                .bytes();

        assertThat(Read.text(pdf, "a.pdf"))
                .isEqualTo(
                        "Recalling its resolution 70/1 of 25 September 2015, entitled by the Assembly the 2030 Agenda for"
                                + " Sustainable Development,\n\nBearing in mind the Charter of the United Nations and all that follows from it,\n");
    }

    @Test
    void startsAParagraphAtEachNumber() throws IOException {
        byte[] pdf = new PdfFile()
                .lines(
                        90,
                        100,
                        "1. Urges States to take the measures that are necessary for it:",
                        "(a) one measure of those that were agreed upon at the session;",
                        "(b) another;",
                        "2. Decides to remain seized of the matter.")
                .bytes();

        assertThat(Read.text(pdf, "a.pdf").split("\n\n"))
                .hasSize(4)
                .endsWith("2. Decides to remain seized of the matter.\n");
    }

    @Test
    void setsItalicsAndRaisedMarks() throws IOException {
        byte[] pdf = new PdfFile()
                .at(90, 100)
                .italic("Recalling also")
                .write(" the Convention,")
                .raised("12")
                .write(" and its Protocols,")
                .bytes();

        assertThat(Read.text(pdf, "a.pdf")).isEqualTo("*Recalling also* the Convention,¹² and its Protocols,\n");
    }

    @Test
    void findsAMarkThatIsDrawnApartFromItsLine() throws IOException {
        byte[] pdf = new PdfFile()
                .at(90, 100)
                .write("the report on diseases,")
                .at(200, 96)
                .bytes();
        assertThat(Read.text(pdf, "a.pdf")).isEqualTo("the report on diseases,\n");

        byte[] apart = new PdfFile()
                .at(90, 100)
                .write("the Convention")
                .raised("3")
                .at(90, 112)
                .write("and the rest of the sentence")
                .bytes();
        assertThat(Read.text(apart, "a.pdf")).contains("Convention³ and the rest");
    }

    @Test
    void findsAMarkThatFloatsAboveItsLine() throws IOException {
        PdfFile pdf = new PdfFile()
                .lines(
                        90,
                        65,
                        "Recalling all that was said of them by the Executive",
                        "Board and by others who spoke of the Executive")
                .at(90, 100)
                .write("Board's Financial Regulations,");
        float behind = pdf.x();
        byte[] bytes = pdf.write(" to be in force")
                .at(behind, 93)
                .raised("2")
                .lines(90, 112, "and the rest of the sentence that goes on to the end of the line")
                .bytes();

        assertThat(Read.text(bytes, "a.pdf"))
                .contains("Executive Board's Financial Regulations,² to be in force and the rest");
    }

    @Test
    void startsAParagraphBehindACallThatEndsALine() throws IOException {
        PdfFile pdf =
                new PdfFile().lines(90, 100, "1. Asks the owners of boats to paint the names of their boats on both");
        pdf.at(90, 112).write("of their sides;").raised("4");
        pdf.lines(90, 124, "2. Asks the owners of nets to mend them before the season begins, and to");
        pdf.at(90, 136).write("count the knots;5");
        byte[] bytes = pdf.lines(90, 148, "3. Decides to go fishing.").bytes();

        assertThat(Read.text(bytes, "boats.pdf").split("\n\n"))
                .containsExactly(
                        "1. Asks the owners of boats to paint the names of their boats on both of their sides;\u2074",
                        "2. Asks the owners of nets to mend them before the season begins, and to count the knots;5",
                        "3. Decides to go fishing.\n");
    }

    @Test
    void startsAParagraphAtAVerbInItalicsBehindAFullLine() throws IOException {
        PdfFile pdf = new PdfFile().at(90, 100).italic("Recalling").write(" what was said of boats in the letter of");
        pdf.at(90, 112).write("the harbour master on ropes, sails and oars,").raised("4");
        byte[] bytes = pdf.at(90, 124)
                .italic("Noting")
                .write(" that ropes are made by hand on the quay,")
                .bytes();

        assertThat(Read.text(bytes, "boats.pdf")).contains("oars,\u2074\n\n*Noting* that ropes");
    }

    @Test
    void joinsANumberThatFloatsAtSomeDistanceBehindALine() throws IOException {
        PdfFile pdf = new PdfFile().at(90, 100).write("The Harbour Board,");
        pdf.at(90, 120).write("Recalling its decision 4 on ropes,");
        byte[] bytes = pdf.at(pdf.x() + 18, 116).sized(6, "1").bytes();

        assertThat(Read.text(bytes, "boats.pdf")).endsWith("Recalling its decision 4 on ropes, \u00b9\n");
    }

    @Test
    void keepsAHyphenThatAFontCallsSoft() throws IOException {
        byte[] pdf = new PdfFile()
                .at(90, 100)
                .write("the Secretary\u00adGeneral of the harbours")
                .bytes();

        assertThat(Read.text(pdf, "boats.pdf")).isEqualTo("the Secretary-General of the harbours\n");
    }

    @Test
    void tellsTheDistanceOfLinesFromThoseWithinParagraphs() throws IOException {
        byte[] pdf = new PdfFile()
                .lines(90, 100, "Recalling what was said of the boats in the letter of the", "harbour master,")
                .lines(
                        90,
                        130,
                        "Noting that ropes are made by hand on the quay in the",
                        "early morning, when it is cool,")
                .lines(90, 160, "Noting also that the quay is wet, and asks all of the", "owners to wear shoes there.")
                .bytes();

        assertThat(Read.text(pdf, "boats.pdf").split("\n\n")).hasSize(3);
    }

    @Test
    void setsNotesOffByARule() throws IOException {
        byte[] pdf = new PdfFile()
                .lines(
                        90,
                        100,
                        "Recalling the Convention and the Protocols thereto, and the work",
                        "of the Conference of the Parties thereto in the years since then,")
                .at(90, 700)
                .raised("1")
                .small(" Resolution 70/1.")
                .at(90, 712)
                .raised("2")
                .small(" Ibid.")
                .bytes();

        assertThat(Read.text(pdf, "a.pdf"))
                .endsWith("since then,\n\n____________________\n\n¹ Resolution 70/1.\n\n² Ibid.\n");
    }

    @Test
    void setsARuleBeforeTheRestOfANoteThatAPageCuts() throws IOException {
        byte[] pdf = new PdfFile()
                .at(90, 100)
                .write("1. Asks for ropes, for knots in them, and for somebody who can untie the knots again;")
                .raised("1")
                .at(90, 740)
                .raised("1")
                .small(" See the letter on ropes, knots and sails, document")
                .nextPage()
                .at(90, 100)
                .write("2. Asks for all of the sails that are left in the harbour.")
                .at(90, 740)
                .small("HB/31/7, part two.")
                .bytes();

        assertThat(Read.text(pdf, "boats.pdf"))
                .endsWith("left in the harbour.\n\n____________________\n\nHB/31/7, part two.\n");
    }

    @Test
    void breaksPages() throws IOException {
        byte[] pdf = new PdfFile()
                .at(90, 100)
                .write("a sentence that goes on")
                .nextPage()
                .at(90, 100)
                .write("on the next page")
                .bytes();

        assertThat(Read.text(pdf, "a.pdf")).isEqualTo("a sentence that goes on\n\fon the next page\n");
    }

    @Test
    void readsTwoColumnsOneAfterTheOther() throws IOException {
        PdfFile pdf = new PdfFile()
                .at(90, 60)
                .write("Resolutions adopted at the session of the body in the year 1992, all of them in one volume");
        for (int line = 0; line < 12; line++) {
            pdf.at(60, 100 + line * 12).write("left column line number " + line + " runs to here");
            pdf.at(320, 100 + line * 12).write("right column line number " + line + " runs to here");
        }

        String text = Read.text(pdf.bytes(), "a.pdf");

        assertThat(text.indexOf("left column line number 11")).isLessThan(text.indexOf("right column line number 0"));
        assertThat(text).startsWith("Resolutions adopted").contains("number 3 runs to here left column line number 4");
    }

    @Test
    void joinsAWordThatWasCutAtTheEndOfALineOnlyWhenTheDocumentHasItWhole() throws IOException {
        byte[] pdf = new PdfFile()
                .lines(
                        90,
                        100,
                        "the implementation of the resolution, and once more the imple-",
                        "mentation of it by Governments and by all of the non-",
                        "governmental organizations,")
                .bytes();

        assertThat(Read.text(pdf, "a.pdf"))
                .contains("once more the implementation of")
                .contains("the non-governmental organizations");
    }

    @Test
    void partsCellsThatStandFarApart() throws IOException {
        byte[] pdf = new PdfFile()
                .at(60, 60)
                .write("United Nations and others")
                .at(450, 60)
                .write("A/RES/99901/1")
                .bytes();

        assertThat(Read.text(pdf, "a.pdf")).isEqualTo("United Nations and others\tA/RES/99901/1\n");
    }

    @Test
    void refusesPicturesWithoutText() throws IOException {
        Extraction.Rejected refused = Read.refused(new PdfFile().picture().bytes(), "scan.pdf");

        assertThat(refused.reason()).isEqualTo(RejectionReason.NO_TEXT_LAYER);
        assertThat(refused.remedy()).contains("OCR");
    }

    @Test
    void refusesAnEmptyPage() throws IOException {
        assertThat(Read.refused(new PdfFile().bytes(), "a.pdf").reason()).isEqualTo(RejectionReason.NO_TEXT);
    }

    @Test
    void refusesALockedFile() throws IOException {
        byte[] pdf =
                new PdfFile().at(90, 100).write("secret").lockedWith("password").bytes();

        assertThat(Read.refused(pdf, "a.pdf").reason()).isEqualTo(RejectionReason.ENCRYPTED);
    }

    @Test
    void readsAFileThatIsOnlyProtectedAgainstChanges() throws IOException {
        byte[] pdf =
                new PdfFile().at(90, 100).write("open to all").lockedWith("").bytes();

        assertThat(Read.text(pdf, "a.pdf")).isEqualTo("open to all\n");
    }
}
