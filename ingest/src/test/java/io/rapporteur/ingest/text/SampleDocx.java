package io.rapporteur.ingest.text;

import io.rapporteur.ingest.text.docx.DocxFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a sample as a docx in the way of the official ones: numbers and notes by Word, the symbol in the page header. */
final class SampleDocx {

    private static final String NUMBERING = "<w:abstractNum w:abstractNumId='1'>"
            + level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "(%3)")
            + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>";
    private static final String STYLES =
            "<w:style w:type='character' w:styleId='Verb'><w:name w:val='Verb'/><w:rPr><w:i/></w:rPr></w:style>"
                    + "<w:style w:type='character' w:styleId='Call'><w:name w:val='Call'/><w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:style>";

    private SampleDocx() {}

    static byte[] of(SampleText sample) {
        List<String> paragraphs = sample.paragraphs();
        int symbol = paragraphs.indexOf(sample.symbol());
        StringBuilder body = new StringBuilder();
        List<String> rows = new ArrayList<>();
        for (String paragraph : paragraphs.subList(symbol + 1, paragraphs.size())) {
            if (paragraph.contains(" | ")) {
                rows.add(paragraph);
            } else {
                body.append(paragraph(paragraph));
            }
        }
        body.append(table(rows));
        body.append("<w:sectPr><w:headerReference w:type='first' r:id='header'/><w:titlePg/></w:sectPr>");
        return DocxFile.withBody(body.toString())
                .with(
                        "header",
                        paragraphs.subList(0, symbol + 1).stream()
                                .map(SampleDocx::paragraph)
                                .collect(Collectors.joining()))
                .with("styles", STYLES)
                .with("numbering", NUMBERING)
                .with("footnotes", notes(sample))
                .bytes();
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl='" + level + "'><w:start w:val='1'/><w:numFmt w:val='" + format + "'/><w:lvlText w:val='"
                + text + "'/><w:pPr><w:ind w:left='" + (567 * (level + 1)) + "' w:hanging='567'/></w:pPr></w:lvl>";
    }

    /** A paragraph; a printed number becomes one of Word's. */
    private static String paragraph(String paragraph) {
        String text = paragraph.strip();
        int level = (paragraph.length() - paragraph.stripLeading().length()) / 4;
        boolean numbered = level > 0 || (Character.isDigit(text.charAt(0)) && text.indexOf(". ") == 1);
        String words = numbered ? text.substring(text.indexOf(' ') + 1) : text;
        boolean deleted = words.startsWith("~~") && words.endsWith("~~");
        String list = "<w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='1'/></w:numPr>";
        String properties =
                "<w:pPr>" + (numbered ? list : "") + (deleted ? "<w:rPr><w:del w:id='1'/></w:rPr>" : "") + "</w:pPr>";
        return "<w:p>" + properties + (deleted ? deleted(words.replace("~~", "")) : runs(words)) + "</w:p>";
    }

    /** Words between {@code ~~}, deleted under track changes with their paragraph. */
    private static String deleted(String words) {
        return "<w:del w:id='2'><w:r><w:delText>" + words + "</w:delText></w:r></w:del>";
    }

    private static String runs(String text) {
        return SampleText.stretches(text).stream().map(SampleDocx::run).collect(Collectors.joining());
    }

    private static String run(SampleText.Stretch stretch) {
        if (stretch.call() > 0) {
            return "<w:r><w:rPr><w:rStyle w:val='Call'/></w:rPr><w:footnoteReference w:id='" + stretch.call()
                    + "'/></w:r>";
        }
        String properties = stretch.italic() ? "<w:rStyle w:val='Verb'/>" : "";
        String[] lines =
                stretch.text().replace("&", "&amp;").replace("<", "&lt;").split("\n", -1);
        return List.of(lines).stream()
                .map(line -> DocxFile.run(properties, line))
                .collect(Collectors.joining("<w:r><w:br/></w:r>"));
    }

    private static String table(List<String> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        return rows.stream()
                .map(row -> List.of(row.split(" \\| ", -1)).stream()
                        .map(cell -> "<w:tc>" + DocxFile.paragraph(cell) + "</w:tc>")
                        .collect(Collectors.joining("", "<w:tr>", "</w:tr>")))
                .collect(Collectors.joining("", "<w:tbl>", "</w:tbl><w:p/>"));
    }

    private static String notes(SampleText sample) {
        StringBuilder notes = new StringBuilder();
        for (int number = 1; number <= sample.notes().size(); number++) {
            notes.append("<w:footnote w:id='")
                    .append(number)
                    .append("'><w:p><w:r><w:rPr><w:rStyle w:val='Call'/></w:rPr><w:footnoteRef/></w:r>")
                    .append(DocxFile.run("", " "))
                    .append(runs(sample.note(number)))
                    .append("</w:p></w:footnote>");
        }
        return notes.toString();
    }
}
