package io.rapporteur.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.NodeKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where each paragraph of a text belongs. */
class StructureTest {

    private static final String HEAD = "The General Assembly,\n\n";

    static Stream<Arguments> givesEachParagraphItsPlace() {
        return Stream.of(
                argumentSet(
                        "a number that jumps ahead by three",
                        "1. Decides to begin;\n\n4. Decides to end.",
                        List.of("operative 1", "operative 4")),
                argumentSet(
                        "a number that jumps further ahead",
                        "1. Decides to begin;\n\n5. Decides to end.",
                        List.of("operative 1")),
                argumentSet(
                        "a first number below a heading",
                        "1. Decides to begin;\n\nB\n\n1. Decides to end.",
                        List.of("operative 1", "heading", "operative 1")),
                argumentSet(
                        "a first number without a heading",
                        "1. Decides to begin;\n\n1. Decides to end.",
                        List.of("operative 1")),
                argumentSet(
                        "a lost number",
                        "1. Decides to begin;\n\nRequests a report;\n\n3. Decides to end.",
                        List.of("operative 1", "operative 2", "operative 3")),
                argumentSet(
                        "a paragraph without a number among others",
                        "1. Decides to begin;\n\nRequests a report;\n\n2. Decides to end.",
                        List.of("operative 1", "operative u1", "operative 2")),
                argumentSet(
                        "words behind a paragraph",
                        "1. Decides to begin:\n\nthe tables shall be kept.\n\n2. Decides to end.",
                        List.of("operative 1", "operative 2")),
                argumentSet(
                        "a verb in a list that a colon announces",
                        "1. Decides:\n\nRequests of members are kept.",
                        List.of("operative 1")),
                argumentSet(
                        "a heading behind a sentence that goes on",
                        "1. Decides to begin, and others\n\nNorland and Suderland",
                        List.of("operative 1")),
                argumentSet(
                        "a list",
                        "1. Decides:\n\n(a) To begin;\n\n(b) To end.",
                        List.of("operative 1", "operative 1(a)", "operative 1(b)")),
                argumentSet(
                        "a new list in each paragraph",
                        "1. Decides:\n\n(a) To begin;\n\n2. Requests:\n\n(a) A report.",
                        List.of("operative 1", "operative 1(a)", "operative 2", "operative 2(a)")),
                argumentSet(
                        "letters with points, and roman numbers below them",
                        "1. Decides:\n\na. To begin:\n\ni) With gauges;\n\nii) With tables; and\n\nb. To end;\n\n2. Requests:\n\ni. A report;\n\nii. A table.",
                        List.of(
                                "operative 1",
                                "operative 1(a)",
                                "operative 1(a)(i)",
                                "operative 1(a)(ii)",
                                "operative 1(b)",
                                "operative 2",
                                "operative 2(i)",
                                "operative 2(ii)")),
                argumentSet(
                        "letters with points, line by line",
                        "1. Decides:\na. to begin;\nb. to end;\n2. Requests a report.",
                        List.of("operative 1", "operative 1(a)", "operative 1(b)", "operative 2")),
                argumentSet(
                        "numbers with a bracket behind them",
                        "1. Decides:\n\n1) To begin;\n\n2) To end.",
                        List.of("operative 1", "operative 1(1)", "operative 1(2)")),
                argumentSet(
                        "a letter with a point where no list is open",
                        "1. Decides to begin\n\ni. e. now.",
                        List.of("operative 1")),
                argumentSet(
                        "roman numbers",
                        "Noting the tides,\n\nI. Decides to begin;\n\nII. Requests a report;\n\nIII. Decides to end.",
                        List.of("preamble 1", "operative I", "operative II", "operative III")),
                argumentSet(
                        "a list of bullets",
                        "1. Decides:\n\n\u2013 to begin;\n\n\u2013 to end.",
                        List.of("operative 1", "operative 1(\u2022)", "operative 1(\u2022)")),
                argumentSet(
                        "a bullet in a list",
                        "1. Decides:\n\n(a) To begin:\n\n\u2013 at once;\n\n(b) To end.",
                        List.of("operative 1", "operative 1(a)", "operative 1(a)(\u2022)", "operative 1(b)")),
                argumentSet(
                        "two labels on one line",
                        "1. Decides:\n\n(a) (i) To begin;\n\n(ii) To go on;\n\n(b) To end.",
                        List.of(
                                "operative 1",
                                "operative 1(a)",
                                "operative 1(a)(i)",
                                "operative 1(a)(ii)",
                                "operative 1(b)")),
                argumentSet(
                        "a list with its first item inside the words",
                        "1. Decides to (a) Begin;\n\n(b) End.",
                        List.of("operative 1", "operative 1(a)", "operative 1(b)")),
                argumentSet(
                        "a list that begins with its second item",
                        "1. Decides to begin;\n\n(b) End.",
                        List.of("operative 1", "operative 1(b)")),
                argumentSet(
                        "a list that begins anew",
                        "1. Decides:\n\n(a) To begin;\n\n(b) To end;\n\n(a) To begin again.",
                        List.of("operative 1", "operative 1(a)", "operative 1(b)", "operative 1(a)")),
                argumentSet(
                        "a list in the preamble",
                        "Recalling:\n\n(a) The tides;\n\n(b) The gauges,\n\n1. Decides to wait.",
                        List.of("preamble 1", "preamble 1(a)", "preamble 1(b)", "operative 1")),
                argumentSet(
                        "no list of the preamble goes on below it",
                        "Recalling:\n\n(a) The tides,\n\n1. Decides:\n\n(b) To wait.",
                        List.of("preamble 1", "preamble 1(a)", "operative 1", "operative 1(b)")),
                argumentSet(
                        "words that go on in the preamble",
                        "Recalling the tides of:\n\n2061 and later,\n\n1. Decides to wait.",
                        List.of("preamble 1", "operative 1")),
                argumentSet(
                        "a heading in the preamble",
                        "Tides\n\nRecalling the gauges,\n\n1. Decides to wait.",
                        List.of("heading", "preamble 1", "operative 1")),
                argumentSet(
                        "a slip of the drafter",
                        "Notes the tides,\n\nRecalling the gauges,\n\n1. Decides to wait.",
                        List.of("preamble 1", "preamble 2", "operative 1")),
                argumentSet(
                        "a finite verb before the numbers",
                        "Notes the tides,\n\n1. Decides to wait.",
                        List.of("preamble 1", "operative 1")),
                argumentSet(
                        "a vote over two lines",
                        "1. Decides to wait.\n\n[Adopted by a recorded vote of 28 to 2,\n\nwith 3 abstentions. The voting was as follows:\n\nIn favour:]",
                        List.of("operative 1", "closing", "closing")),
                argumentSet(
                        "a line that only looks like a closing one",
                        "1. Decides to wait.\n\nAdopted at the meeting were three plans.\n\n2. Requests a report.",
                        List.of("operative 1", "closing", "operative 2")),
                argumentSet(
                        "another number below the closing lines",
                        "1. Decides to wait.\n\n44th plenary meeting\n\n7. The tables are kept.",
                        List.of("operative 1", "closing", "body 7")),
                argumentSet(
                        "a date below the operative part",
                        "1. Decides to wait.\n\n4 May 2061",
                        List.of("operative 1", "closing")),
                argumentSet(
                        "a date in the preamble",
                        "Recalling the tides of\n\n4 May 2061\n\n1. Decides to wait.",
                        List.of("preamble 1", "operative 1")),
                argumentSet(
                        "an annex below the closing lines",
                        "1. Decides to wait.\n\n44th plenary meeting\n\nAnnex\n\nRules\n\n1. The archive is open.",
                        List.of("operative 1", "closing", "annex", "annex", "annex")),
                argumentSet(
                        "a meeting below an annex",
                        "1. Decides to wait.\n\nAnnex\n\nThe archive is open.\n\n44th plenary meeting",
                        List.of("operative 1", "annex", "annex", "closing")),
                argumentSet(
                        "a vote in an annex",
                        "1. Decides to wait.\n\nAnnex\n\nAdopted by all.\n\nThe archive is open.",
                        List.of("operative 1", "annex", "annex", "annex")),
                argumentSet(
                        "two annexes",
                        "1. Decides to wait.\n\nAnnex I\n\nThe archive is open.\n\nAnnex II\n\nThe gauges are read.",
                        List.of("operative 1", "annex", "annex", "annex", "annex")),
                argumentSet(
                        "a table",
                        "1. Adopts the scale:\n\n| a | 1 |\n| b | 2 |\n\n2. Requests a report.",
                        List.of("operative 1", "table", "operative 2")),
                argumentSet(
                        "a resolution in a resolution",
                        "1. Adopts:\n\nThe Security Council,\n\nRecalling the tides,\n\n1. Decides to wait.",
                        List.of("operative 1", "enacting", "preamble 1", "operative 1")),
                argumentSet(
                        "letters that number the paragraphs",
                        "(a) Decides to begin;\n\n(b) Decides to end.",
                        List.of("operative a", "operative b")),
                argumentSet(
                        "letters that number no paragraphs",
                        "Recalling the Board, which:\n\n(a) Decides on tides;\n\n1. Decides to wait.",
                        List.of("preamble 1", "preamble 1(a)", "operative 1")),
                argumentSet(
                        "words in quotation marks",
                        "\u201cRecalling the tides,\n\n\u201c1. Decides to wait.\u201d",
                        List.of("preamble 1", "preamble 2")));
    }

