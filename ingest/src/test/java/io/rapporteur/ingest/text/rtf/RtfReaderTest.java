package io.rapporteur.ingest.text.rtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.ingest.text.Read;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RtfReaderTest {

    private static final String LISTS = "{\\*\\listtable{\\list"
            + "{\\listlevel\\levelnfc0\\levelstartat1{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}}"
            + "{\\listlevel\\levelnfc4\\levelstartat1{\\leveltext\\'03(\\'01);}{\\levelnumbers\\'02;}}\\listid7}}"
            + "{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}"
            + "{\\listoverride\\listid7\\listoverridecount1{\\lfolevel\\listoverridestartat\\levelstartat5}\\ls2}}";

    static Stream<Arguments> readsText() {
        return Stream.of(
                argumentSet("paragraphs", "One\\par Two\\par", "One\n\nTwo\n"),
                argumentSet("lines of the file that mean nothing", "Recal\nling\\par", "Recalling\n"),
                argumentSet("italics", "{\\i Recalling} its\\i  own\\i0  words", "*Recalling* its *own* words\n"),
                argumentSet("italics switched off for all", "\\i Urges\\plain  them", "*Urges* them\n"),
                argumentSet("code pages", "\\'c9tats \\'80", "États €\n"),
                argumentSet("characters by number, and what stands in for them", "\\u8212-\\uc2\\u1059??x", "—Уx\n"),
                argumentSet("signs with names", "\\ldblquote a\\rdblquote\\~b\\_c\\-d", "“a”\u00a0b\u2011cd\n"),
                argumentSet("braces and strokes", "\\{a\\}\\\\", "{a}\\\n"),
                argumentSet("raised calls", "water,{\\super 1} air{\\super a}", "water,¹ airᵃ\n"),
                argumentSet(
                        "numbers that are lifted, and symbols that are",
                        "a{\\up6 12} {\\up4 A/90/L.1}",
                        "a¹² A/90/L.1\n"),
                argumentSet("line breaks", "One\\line two", "One\ntwo\n"),
                argumentSet("page breaks", "One\\page Two\\par\\pard\\pagebb Three", "One\n\fTwo\n\fThree\n"),
                argumentSet("a backslash before the end of a line", "One\\\nTwo\\\n", "One\n\nTwo\n"),
                argumentSet("hidden text", "One{\\v hidden} two", "One two\n"),
                argumentSet(
                        "what fields show", "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt A/90/1}}.", "A/90/1.\n"),
                argumentSet("groups that nobody knows", "One{\\*\\unheard of} {\\*\\bkmkstart a}two", "One two\n"),
                argumentSet("pictures", "One{\\pict\\wmetafile8 0102ff}", "One\n"),
                argumentSet("bytes of no text", "One\\bin4 }}{{ two", "One two\n"),
                argumentSet(
                        "tables",
                        "\\trowd\\pard\\intbl Country\\cell Doors\\cell\\row\\trowd\\pard\\intbl A\\cell 3\\cell\\row\\pard End",
                        "Country | Doors\n\nA | 3\n\nEnd\n"),
                argumentSet(
                        "text boxes",
                        "One{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard Boxed\\par}}}",
                        "One\n\nBoxed\n"),
                argumentSet(
                        "the header of all pages, and no footer",
                        "{\\header\\pard A/RES/90/1\\par}{\\footer\\pard 3\\par}\\pard Text\\par",
                        "A/RES/90/1\n\nText\n"),
                argumentSet(
                        "the header of the first page",
                        "\\titlepg{\\header\\pard A/RES/90/1\\par}{\\headerf\\pard United Nations\\par}\\pard Text\\par",
                        "United Nations\n\nText\n"),
                argumentSet(
                        "the header of the first section only",
                        "{\\header\\pard First\\par}\\pard Text\\sect{\\header\\pard Second\\par}\\pard More\\par",
                        "First\n\nText\n\nMore\n"));
    }

    @ParameterizedTest
    @MethodSource
    void readsText(String body, String text) {
        assertThat(read(body)).isEqualTo(text);
    }

    static Stream<Arguments> printsNumbers() {
        return Stream.of(
                argumentSet(
                        "as they are printed",
                        item(1, 0, "1.", "Urges") + item(1, 1, "(a)", "To go") + item(1, 0, "2.", "Ends"),
                        "1. Urges\n\n    (a) To go\n\n2. Ends\n"),
                argumentSet("bullets", item(1, 0, "\\'b7", "One") + item(1, 0, "o", "Two"), "• One\n\n• Two\n"),
                argumentSet(
                        "counted, where none is printed",
                        LISTS + counted(1, 0, "Urges") + counted(1, 1, "To go") + "\\pard Heading\\par"
                                + counted(1, 0, "Ends"),
                        "1. Urges\n\n    (a) To go\n\nHeading\n\n2. Ends\n"),
                argumentSet("begun again", LISTS + counted(1, 0, "One") + counted(2, 0, "Five"), "1. One\n\n5. Five\n"),
                argumentSet(
                        "without paragraphs that were deleted",
                        LISTS
                                + item(1, 0, "1.", "One")
                                + item(1, 0, "2.", "{\\deleted Two}")
                                + item(1, 0, "3.", "Three"),
                        "1. One\n\n2. Three\n"),
                argumentSet(
                        "of paragraphs whose end was deleted",
                        LISTS + "\\pard\\ls1\\ilvl0 {\\listtext 1.}One {\\deleted\\par}{\\listtext 2.}goes on\\par",
                        "1. One goes on\n"));
    }

    @ParameterizedTest
    @MethodSource
    void printsNumbers(String body, String text) {
        assertThat(read(body)).isEqualTo(text);
    }

    static Stream<Arguments> printsNotes() {
        return Stream.of(
                argumentSet(
                        "counted",
                        "Water{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} See {\\i Rivers}.\\par}} flows",
                        "Water¹ flows\n\n____________________\n\n¹ See *Rivers*.\n"),
                argumentSet(
                        "with a mark of their author",
                        "Water{\\super *}{\\*\\footnote\\pard\\plain{\\super *} Salt.} flows",
                        "Water* flows\n\n____________________\n\n* Salt.\n"),
                argumentSet(
                        "at the end, in letters",
                        "\\aftnnalc Water{\\super\\chftn}{\\footnote\\ftnalt\\chftn Salt.} flows",
                        "Waterᵃ flows\n\n____________________\n\nᵃ Salt.\n"),
                argumentSet("deleted", "Water{\\deleted\\chftn{\\footnote\\chftn Salt.}} flows", "Water flows\n"));
    }

    @ParameterizedTest
    @MethodSource
    void printsNotes(String body, String text) {
        assertThat(read(body)).isEqualTo(text);
    }

    @Test
    void decodesInTheCharsetOfTheFont() {
        assertThat(read("{\\fonttbl{\\f0 A;}{\\f1\\fcharset204 B;}}{\\f1 \\'cd\\'e0} \\'e9"))
                .isEqualTo("На é\n");
    }

    @Test
    void isToldByItsContentWhateverItsName() {
        Extraction.Text text = Read.document(latin("{\\rtf1 Text}"), "resolution.doc");

        assertThat(text.mediaType()).isEqualTo("application/rtf");
    }

    @Test
    void refusesAFileThatIsCutOffAndSaysWhatIsOpen() {
        Extraction.Rejected refused = Read.refused(latin("{\\rtf1{\\i Urges"), "a.rtf");

        assertThat(refused.reason()).isEqualTo(RejectionReason.BROKEN);
        assertThat(refused.detail()).contains("2 groups are open");
    }

    @Test
    void warnsOfWhatStandsBehindTheEnd() {
        assertThat(Read.document(latin("{\\rtf1 Text}} more\n"), "a.rtf").warnings())
                .singleElement()
                .asString()
                .contains("goes on for 6 bytes");
    }

    @Test
    void refusesGroupsWithoutEnd() {
        assertThat(Read.refused(latin("{\\rtf1" + "{".repeat(2_000)), "a.rtf").reason())
                .isEqualTo(RejectionReason.UNSAFE);
    }

    private static String item(int list, int level, String number, String text) {
        return "\\pard{\\listtext\\pard " + number + "\\tab}\\ls" + list + "\\ilvl" + level + " " + text + "\\par";
    }

    private static String counted(int list, int level, String text) {
        return "\\pard\\ls" + list + "\\ilvl" + level + " " + text + "\\par";
    }

    private static String read(String body) {
        return Read.text(latin("{\\rtf1\\ansi\\ansicpg1252\\deff0 " + body + "}"), "a.rtf");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
