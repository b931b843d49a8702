package io.rapporteur.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.NodeKind;
import org.junit.jupiter.api.Test;

/** What pages do to a text. */
class PagesTest {

    private static final String HEAD = "WHA90.4 Tidal health\n\nThe Ninetieth World Health Assembly,\n\n";

    @Test
    void joinsADateThatAPageCuts() {
        Document document = Outline.parsed(Samples.HEAD
                + "Recalling its resolution 89/3 of 4\n\n61-01234 1/2\n\fA/RES/90/17\n\nDecember 2034 and the lists annexed to it,\n\n"
                + "1. Decides to wait.\n\n2/2\n");

        assertThat(Outline.readings(document, NodeKind.PREAMBULAR))
                .containsExactly("Recalling its resolution 89/3 of 4 December 2034 and the lists annexed to it,");
    }

    @Test
    void readsTheListsOfTheHealthAssembly() {
        Document document = Outline.parsed(HEAD
                + "Having considered the report on tides,\n\n1. URGES Member States:\n\n(1) to keep watch:\n\n(a) by day;\n\n(b) by night;\n\n"
                + "(2) to report;\n\n2. REQUESTS the Director-General:\n\n(1) (a) to help;\n\n(b) to ask for help.\n");

        assertThat(Outline.of(document).stream().map(line -> line.substring(0, line.indexOf(':'))))
                .contains("operative 1(1)", "operative 1(1)(a)", "operative 1(1)(b)", "operative 1(2)")
                .contains("operative 2(1)(a)", "operative 2(1)(b)");
        assertThat(Outline.value(document.metadata().symbol())).isEqualTo("WHA90.4");
    }

    @Test
    void keepsANoteThatEveryPageRepeats() {
        String note = "\n____________________\n\n\u00b2 Document A90/20.\n\f";
        Document document =
                Outline.parsed(HEAD + "Having considered the report on tides,\u00b2\n\n1. URGES Member States to act;\n"
                        + note + "\n2. DECIDES to wait.\n" + note);

        assertThat(Outline.labels(document, NodeKind.FOOTNOTE)).containsExactly("2", "2");
        assertThat(Outline.calls(document)).containsExactly("2@\u00b2");
    }

    @Test
    void keepsTheSymbolThatEndsANoteOnALineOfItsOwn() {
        Document document = Outline.parsed(HEAD
                + "Having considered the letter,1\n\n1. URGES Member States to act.\n\n"
                + "1 Ibid., Third Year, Supplement for July 1948, document\nS/9999.\n");

        assertThat(Outline.readings(document, NodeKind.FOOTNOTE))
                .containsExactly("1 Ibid., Third Year, Supplement for July 1948, document S/9999.");
    }

    @Test
    void callsANoteThatIsLost() {
        Document document = Outline.parsed(
                HEAD
                        + "Noting the road map for all diseases;1\n\n1. URGES Member States to act.\u00b2\n\n____________________\n\n\u00b2 Document A90/20.\n");

        assertThat(Outline.calls(document)).containsExactly("1@1", "2@\u00b2");
    }

    @Test
    void beginsAnAnnexBehindALoneNumber() {
        Document document = Outline.parsed(
                HEAD + "1. ADOPTS the terms in the annex.\n\n1.\n\nAnnex\n\nTerms\n\n1. The group shall meet.\n");

        assertThat(Outline.labels(document, NodeKind.OPERATIVE)).containsExactly("1");
        assertThat(Outline.readings(document, NodeKind.ANNEX)).containsExactly("Annex");
    }
}