    @ParameterizedTest
    @MethodSource
    void givesEachParagraphItsPlace(String text, List<String> places) {
        Document document = Outline.parsed(HEAD + text + "\n");

        assertThat(Outline.of(document)).first().isEqualTo("enacting: The General Assembly,");
        assertThat(Outline.of(document).stream().skip(1).map(line -> line.substring(0, line.indexOf(':'))))
                .isEqualTo(places);
        assertThat(document.violations()).isEmpty();
    }

    static Stream<Arguments> findsTheVerbsOfAParagraph() {
        return Stream.of(
                argumentSet(
                        "behind two links",
                        "Calls upon States to act, in this regard, to this end, requests the Office to help",
                        List.of("Calls upon", "requests")),
                argumentSet(
                        "behind four links",
                        "Urges States to act, in this regard, to this end, in this context, at the same time, requests it to help",
                        List.of("Urges", "requests")),
                argumentSet(
                        "behind a link of one word",
                        "Urges States to act, therefore requests it to help",
                        List.of("Urges", "therefore requests")),
                argumentSet(
                        "behind and with a link",
                        "Urges States to act, and, to this end, requests it to help",
                        List.of("Urges", "requests")),
                argumentSet(
                        "a noun with others",
                        "Welcomes the reports, requests and views of States",
                        List.of("Welcomes")),
                argumentSet(
                        "before a comma",
                        "Welcomes the report, endorses, and urges all to read it",
                        List.of("Welcomes", "endorses", "urges")),
                argumentSet("at the end", "Urges States to act, and requests", List.of("Urges")),
                argumentSet("with a capital", "Urges the Office of Tides, Requests and Views to act", List.of("Urges")),
                argumentSet("of another form", "Urges States, recalling the tides, to act", List.of("Urges")),
                argumentSet("in italics", "*Urges again* all States to act", List.of("Urges again")),
                argumentSet("in italics that do not close", "*Urges again all States to act", List.of("Urges again")),
                argumentSet("in italics that hold a mark", "*Urges again,* all States to act", List.of("Urges again")),
                argumentSet(
                        "in italics that hold more than a verb phrase holds",
                        "*Urges all States, each of them, and the Office of Tides and Gauges, Requests and Views at once,* to act",
                        List.of("Urges")),
                argumentSet(
                        "no verb that is known",
                        "Gauges all tides, and requests the Office to help",
                        List.of("Gauges", "requests")));
    }

