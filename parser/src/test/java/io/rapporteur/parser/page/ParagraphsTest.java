package io.rapporteur.parser.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.parser.lexicon.Lexicon;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What of a text is one paragraph, and what are two: the rows say how many. */
class ParagraphsTest {

    private static final String PAGE = "\n\n1/2\n\f\n";

    static Stream<Arguments> beginsAParagraphInsideABlockOfLines() {
        return Stream.of(
                argumentSet("not where a line is full", "the tables of\nthe gauges", 1),
                argumentSet("at an item behind a semicolon", "to keep the tables;\n(b) to keep the gauges", 2),
                argumentSet("at an item behind a colon", "to keep the tables:\n(b) to keep the gauges", 2),
                argumentSet("at an item behind a comma", "to keep the tables,\n(b) to keep the gauges", 2),
                argumentSet("at an item behind a full stop", "to keep the tables.\n(b) to keep the gauges", 2),
                argumentSet("not at a letter inside a sentence", "to keep the tables of paragraph\n(b) of it", 1),
                argumentSet("not in a list of references", "to keep the tables of subparagraphs (a),\n(b) of it", 1),
                argumentSet("at a dash behind a semicolon", "to keep the tables;\n\u2013 to keep the gauges", 2),
                argumentSet("not at a dash inside a sentence", "to keep the tables\n\u2013 all of them", 1),
                argumentSet("at the number that is due", "to keep the tables;\n1. Decides to wait", 2),
                argumentSet("not at another number", "to keep the tables;\n7. Decides to wait", 1),
                argumentSet("not at a number inside a sentence", "to keep the tables of\n1. Decides to wait", 1),
                argumentSet("at the number behind the last", "1. Notes it;\n2. Decides to wait;\n3. Requests it", 3),
                argumentSet("at a spoilt number that is due", "1. Notes it;\nZ. Decides to wait;\n3. Requests it", 3),
                argumentSet("at an opening verb behind a comma", "to keep the tables,\nRecalling the gauges", 2),
                argumentSet("not at a verb inside a sentence", "to keep the tables\nRecalling the gauges", 1),
                argumentSet("at an indent", "to keep the tables.\n    The gauges", 2),
                argumentSet("at the smallest indent", "to keep the tables.\n  The gauges", 2),
                argumentSet("at the deepest indent", "to keep the tables.\n            The gauges", 2),
                argumentSet("not at a deeper one", "to keep the tables.\n             The gauges", 1),
                argumentSet("not at a space", "to keep the tables.\n The gauges", 1),
                argumentSet("not at an indent behind a comma", "to keep the tables,\n    The gauges", 1),
                argumentSet("not at an indent less deep", "    to keep the tables.\nThe gauges", 1),
                argumentSet("at a closing line", "to keep the tables.\n44th plenary meeting", 2),
                argumentSet(
                        "not at the words of one inside a sentence", "to keep the tables,\n44th plenary meeting", 1),
                argumentSet("at a heading with a number", "to keep the tables.\n90/18. Care of gauges", 2),
                argumentSet("at a heading behind a bracket", "[on the report of the Board]\n90/18. Care of gauges", 2),
                argumentSet("at a heading behind a closing line", "44th plenary meeting\n90/18. Care of gauges", 2),
                argumentSet(
                        "not at a number like that inside a sentence",
                        "to keep the tables of\n90/18. Care of gauges",
                        1),
                argumentSet(
                        "above and below the rows of a table",
                        "to keep the tables\n| a | b |\n| c | d |\nof the gauges",
                        3),
                argumentSet("at columns", "United Nations          A/RES/90/17\nGeneral Assembly\nthe tables", 2),
                argumentSet(
                        "above and below enacting words",
                        "to keep the tables\nThe General Assembly,\nRecalling the gauges",
                        3));
    }

