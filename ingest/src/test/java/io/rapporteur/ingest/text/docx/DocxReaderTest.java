package io.rapporteur.ingest.text.docx;

import static io.rapporteur.ingest.text.docx.DocxFile.paragraph;
import static io.rapporteur.ingest.text.docx.DocxFile.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.ingest.text.Read;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocxReaderTest {

    static Stream<Arguments> keepsHints() {
        return Stream.of(
                argumentSet("paragraphs", paragraph("One") + paragraph("") + paragraph("Two"), "One\n\nTwo\n"),
                argumentSet(
                        "italics",
                        "<w:p>" + run("<w:i/>", "Urges") + run("", " States") + "</w:p>",
                        "*Urges* States\n"),
                argumentSet("italics switched off", "<w:p>" + run("<w:i w:val='0'/>", "States") + "</w:p>", "States\n"),
                argumentSet(
                        "raised marks",
                        "<w:p>" + run("", "Plan,") + run("<w:vertAlign w:val='superscript'/>", "12") + run("", " and")
                                + "</w:p>",
                        "Plan,¹² and\n"),
                argumentSet(
                        "typed numbers",
                        "<w:p><w:r><w:tab/><w:t>1.</w:t><w:tab/><w:t>Urges</w:t></w:r></w:p>",
                        "1. Urges\n"),
                argumentSet("line break", "<w:p><w:r><w:t>One</w:t><w:br/><w:t>Two</w:t></w:r></w:p>", "One\nTwo\n"),
                argumentSet(
                        "page break",
                        "<w:p><w:r><w:t>One</w:t><w:br w:type='page'/><w:t>two</w:t></w:r></w:p>",
                        "One\n\ftwo\n"),
                argumentSet(
                        "page break before",
                        paragraph("One") + "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>" + run("", "Two") + "</w:p>",
                        "One\n\fTwo\n"),
                argumentSet(
                        "no-break hyphen",
                        "<w:p><w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>State</w:t></w:r></w:p>",
                        "non\u2011State\n"),
                argumentSet(
                        "what was inserted, without what was deleted",
                        "<w:p><w:ins>" + run("", "new")
                                + "</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>",
                        "new\n"),
                argumentSet(
                        "hidden text",
                        "<w:p>" + run("<w:vanish/>", "hidden ") + run("", "shown") + "</w:p>",
                        "shown\n"),
                argumentSet(
                        "links", "<w:p><w:hyperlink r:id='x'>" + run("", "70/1") + "</w:hyperlink></w:p>", "70/1\n"),
                argumentSet(
                        "the result of a field, not its code",
                        "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>" + run("", "7") + "</w:p>",
                        "7\n"),
                argumentSet(
                        "table",
                        "<w:tbl><w:tr><w:tc>" + paragraph("a") + "</w:tc><w:tc>" + paragraph("b")
                                + "</w:tc></w:tr></w:tbl>",
                        "a | b\n"),
                argumentSet(
                        "a table for the layout",
                        "<w:tbl><w:tr><w:tc>" + paragraph("a") + paragraph("b") + "</w:tc></w:tr></w:tbl>",
                        "a\n\nb\n"));
    }

    @ParameterizedTest
    @MethodSource
    void keepsHints(String body, String expected) {
        assertThat(Read.text(DocxFile.withBody(body).bytes(), "a.docx")).isEqualTo(expected);
    }

    @Test
    void leavesTheStyleOfAParagraphToTheParagraphWhereItsMarkHasOneOfItsOwn() {
        String styles = "<w:style w:type='paragraph' w:styleId='Verb'><w:rPr><w:i/></w:rPr></w:style>"
                + "<w:style w:type='character' w:styleId='Plain'/>";
        String body = "<w:p><w:pPr><w:pStyle w:val='Verb'/><w:rPr><w:rStyle w:val='Plain'/></w:rPr></w:pPr>"
                + run("", "Urges") + "</w:p>";

        assertThat(Read.text(DocxFile.withBody(body).with("styles", styles).bytes(), "a.docx"))
                .isEqualTo("*Urges*\n");
    }

    @Test
    void findsItalicsInStylesAndTogglesThem() {
        String styles = "<w:style w:type='paragraph' w:styleId='Base'><w:rPr><w:i/></w:rPr></w:style>"
                + "<w:style w:type='paragraph' w:styleId='Verb'><w:basedOn w:val='Base'/></w:style>"
                + "<w:style w:type='character' w:styleId='Emphasis'><w:rPr><w:i/></w:rPr></w:style>";
        String body = "<w:p><w:pPr><w:pStyle w:val='Verb'/></w:pPr>" + run("", "Urges")
                + run("<w:rStyle w:val='Emphasis'/>", " States") + "</w:p>";

        String text = Read.text(DocxFile.withBody(body).with("styles", styles).bytes(), "a.docx");

        assertThat(text).isEqualTo("*Urges* States\n");
    }

    @Test
    void printsAutomaticNumbers() {
        String numbering = "<w:abstractNum w:abstractNumId='5'>"
                + "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
                + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='(%2)'/></w:lvl>"
                + "</w:abstractNum><w:num w:numId='3'><w:abstractNumId w:val='5'/></w:num>";
        String body = numbered(0, "Urges")
                + numbered(1, "one;")
                + numbered(1, "two;")
                + paragraph("between")
                + numbered(0, "Calls")
                + numbered(1, "three");

        String text =
                Read.text(DocxFile.withBody(body).with("numbering", numbering).bytes(), "a.docx");

        assertThat(text)
                .isEqualTo("1. Urges\n\n    (a) one;\n\n    (b) two;\n\nbetween\n\n2. Calls\n\n    (a) three\n");
    }

    @Test
    void restartsAListWhereItsNumberingSaysSo() {
        String numbering =
                "<w:abstractNum w:abstractNumId='5'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='lowerRoman'/><w:lvlText w:val='(%1)'/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId='3'><w:abstractNumId w:val='5'/></w:num>"
                        + "<w:num w:numId='4'><w:abstractNumId w:val='5'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>";
        String body = numbered(0, "a") + numbered(0, "b") + numbered(0, "c").replace("'3'", "'4'");

        String text =
                Read.text(DocxFile.withBody(body).with("numbering", numbering).bytes(), "a.docx");

        assertThat(text).isEqualTo("(i) a\n\n(ii) b\n\n(i) c\n");
    }

    @Test
    void gathersFootnotesAtTheEndInTheOrderOfTheirCalls() {
        String notes = "<w:footnote w:type='separator' w:id='-1'>" + paragraph("____") + "</w:footnote>"
                + "<w:footnote w:id='7'><w:p><w:r><w:footnoteRef/></w:r>" + run("", " See ")
                + run("<w:i/>", "Treaty Series") + "</w:p></w:footnote>"
                + "<w:footnote w:id='2'>" + paragraph("Resolution 70/1.") + "</w:footnote>";
        String body = "<w:p>" + run("", "Plan,") + "<w:r><w:footnoteReference w:id='2'/></w:r>"
                + run("", " and Convention") + "<w:r><w:footnoteReference w:id='7'/></w:r></w:p>";

        String text = Read.text(DocxFile.withBody(body).with("footnotes", notes).bytes(), "a.docx");

        assertThat(text)
                .isEqualTo(
                        "Plan,¹ and Convention²\n\n____________________\n\n¹ Resolution 70/1.\n\n² See *Treaty Series*\n");
    }

    @Test
    void leavesAMarkOfTheAuthorsOwnAsPrinted() {
        String notes = "<w:footnote w:id='1'>" + paragraph("* Reissued.") + "</w:footnote>";
        String body = "<w:p>" + run("", "Title")
                + "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='1'/><w:t>*</w:t></w:r></w:p>";

        String text = Read.text(DocxFile.withBody(body).with("footnotes", notes).bytes(), "a.docx");

        assertThat(text).isEqualTo("Title*\n\n____________________\n\n* Reissued.\n");
    }

    @Test
    void beginsWithTheHeaderOfTheFirstPage() {
        String header = "<w:tbl><w:tr><w:tc>" + paragraph("United Nations") + "</w:tc><w:tc>"
                + paragraph("A/RES/99901/1") + "</w:tc></w:tr></w:tbl>";
        String body = paragraph("Text")
                + "<w:sectPr><w:headerReference w:type='first' r:id='header'/><w:titlePg/></w:sectPr>";

        String text = Read.text(DocxFile.withBody(body).with("header", header).bytes(), "a.docx");

        assertThat(text).isEqualTo("United Nations\n\nA/RES/99901/1\n\nText\n");
    }

    @Test
    void refusesADocumentWithoutText() {
        assertThat(Read.refused(DocxFile.withBody(paragraph(" ")).bytes(), "a.docx")
                        .reason())
                .isEqualTo(RejectionReason.NO_TEXT);
    }

    @Test
    void refusesEntitiesInAPart() {
        byte[] bytes = DocxFile.withBody(paragraph("x")).bytes();
        byte[] hostile = new DocxParts(bytes).replace("word/document.xml", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>");

        assertThat(Read.refused(hostile, "a.docx").reason()).isEqualTo(RejectionReason.UNSAFE);
    }

    @Test
    void refusesADocumentWhoseMainPartIsMissing() {
        byte[] hollow = new DocxParts(DocxFile.withBody(paragraph("x")).bytes()).without("word/document.xml");

        assertThat(Read.refused(hollow, "a.docx").reason()).isEqualTo(RejectionReason.BROKEN);
    }

    private static String numbered(int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='3'/></w:numPr></w:pPr>"
                + run("", text) + "</w:p>";
    }

    @Test
    void refusesADocxThatIsCutOffAnywhere() {
        byte[] docx = DocxFile.withBody(DocxFile.paragraph("Recalls")).bytes();

        for (int length = 4; length < docx.length; length += 3) {
            assertThat(Read.refused(Arrays.copyOf(docx, length), "a.docx").reason())
                    .as("at byte %d of %d", length, docx.length)
                    .isEqualTo(RejectionReason.BROKEN);
        }
    }

    @Test
    void refusesADocxThatLacksAPieceAndNamesTheEntry() {
        byte[] docx = DocxFile.withBody(DocxFile.paragraph("Recalls")).bytes();
        int second = new String(docx, StandardCharsets.ISO_8859_1).indexOf("PK\u0003\u0004", 4);
        byte[] headless = Arrays.copyOfRange(docx, second, docx.length);

        Extraction.Rejected refused = Read.refused(headless, "a.docx");

        assertThat(refused.reason()).isEqualTo(RejectionReason.BROKEN);
        assertThat(refused.detail()).contains("missing is [Content_Types].xml");
    }

    @Test
    void refusesADocxWithAPieceOfZerosInIt() {
        byte[] docx = DocxFile.withBody(
                        DocxFile.paragraph("Recalls its resolution").repeat(500))
                .bytes();
        int piece = 64;
        for (int from = 0; from < docx.length - piece; from += piece) {
            byte[] holed = docx.clone();
            Arrays.fill(holed, from, from + piece, (byte) 0);

            // Between two entries nothing need be missing; no other text may come of it.
            if (Read.any(holed, "a.docx") instanceof Extraction.Text read) {
                assertThat(read).as("zeros from %d", from).isEqualTo(Read.document(docx, "a.docx"));
            }
        }
    }
}