    @ParameterizedTest
    @MethodSource
    void findsTheVerbsOfAParagraph(String words, List<String> verbs) {
        Document document = Outline.parsed(HEAD + "1. " + words + ".\n");

        assertThat(Outline.phrases(document, NodeKind.OPERATIVE)).containsExactly(verbs);
    }

    static Stream<Arguments> readsOtherWaysOfDrafting() {
        return Stream.of(
                argumentSet(
                        "a preamble before the organ",
                        "Care of gauges\n\nRECALLING the tides;\n\nNOTING the coast; and\n\nRECOGNIZING the records;\n\nTHE CONFERENCE OF THE PARTIES TO THE TIDAL TREATY\n\nDECIDES to begin; and\n\nREPEALS the tables.",
                        List.of(
                                "title",
                                "preamble 1",
                                "preamble 2",
                                "preamble 3",
                                "enacting",
                                "operative u1",
                                "operative u2")),
                argumentSet(
                        "a verb above the numbers",
                        "The General Assembly,\n\nNoting the tides,\n\nRESOLVES:\n\n1. To begin.\n\n2. To end.",
                        List.of("enacting", "preamble 1", "heading", "operative 1", "operative 2")),
                argumentSet(
                        "opening words written small",
                        "The Tidal Conference (Tidemouth, 2061),\n\nconsidering\nthat gauges rust,\n\nconsidering further\nthe coast,\n\nresolves\nto begin,\n\ninvites the Board\n\nto end.",
                        List.of("enacting", "preamble 1", "preamble 2", "operative u1", "operative u2")),
                argumentSet(
                        "numbers that go through",
                        "Tidal Committee,\n\n1. Having read the gauges,\n\n2. Recalling the tides,\n\n3. Decides to begin;\n\n4. Decides to end.",
                        List.of("enacting", "preamble 1", "preamble 2", "operative 3", "operative 4")),
                argumentSet(
                        "numbers with brackets that go through",
                        "Tidal Committee,\n\n1) Having read the gauges,\n\n2) Recalling the tides,\n\n3) Decides to read:\n\n1. the gauges;\n\n2. the tables;\n\n4) Decides to end.",
                        List.of(
                                "enacting",
                                "preamble 1",
                                "preamble 2",
                                "operative 3",
                                "operative 3(1)",
                                "operative 3(2)",
                                "operative 4")),
                argumentSet(
                        "a preamble in roman numbers",
                        "The Human Rights Council,\n\n(i) Recalling the tides,\n\n(ii) Noting the coast,\n\n(1) Decides to begin;\n\n(2) Decides to end.",
                        List.of("enacting", "preamble 1", "preamble 2", "operative 1", "operative 2")),
                argumentSet(
                        "marks of both parts without a point",
                        "The Human Rights Council,\n\nPP1 Recalling the tides,\n\nPP2 Noting the coast,\n\nOP1 Decides to begin;\n\nOP2 Decides to end.",
                        List.of("enacting", "preamble 1", "preamble 2", "operative 1", "operative 2")),
                argumentSet(
                        "a numbered preamble before the organ",
                        "RESOLUTION XV.7\n\nCare of gauges\n\n1. RECALLING the tides;\n\n2. NOTING the coast;\n\nTHE CONFERENCE OF THE CONTRACTING PARTIES\n\n3. DECIDES to begin;\n\n4. DECIDES to end.",
                        List.of(
                                "header",
                                "title",
                                "preamble 1",
                                "preamble 2",
                                "enacting",
                                "operative 3",
                                "operative 4")),
                argumentSet(
                        "marks before small letters",
                        "The Assembly of the Tidal Union,\n\n(1) recalling the tides,\n\n(2) noting the coast,\n\n1. Decides to begin.",
                        List.of("enacting", "preamble 1", "preamble 2", "operative 1")),
                argumentSet(
                        "a preamble that begins behind the organ",
                        "The Tidal Board, having read the gauges,\n\n1. Decides to begin.",
                        List.of("enacting", "preamble 1", "operative 1")),
                argumentSet(
                        "numbers before small letters",
                        "The Tidal Conference (Tidemouth, 2061),\n\nnoting the tides,\n\nresolves\n\n1 to begin;\n\n2 to end,\n\ninvites the Board\n\nto go on.",
                        List.of(
                                "enacting",
                                "preamble 1",
                                "operative u1",
                                "operative u1(1)",
                                "operative u1(2)",
                                "operative u2")),
                argumentSet(
                        "numbers without a point",
                        "THE TIDAL COMMITTEE,\n\nNOTING the tides,\n\n1 DECIDES to begin; and\n\n2 REQUESTS a report.",
                        List.of("enacting", "preamble 1", "operative 1", "operative 2")));
    }

    @ParameterizedTest
    @MethodSource
    void readsOtherWaysOfDrafting(String text, List<String> places) {
        Document document = Outline.parsed(text);

        assertThat(Outline.of(document).stream().map(part -> part.substring(0, part.indexOf(':'))))
                .containsExactlyElementsOf(places);
        assertThat(document.violations()).isEmpty();
    }
}
