package io.rapporteur.parser.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.page.Layout.Role;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FurnitureFinderTest {

    /** Each time other words. */
    private static final String WORDS = "~\n\n";

    private static final String HEAD = "Resolutions adopted on the reports of the Board";

    static Stream<Arguments> marksWhatPrintersPutOnAPage() {
        return Stream.of(
                argumentSet("a rule", WORDS + "________\n\n" + WORDS, List.of("________")),
                argumentSet("a page foot", WORDS + "90-01971 1/2\n\n" + WORDS, List.of("90-01971 1/2")),
                argumentSet("a fraction below a line of text", "the tables of\n1/2\n\n" + WORDS, List.of()),
                argumentSet(
                        "a symbol that is printed again",
                        "A/RES/90/17\n\n" + WORDS + "A/RES/90/17\n\n" + WORDS,
                        List.of("A/RES/90/17")),
                argumentSet("another symbol", "A/RES/90/17\n\n" + WORDS + "A/RES/90/18\n\n" + WORDS, List.of()),
                argumentSet(
                        "a symbol that ends a sentence",
                        "A/RES/90/17.\n\n" + WORDS + "A/RES/90/17.\n\n" + WORDS,
                        List.of()),
                argumentSet("a running head", WORDS + HEAD + "\n\n" + WORDS, List.of(HEAD)),
                argumentSet("a running head on the last line", WORDS + HEAD, List.of(HEAD)),
                argumentSet(
                        "a running head and the number above it",
                        WORDS + "II.\n\n" + HEAD + "\n\n" + WORDS,
                        List.of("II.", HEAD)),
                argumentSet("a running head below words", WORDS + "Part II\n\n" + HEAD + "\n\n" + WORDS, List.of(HEAD)),
                argumentSet(
                        "a running head below a long number",
                        WORDS + "1234567\n\n" + HEAD + "\n\n" + WORDS,
                        List.of(HEAD)),
                argumentSet(
                        "a running head below a number that ends a paragraph",
                        "the tables of\n12\n\n" + HEAD + "\n\n" + WORDS,
                        List.of(HEAD)),
                argumentSet("a running head on the first line", HEAD + "\n\n" + WORDS, List.of(HEAD)),
                argumentSet(
                        "the words of one, directly below others",
                        "the tables of\n" + HEAD + "\n\n" + WORDS,
                        List.of()),
                argumentSet(
                        "the words of one, directly above others", WORDS + HEAD + "\nand so on\n\n" + WORDS, List.of()),
                argumentSet(
                        "the words of one inside a sentence",
                        WORDS + "resolutions adopted on the reports of\n\n" + WORDS,
                        List.of()),
                argumentSet(
                        "a lone number at the end of each page",
                        WORDS + "12\n\f" + WORDS + "13\n",
                        List.of("12", "13")),
                argumentSet("a lone number at the head of a page", WORDS + "\f12\n\n" + WORDS, List.of("12")),
                argumentSet("a lone number at the head of the first page", "12\n\n" + WORDS + "\f" + WORDS, List.of()),
                argumentSet("a lone number inside a page", WORDS + "12\n\n" + WORDS + "\f" + WORDS, List.of()),
                argumentSet("a lone number behind a page foot", WORDS + "1/2\n\n12\n\n" + WORDS, List.of("1/2", "12")),
                argumentSet("a lone number behind a rule", WORDS + "____\n\n12\n\n" + WORDS, List.of("____")),
                argumentSet(
                        "no more than four lines of an edge",
                        WORDS + "\f1\n\n2\n\n3\n\n4\n\n5\n\n" + WORDS,
                        List.of("1", "2", "3", "4")),
                argumentSet(
                        "a line that comes back on another page",
                        WORDS + "\fTides, page 2\n\n" + WORDS + "\fTides, page 3\n\n" + WORDS,
                        List.of("Tides, page 2", "Tides, page 3")),
                argumentSet(
                        "a line that comes back at the foot of pages",
                        WORDS + "Tides of the north\n\f" + WORDS + "Tides of the north\n\f" + WORDS,
                        List.of("Tides of the north", "Tides of the north")),
                argumentSet(
                        "a line that stands on one page only",
                        WORDS + "\fTides, page 2\n\n" + WORDS + "\fCharts, page 3\n\n" + WORDS,
                        List.of()),
                argumentSet(
                        "a line that comes back inside of pages",
                        WORDS + "\fone\n\ntwo\n\nthree\n\nTides\n\n" + WORDS + "\ffour\n\nfive\n\nsix\n\nTides\n\n"
                                + WORDS,
                        List.of()),
                argumentSet(
                        "a line that comes back directly above others",
                        WORDS + "\f" + WORDS + "the\nTides\n\f" + WORDS + "a\nTides\n\f" + WORDS,
                        List.of()),
                argumentSet(
                        "three letters that come back", WORDS + "\fabc\n\n" + WORDS + "\fabc\n\n" + WORDS, List.of()),
                argumentSet(
                        "the symbol and the title at the head of a page",
                        "A/RES/90/17\n\n" + WORDS + "\fA/RES/90/17   Tides\n\n" + WORDS,
                        List.of("A/RES/90/17   Tides")),
                argumentSet(
                        "the title and the symbol at the head of a page",
                        "A/RES/90/17\n\n" + WORDS + "\fTides   A/RES/90/17\n\n" + WORDS,
                        List.of("Tides   A/RES/90/17")),
                argumentSet(
                        "another symbol and a title at the head of a page",
                        "A/RES/90/17\n\n" + WORDS + "\fTides   A/RES/90/18\n\n" + WORDS,
                        List.of()),
                argumentSet(
                        "a note that comes back",
                        WORDS + "\f" + WORDS + "\u00b9 See A/1.\n\f" + WORDS + "\u00b9 See A/1.\n\f" + WORDS,
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void marksWhatPrintersPutOnAPage(String text, List<String> furniture) {
        String page = text;
        for (char gauge = 'a'; page.contains("~"); gauge++) {
            page = page.replaceFirst("~", "the tables of gauge " + gauge);
        }
        String printed = page;
        Layout layout = Layout.of(printed, ReadingLimits.DEFAULT);

        FurnitureFinder.mark(layout, Lexicon.of("en"));

        assertThat(IntStream.range(0, layout.size())
                        .filter(i ->
                                layout.is(i, Role.FURNITURE) && !layout.line(i).blank())
                        .mapToObj(i -> printed.substring(
                                layout.line(i).from(), layout.line(i).to())))
                .isEqualTo(furniture);
    }
}
