package io.rapporteur.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.NodeKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where one document of a text ends and the next begins. */
class SeveralDocumentsTest {

    private static final String ACT = "The General Assembly,\n\n1. Decides to begin.\n\n";
    private static final String MEETING = "44th plenary meeting\n\n";
    private static final String NUMBER = "90/18. Care of gauges\n\n";
    private static final String LINE = "Report of the Board\n\n";

    static Stream<Arguments> beginsADocumentBelowTheClosingLines() {
        return Stream.of(
                argumentSet("at its number", NUMBER, true),
                argumentSet("at its title, where the number is lost", LINE, true),
                argumentSet("six lines above the enacting words", LINE.repeat(5), true),
                argumentSet("not seven lines above", LINE.repeat(6), false),
                argumentSet("not at the enacting words of what goes on", "", false),
                argumentSet("not in an annex", "Annex\n\n" + LINE, false),
                argumentSet("not where numbered paragraphs go on", "2. Decides to go on.\n\n", false),
                argumentSet(
                        "at its number, whatever is numbered below it", NUMBER + "3. Report of the Board\n\n", true),
                argumentSet(
                        "at its number, five lines above the enacting words",
                        NUMBER + "3. Report of the Board\n\n" + LINE.repeat(3),
                        true),
                argumentSet(
                        "not at a number six lines above",
                        NUMBER + "3. Report of the Board\n\n" + LINE.repeat(4),
                        false));
    }

    @ParameterizedTest
    @MethodSource
    void beginsADocumentBelowTheClosingLines(String between, boolean begins) {
        String first = ACT + MEETING;

        List<Document> documents = new DocumentParser().parse(first + between + ACT);

        assertThat(documents).hasSize(begins ? 2 : 1);
        if (begins) {
            assertThat(documents.get(1).extent().start()).isEqualTo(first.length());
        }
        assertThat(documents)
                .allSatisfy(document -> assertThat(document.violations()).isEmpty());
    }

    @Test
    void beginsADocumentBehindADateToo() {
        assertThat(new DocumentParser().parse(ACT + "4 May 2061\n\n" + NUMBER + ACT))
                .hasSize(2);
    }

    @Test
    void beginsNoneWhereTheOneBeforeHasNotClosed() {
        assertThat(new DocumentParser().parse(ACT + NUMBER + "3. Report of the Board\n\n" + ACT))
                .hasSize(1);
    }

    @Test
    void beginsNoneBeforeTheFirstHasBegun() {
        assertThat(new DocumentParser().parse(MEETING + NUMBER + ACT)).hasSize(1);
    }

    @Test
    void beginsAsManyAsThereAre() {
        String document = NUMBER + ACT + MEETING;

        List<Document> documents = new DocumentParser().parse(document.repeat(3));

        assertThat(documents)
                .extracting(one -> one.extent().start())
                .containsExactly(0, document.length(), 2 * document.length());
    }

    static Stream<Arguments> beginsADocumentWhereTheNumberGoesOn() {
        String next = "Resolution 90/18\n\nCare of gauges\n\n" + ACT;
        String decided =
                "At its 45th plenary meeting, on 4 May 2035, the General Assembly decided to read all of the gauges.\n\n";
        return Stream.of(
                argumentSet("the next resolution", next, 2),
                argumentSet("one further on", next.replace("90/18", "90/21"), 2),
                argumentSet("the same again", next.replace("90/18", "90/17"), 1),
                argumentSet("one of another session", next.replace("90/18", "64/292"), 1),
                argumentSet("the next behind an annex", "Annex\n\nTables of gauges.\n\n" + next, 2),
                argumentSet(
                        "one that an annex quotes",
                        "Annex\n\nTables of gauges.\n\n" + next.replace("90/18", "90/25"),
                        1),
                argumentSet("a number without words of its own", "Resolution 90/18\n\nCare of gauges\n\n", 1),
                argumentSet("a decision", "90/18. Reading of gauges\n\n" + decided, 2),
                argumentSet("two decisions", "90/18. Gauges\n\n" + decided + "90/19. Tables\n\n" + decided, 3),
                argumentSet("a sentence that goes on", "and of\n\n" + next, 1));
    }

    @ParameterizedTest
    @MethodSource
    void beginsADocumentWhereTheNumberGoesOn(String behind, int expected) {
        List<Document> documents = new DocumentParser().parse("Resolution 90/17\n\nCare of tides\n\n" + ACT + behind);

        assertThat(documents).hasSize(expected);
        assertThat(documents)
                .allSatisfy(document -> assertThat(document.violations()).isEmpty());
    }

    @Test
    void beginsADocumentBehindTheNotesOfTheOneBeforeAlsoWhereNoLineWasWrapped() {
        String text =
                """
                Decision 14/CP.96

                Gauges

                The Conference of the Parties,

                Recalling the tides,

                1. Welcomes the report of the Tidal Committee;1

                2. Also requests the Standing Committee to assist with the tables of the northern coast.

                1 FCCC/SB/2091/4.

                Decision 15/CP.96

                Buoys

                The Conference of the Parties,

                1. Takes note of decision 14/CP.96.
                """;

        assertThat(new DocumentParser().parse(text))
                .extracting(document -> Outline.value(document.metadata().title()))
                .containsExactly("Gauges", "Buoys");
    }

    @Test
    void givesTheTitleAboveANumberToItsDocument() {
        String committee = "The Tidal Committee,\n\n1. Having read the gauges,\n\n2. Decides to go on.\n\n";
        String text = "2. READING OF GAUGES\n\nDecision: 31 TID 2\n\n" + committee
                + "3A. CARE OF GAUGES\n\nDecision: 31 TID 3A\n\n" + committee;

        List<Document> documents = new DocumentParser().parse(text);

        assertThat(documents)
                .extracting(document -> Outline.value(document.metadata().title()))
                .containsExactly("READING OF GAUGES", "CARE OF GAUGES");
        assertThat(documents)
                .extracting(document -> Outline.value(document.metadata().number()))
                .containsExactly("31 TID 2", "31 TID 3A");
        assertThat(documents)
                .extracting(document -> Outline.labels(document, NodeKind.OPERATIVE))
                .containsOnly(List.of("2"));
    }
}
