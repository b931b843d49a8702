package io.rapporteur.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.document.NodeKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What scanners spoil and old printings leave out. */
class ScannedTextTest {

    private static final String HEAD = "Resolution 4748 (2061)\nof 4 May 2061\n\nThe Security Council,\n\n";

    static Stream<Arguments> readsASpoiltNumberByTheOneThatIsDue() {
        return Stream.of(
                argumentSet("a letter for a digit", "S. Urges all to wait;"),
                argumentSet("a comma for the point", "5, Urges all to wait;"),
                argumentSet("a lost point", "5 Urges all to wait;"));
    }

    @ParameterizedTest
    @MethodSource
    void readsASpoiltNumberByTheOneThatIsDue(String fifth) {
        String four = "1. Notes it;\n2. Notes it;\n3. Notes it;\n4. Notes it;\n";

        Document document = Outline.parsed(HEAD + four + fifth + "\n6. Decides to wait.\n");

        assertThat(Outline.labels(document, NodeKind.OPERATIVE)).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(Outline.phrases(document, NodeKind.OPERATIVE)).element(4).isEqualTo(List.of("Urges"));
    }

    @Test
    void leavesTheInitialsOfANameAlone() {
        Document document =
                Outline.parsed(HEAD + "1. Thanks Mr. A.\nS. Harbour and his staff;\n\n2. Decides to wait.\n");

        assertThat(Outline.labels(document, NodeKind.OPERATIVE)).containsExactly("1", "2");
    }

    @Test
    void findsTheFirstItemOfAListInsideItsParagraph() {
        Document document = Outline.parsed(
                HEAD
                        + "1. Recalls its plan, in which it (a) Calls for a pier;\n\n(b) Asks for a crane;\n\n2. Decides to wait.\n");

        assertThat(Outline.readings(document, NodeKind.SUBPARAGRAPH))
                .containsExactly("(a) Calls for a pier;", "(b) Asks for a crane;");
        assertThat(document.violations()).isEmpty();
    }

    @Test
    void endsAParagraphBehindACallThatStandsApart() {
        Document document = Outline.parsed(
                HEAD
                        + "Having examined the request of Norland to be\nadmitted to the group, 17\nRecommends that it be admitted.\n");

        assertThat(Outline.labels(document, NodeKind.PREAMBULAR)).containsExactly("1");
        assertThat(Outline.phrases(document, NodeKind.OPERATIVE)).containsExactly(List.of("Recommends"));
    }

    @Test
    void beginsTheOperativePartAtAFiniteVerbWhenNoPreambleFollows() {
        Document document = Outline.parsed(HEAD
                + "Noting the tide,\n\nResolves that the work be put off until 6 May, when the port shall report to it,\n\n"
                + "Provided that any storm be told at once.\n\nAdopted at the 30th meeting.\n");

        assertThat(Outline.phrases(document, NodeKind.OPERATIVE)).containsExactly(List.of("Resolves"));
        assertThat(Outline.readings(document, NodeKind.OPERATIVE))
                .singleElement()
                .asString()
                .contains("Provided that");
    }

    static Stream<Arguments> readsTheDateOfAdoption() {
        return Stream.of(
                argumentSet("a spoilt month", "Resolution 4748 (2061)\nof 3 Apri] 2061\n", "2061-04-03"),
                argumentSet("a point behind the month", "Resolution 4748 (2061)\nof 15 August. 2061\n", "2061-08-15"),
                argumentSet(
                        "below the adoption line",
                        "RESOLUTION 4748 (2061)\n\nAdopted by the Security Council at its 3119th meeting,\n\non 6 October 2061\n",
                        "2061-10-06"),
                argumentSet(
                        "a spoilt month below the adoption line",
                        "RESOLUTION 4748 (2061)\n\nAdopted by the Security Council at its 3119th meeting,\n\non 6 Octobcr 2061\n",
                        "2061-10-06"),
                argumentSet(
                        "a spoilt month in the adoption line",
                        "RESOLUTION 4748 (2061)\n\nAdopted by the Security Council on 6 Octobcr 2061\n",
                        "2061-10-06"),
                argumentSet(
                        "in a longer line below the adoption line",
                        "RESOLUTION 4748 (2061)\n\nAdopted by the Security Council at its 3119th meeting\n\n[on the draft of Norland, which was sent on 6 October 2061]\n",
                        "absent"),
                argumentSet(
                        "no day",
                        "RESOLUTION 4748 (2061)\n\nAdopted at its 3158th meeting, on January 2061\n",
                        "absent"));
    }

    @ParameterizedTest
    @MethodSource
    void readsTheDateOfAdoption(String head, String date) {
        Document document =
                Outline.parsed(head + "\nThe Security Council,\n\nRecalling the tide,\n\n1. Decides to wait.\n");

        assertThat(Outline.value(document.metadata().adopted())).isEqualTo(date);
        assertThat(document.metadata().title()).isNull();
    }

    static Stream<Arguments> givesTheSecurityCouncilANumberWithAYear() {
        return Stream.of(
                argumentSet(
                        "without enacting words",
                        "Resolution 462 (2061)\n\nHaving considered the tide,\n\nDecides to wait.\n"),
                argumentSet(
                        "without a point", "462 (2061) Resolution of 8 May 2061\n\n1. The Council decides to wait.\n"),
                argumentSet(
                        "the year in the date only",
                        "Resolution 462\nof 8 May 2061\n\nThe Security Council,\n\nNoting it,\n\nDecides to wait.\n"),
                argumentSet(
                        "a spoilt year",
                        "Resolution 462 (206-1)\nof 8 May 2061\n\nThe Security Council,\n\nNoting it,\n\nDecides to wait.\n"));
    }

    @ParameterizedTest
    @MethodSource
    void givesTheSecurityCouncilANumberWithAYear(String text) {
        Metadata metadata = Outline.parsed(text).metadata();

        assertThat(Outline.value(metadata.symbol())).isEqualTo("S/RES/462(2061)");
        assertThat(Outline.value(metadata.body())).isEqualTo("SC");
    }

    @Test
    void partsTwoResolutionsWhereTheNumberOfTheSecondCannotBeRead() {
        String second =
                ":{2 I 1 !'i4.\n\nCare of lighthouses\n\nThe General Assembly,\n\nNoting the fog,\n\n1. Decides to wait.\n";

        List<Document> documents = new DocumentParser().parse(Samples.FLAT + "\n" + second);

        assertThat(documents).hasSize(2);
        assertThat(Outline.value(documents.get(1).metadata().symbol())).isEqualTo("absent");
        assertThat(Outline.value(documents.get(1).metadata().title())).isEqualTo("Care of lighthouses");
        assertThat(Outline.readings(documents.get(1), NodeKind.OPERATIVE)).containsExactly("1. Decides to wait.");
    }
}
