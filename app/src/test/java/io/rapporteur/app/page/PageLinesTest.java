package io.rapporteur.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.page.DocumentPage.Cite;
import io.rapporteur.app.page.DocumentPage.CitedBy;
import io.rapporteur.app.page.DocumentPage.Found;
import io.rapporteur.app.page.DocumentPage.Head;
import io.rapporteur.app.page.DocumentPage.Mark;
import io.rapporteur.app.page.DocumentPage.Note;
import io.rapporteur.app.page.DocumentPage.Origin;
import io.rapporteur.app.page.DocumentPage.Part;
import io.rapporteur.app.terminal.Style;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageLinesTest {

    private static final String LONG = "Recalling its resolution " + "word ".repeat(20) + "on lamps,";

    private static final DocumentPage PAGE = new SamplePage(
            new Head(
                    "A/RES/99/17@en",
                    "RESOLUTION",
                    "A/RES/99/17",
                    "GA",
                    "99",
                    "99/17",
                    "Lamps for lighthouses",
                    "2030-03-12",
                    "en",
                    new Origin(2, "lamps.txt", "text/plain", "0123456789abcdef", "3-14"),
                    List.of("the page opens an html element and never closes it")),
            List.of(
                    new Part("PREAMBULAR", "1", "preamble 1", 0, LONG, List.of(new Mark(14, LONG.length() - 1))),
                    new Part("OPERATIVE", "1", "operative 1", 0, "1. Urges States:", List.of()),
                    new Part("SUBPARAGRAPH", "a", "operative 1(a)", 1, "(a) To trim.", List.of())),
            List.of(new Note("1", "preamble 1", "¹ See A/78/23.", List.of(new Mark(6, 13)))),
            List.of(
                    new Cite(
                            "footnote 1",
                            "A/78/23",
                            "DOCUMENT",
                            "A/78/23",
                            null,
                            null,
                            "MENTIONS",
                            1,
                            "NOT_HELD",
                            List.of("rule symbol, confidence 1.0")),
                    new Cite(
                            "preamble 1",
                            "12/1",
                            "RESOLUTION",
                            null,
                            null,
                            null,
                            "RECALLS",
                            0,
                            "AMBIGUOUS",
                            List.of(
                                    "rule noun-of-several-organs, confidence 0.0",
                                    "considered A/HRC/RES/12/1: named"))),
            List.of(new Found(
                    "LINK_CONTRADICTS_WORDS",
                    "footnote 1",
                    "A/78/23",
                    "A/77/23",
                    "A/78/23",
                    "the words name A/78/23, the link leads to A/77/23")),
            3,
            List.of(new CitedBy("A/RES/100/1@en", "preamble 4", "RECALLS", "para. 1", "99/17")));

    private static List<String> lines(Style style, boolean explain) {
        List<String> lines = new ArrayList<>();
        PageLines.print(PAGE, style, explain, lines::add);
        return lines;
    }

    private static String text(Style style, boolean explain) {
        return String.join("\n", lines(style, explain));
    }

    @Test
    void warnsAboveTheTextOfWhatMayBeMissing() {
        String page = text(Style.PLAIN, false);

        assertThat(page)
                .containsSubsequence(
                        "revision 2", "Warning: the page opens an html element and never closes it", "Preamble");
    }

    @Test
    void setsCitationsInBracketsWithoutColourAlsoOverTheEndOfALine() {
        String page = text(Style.PLAIN, false);

        assertThat(page)
                .contains("Recalling its [resolution word")
                .contains("lamps],")
                .doesNotContain("\u001b");
        assertThat(page.chars().filter(c -> c == '[').count())
                .isEqualTo(page.chars().filter(c -> c == ']').count());
    }

    @Test
    void coloursCitationsAndLeavesNoMarkBehind() {
        String page = text(Style.COLOURED, false);

        assertThat(page)
                .contains(Style.COLOURED.cyan("A/78/23"))
                .doesNotContain("\ue000")
                .doesNotContain("\ue001");
    }

    @Test
    void numbersParagraphsAndIndentsTheirChildren() {
        assertThat(lines(Style.PLAIN, false))
                .contains("Preamble", "Operative paragraphs", "    1.  Urges States:", "        (a) To trim.")
                .contains("    1   See [A/78/23]. (preamble 1)");
    }

    @Test
    void tellsWhereItComesFromWhatItCitesAndWhatCitesIt() {
        String page = text(Style.PLAIN, false);

        assertThat(page)
                .startsWith("A/RES/99/17  resolution · GA · session 99 · number 99/17 · adopted 2030-03-12 · en")
                .contains("revision 2 · lamps.txt · text/plain · raw 3-14 · sha256 0123456789ab…")
                .contains("Cites (2, 1 resolved)", "not held", "undecided", "ambiguous")
                .contains("Cited by (3)", "A/RES/100/1@en", "… and 2 more");
    }

    @Test
    void saysWhatCannotBeRightBehindTheCitations() {
        assertThat(lines(Style.PLAIN, false))
                .containsSubsequence(
                        "Cites (2, 1 resolved)",
                        "Findings",
                        "  footnote 1  A/78/23: the words name A/78/23, the link leads to A/77/23",
                        "Cited by (3)");
    }

    @Test
    void saysWhyWhenAsked() {
        String page = text(Style.PLAIN, true);

        assertThat(page)
                .contains("preamble 1  12/1  undecided")
                .contains("rule noun-of-several-organs, confidence 0.0")
                .contains("considered A/HRC/RES/12/1: named");
    }
}
