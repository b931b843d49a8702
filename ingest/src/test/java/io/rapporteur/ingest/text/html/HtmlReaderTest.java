package io.rapporteur.ingest.text.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.ingest.text.Read;
import io.rapporteur.ingest.text.extraction.Extraction;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReaderTest {

    static Stream<Arguments> keepsHints() {
        return Stream.of(
                argumentSet("paragraphs", "<p>One\n two</p><p>Three</p>", "One two\n\nThree\n"),
                argumentSet("text without a block", "One<div>Two</div>Three", "One\n\nTwo\n\nThree\n"),
                argumentSet(
                        "italics",
                        "<p><em>Recalling also </em>its resolution</p>",
                        "*Recalling also* its resolution\n"),
                argumentSet(
                        "italics by style",
                        "<p><span style='font-style: italic'>Urges</span> States</p>",
                        "*Urges* States\n"),
                argumentSet("neighbouring italics", "<p><i>Recalling</i> <i>also</i> it</p>", "*Recalling also* it\n"),
                argumentSet("raised marks", "<p>Convention,<sup>12</sup> and</p>", "Convention,¹² and\n"),
                argumentSet("raised letter", "<p>Convention<sup>a</sup></p>", "Conventionᵃ\n"),
                argumentSet("line break", "<p>Annex<br>Terms</p>", "Annex\nTerms\n"),
                argumentSet(
                        "typed text",
                        "<p>Before</p><pre>\nThe General Assembly,\n\nRecalling its resolution\n<b>61/180</b>,\n \n1. Urges;\n</pre>After",
                        "Before\n\nThe General Assembly,\n\nRecalling its resolution\n61/180,\n\n1. Urges;\n\nAfter\n"),
                argumentSet(
                        "typed text by style",
                        "<div style='white-space: pre-wrap'>One\ntwo\r\n\r\n<i>Three\nfour</i></div>",
                        "One\ntwo\n\n*Three\nfour*\n"),
                argumentSet(
                        "list",
                        "<ol><li>Urges<ol type='a'><li>one;</li><li>two;</li></ol></li><li>Calls</li></ol>",
                        "1. Urges\n\n    (a) one;\n\n    (b) two;\n\n2. Calls\n"),
                argumentSet(
                        "list that starts late",
                        "<ol start='4'><li>Four</li><li value='9'>Nine</li></ol>",
                        "4. Four\n\n9. Nine\n"),
                argumentSet("roman list", "<ol type='i'><li>x</li><li>y</li></ol>", "(i) x\n\n(ii) y\n"),
                argumentSet("list without marks", "<ol style='list-style: none'><li>7. Seven</li></ol>", "7. Seven\n"),
                argumentSet("bullets", "<ul><li>one</li></ul>", "• one\n"),
                argumentSet(
                        "list below a list",
                        "<ol><li>Urges:<ol><li>one;</li><li>two;</li></ol></li></ol>",
                        "1. Urges:\n\n    (1) one;\n\n    (2) two;\n"),
                argumentSet(
                        "bullets before numbers",
                        "<ul><li>(a) one</li><li>2. two</li><li><ol start='3'><li>three</li></ol></li></ul>",
                        "(a) one\n\n2. two\n\n    3. three\n"),
                argumentSet(
                        "table",
                        "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>",
                        "A | B\n\n1 | 2\n"),
                argumentSet(
                        "table for layout", "<table><tr><td><p>One</p><p>Two</p></td></tr></table>", "One\n\nTwo\n"),
                argumentSet("page break", "<p>One</p><p style='page-break-before:always'>Two</p>", "One\n\fTwo\n"),
                argumentSet("page break after", "<p style='break-after: page'>One</p><p>Two</p>", "One\n\fTwo\n"),
                argumentSet("rule", "<p>One</p><hr><p>Two</p>", "One\n\n____________________\n\nTwo\n"),
                argumentSet("entities", "<p>C&ocirc;te&nbsp;d&rsquo;Ivoire</p>", "Côte\u00a0d’Ivoire\n"),
                argumentSet(
                        "what is no text",
                        "<head><title>t</title></head><script>x()</script><p hidden>h</p><p>Text</p>",
                        "Text\n"));
    }

    @ParameterizedTest
    @MethodSource
    void keepsHints(String html, String expected) {
        assertThat(Read.text("<html>" + html + "</html>", "page.html")).isEqualTo(expected);
    }

    static Stream<Arguments> gathersNotesAtTheEnd() {
        return Stream.of(
                argumentSet(
                        "as Word saves them",
                        "<p>Convention,<a href='#_ftn1' name='_ftnref1'><sup>[1]</sup></a> and</p><hr>"
                                + "<div id='ftn1'><p><a href='#_ftnref1' name='_ftn1'><sup>[1]</sup></a> Resolution 70/1.</p></div>",
                        "Convention,¹ and\n\n____________________\n\n¹ Resolution 70/1.\n"),
                argumentSet(
                        "as Pandoc writes them",
                        "<p>Convention,<a href='#fn1' class='footnote-ref' id='fnref1' role='doc-noteref'><sup>1</sup></a> and</p>"
                                + "<section class='footnotes'><ol><li id='fn1'><p>Resolution 70/1.<a href='#fnref1' class='footnote-back'>↩</a></p></li></ol></section>",
                        "Convention,¹ and\n\n____________________\n\n¹ Resolution 70/1.\n"),
                argumentSet(
                        "as paragraphs with their marks",
                        "<p>Convention,<sup><a href='#n1'>1</a></sup> and</p><p id='n1'><sup>1</sup> Resolution 70/1.</p>",
                        "Convention,¹ and\n\n____________________\n\n¹ Resolution 70/1.\n"));
    }

    @ParameterizedTest
    @MethodSource
    void gathersNotesAtTheEnd(String html, String expected) {
        assertThat(Read.text("<!DOCTYPE html><body>" + html, "page.html")).isEqualTo(expected);
    }

    @Test
    void readsACallWithoutItsNote() {
        assertThat(Read.text("<html><p>Convention,<a href='#gone'><sup>3</sup></a> and</p>", "p.html"))
                .isEqualTo("Convention,³ and\n");
    }

    @Test
    void believesTheCharsetThatThePageDeclares() {
        byte[] bytes = "<html><meta charset='windows-1250'><p>Łódź</p>".getBytes(Charset.forName("windows-1250"));

        Extraction.Text read = Read.document(bytes, "page.html");

        assertThat(read.text()).isEqualTo("Łódź\n");
        assertThat(read.charset()).isEqualTo("windows-1250");
    }

    @Test
    void readsXhtml() {
        assertThat(Read.text(
                        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>Urges</p></body></html>",
                        "a.xhtml"))
                .isEqualTo("Urges\n");
    }

    @Test
    void readsAFragmentThatIsNamedHtml() {
        assertThat(Read.text("Some <i>words</i> only", "part.html")).isEqualTo("Some *words* only\n");
    }

    @Test
    void survivesNestingWithoutEnd() {
        assertThat(Read.any(
                        ("<html>" + "<div><ol><li>".repeat(60_000) + "x")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "deep.html"))
                .isNotNull();
    }
}
