package io.rapporteur.ingest.text.odt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.ingest.text.Read;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OdtReaderTest {

    private static final String STYLES = text("I", "fo:font-style='italic'")
            + text("N", "fo:font-style='normal'")
            + text("S", "style:text-position='super 58%'")
            + text("B", "style:text-position='sub 58%'")
            + text("H", "text:display='none'")
            + "<style:style style:name='Q' style:family='paragraph'><style:text-properties fo:font-style='italic'/></style:style>"
            + "<style:style style:name='R' style:family='paragraph' style:parent-style-name='Q'/>"
            + "<style:style style:name='P' style:family='paragraph'><style:paragraph-properties fo:break-before='page'/></style:style>"
            + "<text:list-style style:name='L'>"
            + "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
            + "<text:list-level-style-number text:level='2' style:num-format='a' style:num-prefix='(' style:num-suffix=')'/>"
            + "</text:list-style>"
            + "<text:list-style style:name='M'>"
            + "<text:list-level-style-number text:level='1' style:num-format='I' style:num-list-format='Part %1%:' text:start-value='3'/>"
            + "<text:list-level-style-number text:level='2' style:num-format='1' text:display-levels='2'/>"
            + "</text:list-style>"
            + "<text:list-style style:name='U'><text:list-level-style-bullet text:level='1'/></text:list-style>";

    static Stream<Arguments> readsText() {
        return Stream.of(
                argumentSet("paragraphs and headings", "<text:h>Doors</text:h>" + p("Text"), "Doors\n\nText\n"),
                argumentSet("italics of spans", p(span("I", "Recalling") + " it"), "*Recalling* it\n"),
                argumentSet("italics of inherited styles", "<text:p text:style-name='R'>All</text:p>", "*All*\n"),
                argumentSet(
                        "upright words in italics",
                        "<text:p text:style-name='Q'>All " + span("N", "but") + " this</text:p>",
                        "*All* but *this*\n"),
                argumentSet("raised and lowered words", p("a" + span("S", "1") + span("B", "2")), "a¹2\n"),
                argumentSet("hidden words", p("One" + span("H", " hidden") + " two"), "One two\n"),
                argumentSet(
                        "spaces, tabs and line breaks",
                        p("a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d"),
                        "a b c\nd\n"),
                argumentSet(
                        "page breaks set by hand",
                        p("One<text:soft-page-break/>") + "<text:p text:style-name='P'>Two</text:p>",
                        "One\n\fTwo\n"),
                argumentSet(
                        "what fields and links show",
                        p("<text:a>A/90/1</text:a> of <text:date>5 May</text:date>"),
                        "A/90/1 of 5 May\n"),
                argumentSet(
                        "no comments",
                        p("One<office:annotation><text:p>No</text:p></office:annotation> two"),
                        "One two\n"),
                argumentSet(
                        "no hidden sections",
                        "<text:section text:display='none'>" + p("No") + "</text:section>" + p("Yes"),
                        "Yes\n"),
                argumentSet(
                        "text boxes, and not what pictures show",
                        p("One<draw:frame><draw:text-box>" + p("Boxed")
                                + "</draw:text-box><svg:title>No</svg:title></draw:frame>"),
                        "One\n\nBoxed\n"),
                argumentSet(
                        "nothing that was deleted",
                        "<text:tracked-changes><text:changed-region><text:deletion>" + p("No")
                                + "</text:deletion></text:changed-region></text:tracked-changes>"
                                + p("Yes<text:change/>, still"),
                        "Yes, still\n"),
                argumentSet(
                        "tables",
                        "<table:table><table:table-row>" + cell("Country") + cell("Doors") + "</table:table-row>"
                                + "<table:table-row>" + cell("A") + cell("3") + "</table:table-row></table:table>",
                        "Country | Doors\n\nA | 3\n"),
                argumentSet(
                        "cells that others cover",
                        "<table:table><table:table-row><table:table-cell table:number-columns-spanned='2'>" + p("Both")
                                + "</table:table-cell><table:covered-table-cell/>" + cell("Third")
                                + "</table:table-row></table:table>",
                        "Both | Third\n"),
                argumentSet(
                        "notes",
                        p("Water" + note("1", "See " + span("I", "Rivers") + ".") + " flows" + note("*", "Salt.")),
                        "Water¹ flows*\n\n____________________\n\n¹ See *Rivers*.\n\n* Salt.\n"));
    }

    @ParameterizedTest
    @MethodSource
    void readsText(String body, String text) {
        assertThat(read(body)).isEqualTo(text);
    }

    static Stream<Arguments> printsNumbers() {
        return Stream.of(
                argumentSet(
                        "of lists within one another",
                        list(
                                "L",
                                "",
                                item(p("Urges") + list("", "", item(p("To go")) + item(p("To stay"))))
                                        + item(p("Ends"))),
                        "1. Urges\n\n    (a) To go\n\n    (b) To stay\n\n2. Ends\n"),
                argumentSet(
                        "once for each item",
                        list(
                                "L",
                                "",
                                item(p("One") + p("and more")) + "<text:list-header>" + p("None")
                                        + "</text:list-header>" + item(p("Two"))),
                        "1. One\n\nand more\n\nNone\n\n2. Two\n"),
                argumentSet(
                        "that go on behind a heading",
                        list("L", "", item(p("One")))
                                + p("Heading")
                                + list("L", " text:continue-numbering='true'", item(p("Two"))),
                        "1. One\n\nHeading\n\n2. Two\n"),
                argumentSet(
                        "that go on behind another list",
                        list("L", " xml:id='a'", item(p("One")))
                                + list("L", "", item(p("First")))
                                + list("L", " text:continue-list='a'", item(p("Two"))),
                        "1. One\n\n1. First\n\n2. Two\n"),
                argumentSet(
                        "that an item sets",
                        list(
                                "L",
                                "",
                                "<text:list-item text:start-value='7'>" + p("Seven") + "</text:list-item>"
                                        + item(p("Eight"))),
                        "7. Seven\n\n8. Eight\n"),
                argumentSet(
                        "with words, and of several levels",
                        list("M", "", item(p("Doors") + list("", "", item(p("Wood"))))),
                        "Part III: Doors\n\n    III.1 Wood\n"),
                argumentSet("bullets", list("U", "", item(p("One"))), "• One\n"));
    }

    @ParameterizedTest
    @MethodSource
    void printsNumbers(String body, String text) {
        assertThat(read(body)).isEqualTo(text);
    }

    static Stream<Arguments> beginsWithTheHeaderOfTheFirstPage() {
        String header = "<style:header>" + p("A/RES/90/1") + "</style:header>";
        return Stream.of(
                argumentSet("of all pages", "Standard", header, "A/RES/90/1\n\nText\n"),
                argumentSet(
                        "of its own",
                        "Standard",
                        header + "<style:header-first>" + p("Mast") + "</style:header-first>",
                        "Mast\n\nText\n"),
                argumentSet("of another master page", "Landscape", header, "Text\n"));
    }

    @ParameterizedTest
    @MethodSource
    void beginsWithTheHeaderOfTheFirstPage(String page, String headers, String text) {
        byte[] odt = OdtFile.of(STYLES, p("Text"))
                .withStyles("<office:master-styles><style:master-page style:name='" + page + "'>" + headers
                        + "<style:footer>" + p("3") + "</style:footer></style:master-page></office:master-styles>")
                .bytes();

        assertThat(Read.text(odt, "a.odt")).isEqualTo(text);
    }

    @Test
    void refusesADocumentWithAPassword() {
        byte[] locked = OdtFile.of("", p("x"))
                .with("META-INF/manifest.xml", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")
                .bytes();

        assertThat(Read.refused(locked, "a.odt").reason()).isEqualTo(RejectionReason.ENCRYPTED);
    }

    @Test
    void refusesXmlThatIsNotWhole() {
        byte[] odt = OdtFile.of("", "")
                .with("content.xml", "<office:text xmlns:office='o'><p>")
                .bytes();

        assertThat(Read.refused(odt, "a.odt").reason()).isEqualTo(RejectionReason.BROKEN);
    }

    private static String read(String body) {
        return Read.text(OdtFile.of(STYLES, body).bytes(), "a.odt");
    }

    private static String p(String content) {
        return "<text:p>" + content + "</text:p>";
    }

    private static String span(String style, String content) {
        return "<text:span text:style-name='" + style + "'>" + content + "</text:span>";
    }

    private static String note(String mark, String body) {
        return "<text:note><text:note-citation>" + mark + "</text:note-citation><text:note-body>" + p(body)
                + "</text:note-body></text:note>";
    }

    private static String cell(String content) {
        return "<table:table-cell>" + p(content) + "</table:table-cell>";
    }

    private static String item(String content) {
        return "<text:list-item>" + content + "</text:list-item>";
    }

    private static String list(String style, String attributes, String items) {
        String name = style.isEmpty() ? "" : " text:style-name='" + style + "'";
        return "<text:list" + name + attributes + ">" + items + "</text:list>";
    }

    private static String text(String name, String properties) {
        return "<style:style style:name='" + name + "' style:family='text'><style:text-properties " + properties
                + "/></style:style>";
    }
}
