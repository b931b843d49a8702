package io.rapporteur.ingest.text;

import static io.rapporteur.ingest.text.docx.DocxFile.paragraph;
import static io.rapporteur.ingest.text.docx.DocxFile.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.ingest.text.docx.DocxFile;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.form.KeptLinks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The links of a file keep to their words, whatever the form of the text puts around and before them. */
class LinksTest {

    private static final String BRIDGES = "https://docs.un.org/en/A/RES/98/4";
    private static final String QUAYS = "http://undocs.org/S/RES/9000(2044)";

    private static final String HYPERLINK =
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> HYPERLINK \"%s\" \\h </w:instrText></w:r>"
                    + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>%s<w:r><w:fldChar w:fldCharType='end'/></w:r>";

    static Stream<Arguments> keepsLinksOfHtml() {
        return Stream.of(
                argumentSet(
                        "in a paragraph",
                        "<p>Recalling its resolution <a href='%s'>98/4</a>, and</p>".formatted(BRIDGES),
                        List.of("98/4 -> " + BRIDGES)),
                argumentSet(
                        "over italics and folded white space",
                        "<p>its  <a href='%s'> resolution\n <i>98/4</i> </a>, and</p>".formatted(BRIDGES),
                        List.of("resolution *98/4 -> " + BRIDGES)),
                argumentSet(
                        "in a numbered item, a cell and a heading",
                        "<ol><li><a href='%s'>98/4</a></li></ol><table><tr><td>a</td><td>see <a href='%s'>9000 (2044)</a></td></tr></table>"
                                .formatted(BRIDGES, QUAYS),
                        List.of("98/4 -> " + BRIDGES, "9000 (2044) -> " + QUAYS)),
                argumentSet(
                        "in a table for the layout",
                        "<table><tr><td>One<br><p>Two</p><a href='%s'>98/4</a></td></tr></table>".formatted(BRIDGES),
                        List.of("98/4 -> " + BRIDGES)),
                argumentSet(
                        "around a block",
                        "<a href='%s'><p>98/4</p></a><p>Other</p>".formatted(BRIDGES),
                        List.of("98/4 -> " + BRIDGES)),
                argumentSet(
                        "not those within the page, of mails and scripts",
                        "<p><a href='#n1'>98/4</a> <a href='mailto:x@example.org'>98/5</a> <a href='javascript:x()'>98/6</a> <a>98/7</a></p>",
                        List.of()),
                argumentSet(
                        "not those without words",
                        "<p>One<a href='%s'><img src='x'></a> two <a href='%s'> </a></p>".formatted(BRIDGES, BRIDGES),
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void keepsLinksOfHtml(String body, List<String> expected) {
        assertThat(links("<html><body>" + body + "</body></html>", "a.html")).isEqualTo(expected);
    }

    @Test
    void keepsLinksOfMarkdown() {
        assertThat(links("# Bridges\n\nRecalling [98/4](" + BRIDGES + ") of 2043.\n", "a.md"))
                .containsExactly("98/4 -> " + BRIDGES);
    }

    @Test
    void keepsLinksOfAkomaNtosoInTextAndNotes() {
        String body =
                "<p>its resolution <a href='%s'>98/4</a>,<authorialNote marker='1'><p>See <ref href='%s'>9000 (2044)</ref>.</p></authorialNote> and <ref href='/akn/un/statement/deliberation/unga/2043-12-20/98-5/'>98/5</ref>,</p>"
                        .formatted(BRIDGES, QUAYS);

        assertThat(links(
                        "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><statement><mainBody>"
                                + body + "</mainBody></statement></akomaNtoso>",
                        "a.xml"))
                .containsExactly(
                        "98/4 -> " + BRIDGES,
                        "98/5 -> /akn/un/statement/deliberation/unga/2043-12-20/98-5/",
                        "9000 (2044) -> " + QUAYS);
    }

    @Test
    void keepsLinksOfAkomaNtosoWhoseElementsAreClosedInTheWrongOrder() {
        assertThat(links(
                        "<akomaNtoso><statement><p>its <b>resolution <a href='" + BRIDGES
                                + "'>98/4</a></p></b></statement></akomaNtoso>",
                        "a.xml"))
                .containsExactly("98/4 -> " + BRIDGES);
    }

    @Test
    void keepsLinksOfWordByRelationAndByField() {
        String body = "<w:p>" + run("", "its resolution ") + "<w:hyperlink r:id='bridges'>" + run("", "98/4")
                + "</w:hyperlink>" + run("", ", ") + HYPERLINK.formatted(QUAYS, run("", "9000 ") + run("", "(2044)"))
                + run("", " and ") + "<w:fldSimple w:instr='HYPERLINK \"" + BRIDGES + "\"'>" + run("", "again")
                + "</w:fldSimple></w:p>" + paragraph("98/9");

        assertThat(links(DocxFile.withBody(body).withLink("bridges", BRIDGES).bytes(), "a.docx"))
                .containsExactly("98/4 -> " + BRIDGES, "9000 (2044) -> " + QUAYS, "again -> " + BRIDGES);
    }

    @Test
    void keepsLinksInTheNotesOfWord() {
        String body = "<w:p>" + run("", "Plan") + "<w:r><w:footnoteReference w:id='2'/></w:r></w:p>";
        String notes = "<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r>"
                + HYPERLINK.formatted(QUAYS, run("", " 9000 (2044)")) + "</w:p></w:footnote>";

        assertThat(links(DocxFile.withBody(body).with("footnotes", notes).bytes(), "a.docx"))
                .containsExactly("9000 (2044) -> " + QUAYS);
    }

    @Test
    void takesNoFieldButALinkOutOfTheDocumentForOne() {
        String body = "<w:p>" + HYPERLINK.formatted("\\l \"place", run("", "98/4"))
                + HYPERLINK.replace("HYPERLINK", "REF").formatted(BRIDGES, run("", "98/5")) + "</w:p>";

        assertThat(links(DocxFile.withBody(body).bytes(), "a.docx")).isEmpty();
    }

    @Test
    void keepsNoMoreThanAnEventCanCarry() {
        String link =
                "<p><a href='" + BRIDGES + "'>98/4</a> <a href='" + BRIDGES + "x".repeat(1_000) + "'>98/5</a></p>";

        List<String> kept = links("<html><body>" + link.repeat(KeptLinks.MAX + 5) + "</body></html>", "a.html");

        assertThat(kept).hasSize(KeptLinks.MAX).containsOnly("98/4 -> " + BRIDGES);
    }

    private static List<String> links(String text, String name) {
        return links(text.getBytes(StandardCharsets.UTF_8), name);
    }

    private static List<String> links(byte[] bytes, String name) {
        Extraction.Text read = Read.document(bytes, name);
        return read.links().stream()
                .map(link -> link.span().of(read.text()) + " -> " + link.address())
                .toList();
    }
}
