package io.rapporteur.ingest.text.docx;

import static io.rapporteur.ingest.text.docx.DocxFile.paragraph;
import static io.rapporteur.ingest.text.docx.DocxFile.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.ingest.text.Read;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The text with all changes accepted, and its numbers. */
class DocxTrackedChangesTest {

    private static final String NUMBERING = "<w:abstractNum w:abstractNumId='0'>"
            + "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
            + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='(%2)'/></w:lvl>"
            + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>";
    private static final String DELETED = "<w:del w:id='1'/>";
    private static final String MOVED = "<w:moveFrom w:id='2'/>";

    static Stream<Arguments> acceptsChanges() {
        return Stream.of(
                argumentSet(
                        "an item deleted",
                        item(0, "", "One") + item(0, DELETED, deleted("Two")) + item(0, "", "Three"),
                        "1. One\n\n2. Three\n"),
                argumentSet(
                        "an item below deleted",
                        item(0, "", "One") + item(1, "", "a") + item(1, DELETED, deleted("b")) + item(1, "", "c"),
                        "1. One\n\n    (a) a\n\n    (b) c\n"),
                argumentSet(
                        "an item inserted",
                        item(0, "", "One") + item(0, "<w:ins w:id='3'/>", "<w:ins>" + run("", "Two") + "</w:ins>"),
                        "1. One\n\n2. Two\n"),
                argumentSet(
                        "an item moved",
                        item(0, MOVED, "<w:moveFrom>" + run("", "Moved") + "</w:moveFrom>")
                                + item(0, "", "One")
                                + item(0, "<w:moveTo w:id='4'/>", "<w:moveTo>" + run("", "Moved") + "</w:moveTo>"),
                        "1. One\n\n2. Moved\n"),
                argumentSet(
                        "two items joined",
                        item(0, "", "One")
                                + item(0, DELETED, run("", "Two "))
                                + item(0, "", "goes on")
                                + item(0, "", "Three"),
                        "1. One\n\n2. Two goes on\n\n3. Three\n"),
                argumentSet(
                        "three items joined",
                        item(0, DELETED, run("", "One "))
                                + item(0, DELETED, run("", "and "))
                                + item(0, "", "on")
                                + item(0, "", "Two"),
                        "1. One and on\n\n2. Two\n"),
                argumentSet(
                        "an item and a paragraph joined",
                        item(0, DELETED, run("", "One ")) + paragraph("goes on") + item(0, "", "Two"),
                        "1. One goes on\n\n2. Two\n"),
                argumentSet(
                        "a paragraph and an item joined",
                        paragraph("Before").replace("<w:p>", "<w:p><w:pPr><w:rPr>" + DELETED + "</w:rPr></w:pPr>")
                                + item(0, "", " one")
                                + item(0, "", "Two"),
                        "1. Before one\n\n2. Two\n"),
                argumentSet(
                        "a paragraph and an item of which nothing is left",
                        paragraph("Before").replace("<w:p>", "<w:p><w:pPr><w:rPr>" + DELETED + "</w:rPr></w:pPr>")
                                + item(0, "", deleted("One"))
                                + item(0, "", "Two"),
                        "Before\n\n1. Two\n"),
                argumentSet(
                        "a joined item before a table",
                        item(0, DELETED, run("", "One")) + "<w:tbl>" + row("", "a", "b") + "</w:tbl>"
                                + item(0, "", "Two"),
                        "1. One\n\na | b\n\n2. Two\n"),
                argumentSet(
                        "a joined item at the end",
                        item(0, "", "One") + item(0, DELETED, run("", "Two")),
                        "1. One\n\n2. Two\n"),
                argumentSet(
                        "a row deleted",
                        "<w:tbl>" + row("", "a", "b") + row("<w:trPr><w:del w:id='5'/></w:trPr>", "c", "d")
                                + row("", "e", "f") + "</w:tbl>",
                        "a | b\n\ne | f\n"),
                argumentSet(
                        "a row deleted with a table in it",
                        "<w:tbl>" + row("", "a", "b")
                                + "<w:tr><w:trPr><w:del w:id='5'/></w:trPr><w:tc><w:tbl>" + row("", "x", "y")
                                + "</w:tbl></w:tc></w:tr></w:tbl>" + paragraph("On"),
                        "a | b\n\nOn\n"),
                argumentSet(
                        "a cell deleted",
                        "<w:tbl><w:tr><w:tc>" + paragraph("a") + "</w:tc><w:tc><w:tcPr><w:cellDel w:id='6'/></w:tcPr>"
                                + paragraph("b") + "</w:tc><w:tc>" + paragraph("c") + "</w:tc></w:tr></w:tbl>",
                        "a | c\n"),
                argumentSet(
                        "paragraphs in a cell, one deleted",
                        "<w:tbl><w:tr><w:tc>" + paragraph("a") + item(0, DELETED, deleted("b")) + paragraph("c")
                                + "</w:tc><w:tc>" + paragraph("d") + "</w:tc></w:tr></w:tbl>",
                        "a c | d\n"));
    }

    @ParameterizedTest
    @MethodSource
    void acceptsChanges(String body, String expected) {
        byte[] docx = DocxFile.withBody(body).with("numbering", NUMBERING).bytes();

        assertThat(Read.text(docx, "a.docx")).isEqualTo(expected);
    }

    private static String item(int level, String mark, String content) {
        String runs = content.startsWith("<") ? content : run("", content);
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='1'/></w:numPr><w:rPr>" + mark
                + "</w:rPr></w:pPr>" + runs + "</w:p>";
    }

    private static String deleted(String text) {
        return "<w:del><w:r><w:delText>" + text + "</w:delText></w:r></w:del>";
    }

    private static String row(String properties, String first, String second) {
        return "<w:tr>" + properties + "<w:tc>" + paragraph(first) + "</w:tc><w:tc>" + paragraph(second)
                + "</w:tc></w:tr>";
    }
}