    static Stream<Arguments> goesOnBehindAPage() {
        return Stream.of(
                argumentSet("where no sentence has ended", "Recalling the tables of" + PAGE + "Norland", 1),
                argumentSet("where a sentence goes on", "Recalling the tables;" + PAGE + "of Norland", 1),
                argumentSet("behind a comma", "Recalling the tables," + PAGE + "Norland has kept them.", 1),
                argumentSet("not at a heading behind a comma", "Recalling the tables," + PAGE + "Norland", 2),
                argumentSet(
                        "behind a comma, where what looks like a heading goes on",
                        "Recalling the tables," + PAGE + "Norland\nhas kept them.",
                        1),
                argumentSet("not behind a semicolon", "Recalling the tables;" + PAGE + "Norland has kept them.", 2),
                argumentSet(
                        "not behind a full stop",
                        "Recalling the tables of\nthe gauges." + PAGE + "Norland has kept them.",
                        2),
                argumentSet(
                        "behind a full stop on a full line",
                        "Recalling the tables of\nthe gauges there there. " + PAGE + "Norland has kept them.",
                        1),
                argumentSet(
                        "not at another indent",
                        "Recalling the tables of\nthe gauges there there. " + PAGE + "    Norland has kept them.",
                        2),
                argumentSet(
                        "at a letter inside a sentence", "Recalling the tables of paragraph" + PAGE + "(a) of it", 1),
                argumentSet("not at an item", "Recalling the tables;" + PAGE + "(b) the gauges", 2),
                argumentSet(
                        "not at an item that and announces", "Recalling the tables and" + PAGE + "(b) the gauges", 2),
                argumentSet(
                        "not at an item that or behind a comma announces",
                        "Recalling the tables, or" + PAGE + "(b) the gauges",
                        2),
                argumentSet(
                        "at a letter behind or",
                        "Recalling the tables of subparagraphs (a) or" + PAGE + "(b) of it",
                        1),
                argumentSet("not at a number", "Recalling the tables of" + PAGE + "2. Decides to wait", 2),
                argumentSet(
                        "not at an opening verb behind a comma",
                        "Recalling the tables," + PAGE + "Noting the gauges.",
                        2),
                argumentSet("not at closing lines", "Recalling the tables of" + PAGE + "44th plenary meeting", 2),
                argumentSet("not at an annex", "Recalling the tables of" + PAGE + "Annex", 2),
                argumentSet("not behind a short line that is no sentence", "Tables of" + PAGE + "the gauges", 2),
                argumentSet(
                        "not behind sixty characters",
                        "Tables of all the gauges of the coast of Norland, kept there" + PAGE + "since then",
                        2),
                argumentSet(
                        "behind a longer line",
                        "Tables of all the gauges of the coast of Norland, kept theres" + PAGE + "since then",
                        1),
                argumentSet("behind an item", "(a) tables" + PAGE + "of the gauges", 1),
                argumentSet("behind two lines", "tables\nof all" + PAGE + "the gauges", 1),
                argumentSet("behind notes", "Recalling the tables of\n\n\u00b9 See A/90/1.\n\nNorland", 1));
    }

    static Stream<Arguments> goesOnBehindABlankLine() {
        return Stream.of(
                argumentSet("where a sentence goes on", "Recalling the tables\n\nof the gauges", 1),
                argumentSet("behind a small word", "Recalling the tables of\n\nNorland", 1),
                argumentSet("not behind a comma", "Recalling the tables,\n\nof the gauges", 2),
                argumentSet("not behind a word at a capital", "Recalling the tables\n\nNorland", 2),
                argumentSet("behind a number alone", "1.\n\nDecides to wait", 1),
                argumentSet("not at an annex behind a number alone", "1.\n\nAnnex", 2),
                argumentSet("not at closing lines behind a number alone", "1.\n\n44th plenary meeting", 2),
                argumentSet("not at an item behind a number alone", "1.\n\n(a) Decides to wait", 2),
                argumentSet("not in a table", "| a | b |\n\n| c | d |", 2));
    }

    @ParameterizedTest
    @MethodSource({"beginsAParagraphInsideABlockOfLines", "goesOnBehindAPage", "goesOnBehindABlankLine"})
    void areCutAndJoined(String text, int count) {
        assertThat(UnpaginatedText.of(text, Lexicon.of("en"), ReadingLimits.DEFAULT)
                        .paragraphs())
                .extracting(Paragraph::text)
                .hasSize(count);
    }
}
