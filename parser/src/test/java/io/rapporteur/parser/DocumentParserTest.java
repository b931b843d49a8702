package io.rapporteur.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.document.NodeKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentParserTest {

    @Test
    void readsTheWholeOfAResolution() {
        Document document = Outline.parsed(Samples.FLAT);

        assertThat(Outline.of(document))
                .containsExactly(
                        "header: United Nations",
                        "header: A/RES/90/17",
                        "header: General Assembly",
                        "header: Distr.: General",
                        "header: 9 January 2036",
                        "header: Ninetieth session",
                        "header: Agenda item 12 (b)",
                        "header: Resolution adopted by the General Assembly on 19 December 2035",
                        "header: [on the report of the Second Committee (A/90/400, para. 9)]",
                        "title: 90/17. Care of tidal archives",
                        "enacting: The General Assembly,",
                        "preamble 1: Recalling its resolution 89/3 of 4 December 2034 and the lists annexed to it,",
                        "preamble 2: Noting with concern the loss of gauges along the northern coasts,",
                        "operative 1: 1. Calls upon States to keep a record of each tide;",
                        "operative 2: 2. Requests the Secretary-General:",
                        "operative 2(a): (a) To collect the records;",
                        "operative 2(b): (b) To publish them, including:",
                        "operative 2(b)(i): (i) The highest tide of each year;",
                        "operative 2(b)(ii): (ii) The lowest;",
                        "operative 2(c): (c) To report once in two years;",
                        "operative 3: 3. Decides to return to the matter at its ninety-second session.",
                        "closing: 44th plenary meeting 19 December 2035");
        assertThat(document.violations()).isEmpty();
    }

    @Test
    void readsWhatTheMastHeadSaysWithThePlaceThatProvesIt() {
        Document document = Outline.parsed(Samples.FLAT);

        Metadata metadata = document.metadata();
        assertThat(metadata.kind()).isEqualTo(DocumentKind.RESOLUTION);
        assertThat(metadata.language()).isEqualTo("en");
        assertThat(proof(document, metadata.symbol())).containsExactly("A/RES/90/17", "A/RES/90/17");
        assertThat(proof(document, metadata.body())).containsExactly("GA", "A/RES/90/17");
        assertThat(proof(document, metadata.session())).containsExactly("90", "A/RES/90/17");
        assertThat(proof(document, metadata.number())).containsExactly("90/17", "A/RES/90/17");
        assertThat(proof(document, metadata.title()))
                .containsExactly("Care of tidal archives", "Care of tidal archives");
        assertThat(proof(document, metadata.adopted())).containsExactly("2035-12-19", "19 December 2035");
    }

    private static List<String> proof(Document document, @Nullable Fact fact) {
        return fact == null ? List.of() : List.of(fact.value(), fact.span().of(document.text()));
    }

    static Stream<Arguments> readsTheSameFromEveryRendition() {
        return Stream.of(
                argumentSet("carriage returns", Samples.FLAT.replace("\n", "\r\n")),
                argumentSet(
                        "tabs behind the labels",
                        Samples.FLAT.replace("1. ", "1.\t").replace("(a) ", "(a)\t")),
                argumentSet("without indents", Samples.FLAT.replace("    ", "")),
                argumentSet("no-break spaces", Samples.FLAT.replace("19 December", "19\u00a0December")),
                argumentSet(
                        "emphasis",
                        Samples.FLAT.replace("Calls upon", "*Calls upon*").replace("Recalling", "*Recalling*")),
                argumentSet(
                        "cut by a page", Samples.FLAT.replace("gauges along", "gauges\n\n1/2\n\fA/RES/90/17\n\nalong")),
                argumentSet(
                        "a running head on each page",
                        Samples.FLAT.replace("record of", "record\n\n90-01234\n\f\nA/RES/90/17    Tides\n\nof")),
                argumentSet(
                        "cut where only a blank line is left", Samples.FLAT.replace("a record of", "a\n\nrecord of")),
                argumentSet("a line a paragraph", Samples.FLAT.replace("\n\n", "\n")));
    }

    @ParameterizedTest
    @MethodSource
    void readsTheSameFromEveryRendition(String text) {
        Document document = Outline.parsed(text);

        Document plain = Outline.parsed(Samples.FLAT);
        assertThat(Outline.readings(document, NodeKind.PREAMBULAR))
                .isEqualTo(Outline.readings(plain, NodeKind.PREAMBULAR));
        assertThat(Outline.readings(document, NodeKind.OPERATIVE))
                .isEqualTo(Outline.readings(plain, NodeKind.OPERATIVE));
        assertThat(Outline.labels(document, NodeKind.SUBPARAGRAPH))
                .isEqualTo(Outline.labels(plain, NodeKind.SUBPARAGRAPH));
        assertThat(Outline.value(document.metadata().title())).isEqualTo("Care of tidal archives");
        assertThat(document.violations()).isEmpty();
    }

    static Stream<Arguments> findsTheFurtherVerbsOfAParagraph() {
        return Stream.of(
                argumentSet("one verb", "Urges States to act", List.of("Urges")),
                argumentSet(
                        "behind a comma and",
                        "Welcomes the plan, and encourages its use",
                        List.of("Welcomes", "encourages")),
                argumentSet(
                        "behind and",
                        "Takes note of the plan and requests the Office to act",
                        List.of("Takes note", "requests")),
                argumentSet(
                        "with a link between",
                        "Calls upon States to act, and in this regard requests the Office to help",
                        List.of("Calls upon", "requests")),
                argumentSet(
                        "with an adverb",
                        "Decides to stay, and further requests the Panel to report",
                        List.of("Decides", "further requests")),
                argumentSet("nouns are no verbs", "Notes the reports and requests for help", List.of("Notes")),
                argumentSet(
                        "a stance of its own",
                        "Expresses its deep appreciation to the host",
                        List.of("Expresses its deep appreciation")),
                argumentSet("with concern", "Notes with great concern the delay", List.of("Notes with great concern")));
    }

    @ParameterizedTest
    @MethodSource
    void findsTheFurtherVerbsOfAParagraph(String words, List<String> verbs) {
        Document document = Outline.parsed(Samples.HEAD + "1. " + words + ".\n");

        assertThat(Outline.phrases(document, NodeKind.OPERATIVE)).containsExactly(verbs);
    }

    static Stream<Arguments> endsAVerbPhraseWhereTheOrganEndsItsItalics() {
        return Stream.of(
                argumentSet(
                        "all of it",
                        "The General Assembly,",
                        "Expresses its deep concern",
                        "Expresses its deep concern"),
                argumentSet("the verb only", "The Security Council,", "Expresses its deep concern", "Expresses"),
                argumentSet(
                        "the verb only where it says something alone",
                        "The Human Rights Council,",
                        "Reiterates its deep concern",
                        "Reiterates"),
                argumentSet(
                        "all of a phrase whose verb only utters a feeling",
                        "The Human Rights Council,",
                        "Expresses its deep concern",
                        "Expresses its deep concern"),
                argumentSet(
                        "no possessive", "The Security Council,", "Expresses deep concern", "Expresses deep concern"),
                argumentSet(
                        "italics that are there",
                        "The Security Council,",
                        "*Expresses its deep concern*",
                        "Expresses its deep concern"));
    }

    @ParameterizedTest
    @MethodSource
    void endsAVerbPhraseWhereTheOrganEndsItsItalics(String organ, String words, String phrase) {
        Document document = Outline.parsed(organ + "\n\nHaving met,\n\n1. " + words + " at the state of the pier.\n");

        assertThat(Outline.phrases(document, NodeKind.OPERATIVE)).containsExactly(List.of(phrase));
    }

    @Test
    void countsOperativeParagraphsByTheirLetters() {
        Document document = Outline.parsed(
                """
                Resolution 4747 (2061)

                The Security Council,

                (a) Resolves that the matter of the pier be closed; and

                (b) Requests the harbour master to keep the records.
                """);

        assertThat(Outline.labels(document, NodeKind.OPERATIVE)).containsExactly("a", "b");
        assertThat(Outline.phrases(document, NodeKind.OPERATIVE))
                .containsExactly(List.of("Resolves"), List.of("Requests"));
        assertThat(document.violations()).isEmpty();
    }

    @Test
    void keepsAListOfVerbsInTheParagraphThatAnnouncesIt() {
        Document document = Outline.parsed(Samples.HEAD
                + "Having met, and noting that the Panel:\n\n(a) Requests a pier;\n\n1. Decides to wait.\n");

        assertThat(Outline.labels(document, NodeKind.OPERATIVE)).containsExactly("1");
        assertThat(Outline.labels(document, NodeKind.SUBPARAGRAPH)).containsExactly("a");
    }

    @Test
    void countsUnnumberedOperativeParagraphs() {
        Document document = Outline.parsed(
                Samples.HEAD + "Having seen the report,\n\nApproves the report;\n\nDecides to close the item.\n");

        assertThat(Outline.labels(document, NodeKind.PREAMBULAR)).containsExactly("1");
        assertThat(Outline.labels(document, NodeKind.OPERATIVE)).containsExactly("u1", "u2");
    }

    @Test
    void readsTheDraftThatAResolutionCarries() {
        Document document = Outline.parsed(
                """
                The Economic and Social Council

                Recommends to the General Assembly the adoption of the following draft resolution:

                The General Assembly,

                Mindful of the tides,

                1. Invites States to measure them;

                2. Requests a report.
                """);

        assertThat(Outline.labels(document, NodeKind.OPERATIVE)).containsExactly("u1", "1", "2");
        assertThat(Outline.readings(document, NodeKind.PREAMBULAR)).containsExactly("Mindful of the tides,");
        assertThat(Outline.value(document.metadata().body())).isEqualTo("ECOSOC");
    }

    @Test
    void countsTheParagraphsOfAStatement() {
        Document document = Outline.parsed(
                """
                United Nations

                S/PRST/2041/3

                Security Council

                Statement by the President of the Security Council

                At the 9901st meeting of the Security Council, held on 5 May 2041, the President made the following statement:

                \u201cThe Security Council welcomes the truce. It thanks the envoy.

                \u201cThe Security Council, recalling its resolutions, calls upon the parties to keep it.\u201d
                """);

        assertThat(Outline.labels(document, NodeKind.OPERATIVE)).containsExactly("u1", "u2", "u3");
        assertThat(document.metadata().kind()).isEqualTo(DocumentKind.PRESIDENTIAL_STATEMENT);
        assertThat(Outline.value(document.metadata().adopted())).isEqualTo("2041-05-05");
        assertThat(document.metadata().session()).isNull();
    }

    static Stream<Arguments> namesADecisionByItsOrgan() {
        return Stream.of(
                argumentSet("by its first sentence", ""), argumentSet("by the heading above", "Decision 90/511\n\n"));
    }

    @ParameterizedTest
    @MethodSource
    void namesADecisionByItsOrgan(String above) {
        Document document = Outline.parsed(
                above
                        + """
                        90/511. Calendar of tides

                        At its 40th plenary meeting, on 4 December 2035, the General Assembly took note of the calendar.
                        """);

        assertThat(document.metadata().kind()).isEqualTo(DocumentKind.DECISION);
        assertThat(Outline.value(document.metadata().symbol())).isEqualTo("A/DEC/90/511");
        assertThat(Outline.value(document.metadata().adopted())).isEqualTo("2035-12-04");
    }

    @Test
    void readsADecisionParagraphByParagraph() {
        Document document = Outline.parsed(
                """
                United Nations

                A/DEC/90/511

                General Assembly

                Decision

                90/511. Calendar of tides

                At its 40th plenary meeting, on 4 December 2035, the General Assembly took note of the calendar.

                40th plenary meeting
                4 December 2035
                """);

        assertThat(Outline.of(document))
                .contains(
                        "body 1: At its 40th plenary meeting, on 4 December 2035, the General Assembly took note of the calendar.");
        assertThat(document.metadata().kind()).isEqualTo(DocumentKind.DECISION);
        assertThat(Outline.value(document.metadata().adopted())).isEqualTo("2035-12-04");
    }

    @Test
    void putsEverythingBehindAnAnnexHeadingIntoTheAnnex() {
        Document document = Outline.parsed(
                Samples.FLAT
                        + "\nAnnex\n\nRules of the archive\n\n1. The archive is open.\n\n(a) On weekdays;\n\n2. Entry is free.\n");

        assertThat(Outline.labels(document, NodeKind.OPERATIVE)).containsExactly("1", "2", "3");
        assertThat(Outline.of(document))
                .endsWith(
                        "annex: Annex",
                        "annex: Rules of the archive",
                        "annex: 1. The archive is open.",
                        "annex: (a) On weekdays;",
                        "annex: 2. Entry is free.");
    }

    @Test
    void keepsHeadingsAndSectionNumeralsApartFromParagraphs() {
        Document document = Outline.parsed(
                Samples.HEAD
                        + """
                Recalling its earlier work,

                A

                1. Decides to begin;

                Reporting and review

                2. Requests a report;

                B

                1. Decides to end.
                """);

        assertThat(Outline.readings(document, NodeKind.HEADING)).containsExactly("A", "Reporting and review", "B");
        assertThat(Outline.labels(document, NodeKind.OPERATIVE)).containsExactly("1", "2", "1");
    }

    @Test
    void splitsEnactingWordsFromAPreambleOnTheSameLine() {
        Document document = Outline.parsed(
                "WHA90.4 Tidal health\n\nThe Ninetieth World Health Assembly, Having considered the report;\n\nRecognizing the tides,\n\n1. URGES Member States:\n\n(1) to act;\n\n(2) to help:\n\n(a) one another;\n\n(b) others;\n\n(3) to report.\n");

        assertThat(Outline.readings(document, NodeKind.ENACTING))
                .containsExactly("The Ninetieth World Health Assembly,");
        assertThat(Outline.labels(document, NodeKind.PREAMBULAR)).containsExactly("1", "2");
        assertThat(Outline.labels(document, NodeKind.SUBPARAGRAPH)).containsExactly("1", "2", "a", "b", "3");
        assertThat(Outline.value(document.metadata().symbol())).isEqualTo("WHA90.4");
        assertThat(Outline.value(document.metadata().session())).isEqualTo("90");
    }

    @Test
    void beginsAListOnTheLineOfItsParagraph() {
        Document document = Outline.parsed(
                Samples.HEAD + "1. (a) Decides to begin;\n\n(b) Decides to go on;\n\n2. Requests a report.\n");

        assertThat(Outline.of(document))
                .contains(
                        "operative 1: 1.",
                        "operative 1(a): (a) Decides to begin;",
                        "operative 1(b): (b) Decides to go on;");
    }

    @Test
    void readsSeveralResolutionsInOneFileAsDocumentsOfTheirOwn() {
        String text =
                """
                90/17. Care of tidal archives

                The General Assembly,

                1. Decides to begin.

                44th plenary meeting
                19 December 2035

                90/18. Care of tidal gauges

                The General Assembly,

                Recalling its resolution 90/17,

                1. Decides to go on.

                44th plenary meeting
                19 December 2035
                """;

        List<Document> documents = new DocumentParser().parse(text);

        assertThat(documents)
                .extracting(document -> Outline.value(document.metadata().symbol()))
                .containsExactly("A/RES/90/17", "A/RES/90/18");
        assertThat(documents)
                .extracting(document -> Outline.labels(document, NodeKind.PREAMBULAR))
                .containsExactly(List.of(), List.of("1"));
        assertThat(documents.get(0).extent().end())
                .isEqualTo(documents.get(1).extent().start());
        assertThat(documents)
                .allSatisfy(document -> assertThat(document.violations()).isEmpty());
    }

    @Test
    void takesAResolutionInsideAnAnnexForPartOfTheAnnex() {
        Document document = Outline.parsed(
                Samples.FLAT
                        + "\nAnnex\n\nResolution 7/4\n\nThe Tidal Commission,\n\nRecalling the tides,\n\n1. Requests a report.\n");

        assertThat(Outline.labels(document, NodeKind.OPERATIVE)).containsExactly("1", "2", "3");
    }

    @Test
    void knowsALostNumberByItsNeighbours() {
        Document document =
                Outline.parsed(Samples.HEAD + "1. Decides to begin;\n\nRequests a report;\n\n3. Decides to go on.\n");

        assertThat(Outline.labels(document, NodeKind.OPERATIVE)).containsExactly("1", "2", "3");
    }

    @Test
    void knowsAMisprintedLetterByItsNeighbours() {
        Document document =
                Outline.parsed(Samples.HEAD + "1. Decides:\n\n(2) To begin;\n\n(6) To go on;\n\n(c) To end.\n");

        assertThat(Outline.labels(document, NodeKind.SUBPARAGRAPH)).containsExactly("a", "b", "c");
    }

    @Test
    void keepsTheRowsOfATableTogether() {
        Document document = Outline.parsed(Samples.HEAD
                + "1. Adopts the scale:\n\n| Norland | 1.5 |\n| Suderland | 2.5 |\n\n2. Requests a report.\n");

        assertThat(Outline.readings(document, NodeKind.TABLE)).containsExactly("| Norland | 1.5 | | Suderland | 2.5 |");
    }

    @Test
    void doesWithoutEnactingWordsWhereAPrintingLeavesThemOut() {
        Document document = Outline.parsed(
                """
                RESOLUTION 4768 (2061)

                Adopted by the Security Council at its 9102nd meeting, on 30 July 2061

                Recalling its resolutions,

                1. Decides to stay.
                """);

        assertThat(Outline.labels(document, NodeKind.PREAMBULAR)).containsExactly("1");
        assertThat(Outline.value(document.metadata().symbol())).isEqualTo("S/RES/4768(2061)");
        assertThat(Outline.value(document.metadata().adopted())).isEqualTo("2061-07-30");
    }

    @Test
    void takesAnyTextForWhatItIs() {
        Document document = Outline.parsed("Dear colleague,\n\nthe tide tables have arrived.\n");

        assertThat(document.metadata().kind()).isEqualTo(DocumentKind.OTHER);
        assertThat(document.metadata().symbol()).isNull();
        assertThat(document.violations()).isEmpty();
    }

    @Test
    void readsAnEmptyText() {
        assertThat(Outline.parsed("").violations()).isEmpty();
    }
}
