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
import org.junit.jupiter.params.provider.ValueSource;

class FootnotesTest {

    static Stream<Arguments> joinsCallsToTheirNotes() {
        return Stream.of(
                argumentSet(
                        "superscripts",
                        "the tables\u00b9 and charts,\u00b2",
                        "__________\n\u00b9 A/90/1.\n\n\u00b2 A/90/2.",
                        List.of("1@\u00b9", "2@\u00b2")),
                argumentSet(
                        "plain digits glued to a word and a comma",
                        "the tables1 and charts,2",
                        "__________\n1 A/90/1.\n2 A/90/2.",
                        List.of("1@1", "2@2")),
                argumentSet(
                        "behind a quotation mark",
                        "the \u201ctables\u201d1 and charts",
                        "__________\n1 A/90/1.",
                        List.of("1@1")),
                argumentSet(
                        "glued to a year",
                        "of 27 April 20351 and of 16 May 20352",
                        "__________\n1 A/90/1.\n2 A/90/2.",
                        List.of("1@1", "2@2")),
                argumentSet(
                        "glued to a number",
                        "resolutions 71/2051 and 72/190,2",
                        "__________\n1 A/90/1.\n2 A/90/2.",
                        List.of("1@1", "2@2")),
                argumentSet(
                        "glued to a comma, before a number",
                        "resolutions 16/18 of 24 March 2011,119/25 of 23 March 2012 and 22/31,2",
                        "__________\n1 A/90/1.\n2 A/90/2.",
                        List.of("1@1", "2@2")),
                argumentSet(
                        "glued to a comma, before a year",
                        "resolutions 2010/3 of 24 March 2010,12011/25 and 2012/31,2",
                        "__________\n1 A/90/1.\n2 A/90/2.",
                        List.of("1@1", "2@2")),
                argumentSet(
                        "glued to a comma, before a number of the Security Council",
                        "resolutions 1264 (1999) of 15 September 1999,11272 (1999) and 1319 (2000),2",
                        "__________\n1 A/90/1.\n2 A/90/2.",
                        List.of("1@1", "2@2")),
                argumentSet(
                        "the end of a number between the calls of both neighbours",
                        "tables,1 resolution 71/302 and charts3",
                        "__________\n1 A/90/1.\n2 A/90/2.\n3 A/90/3.",
                        List.of("1@1", "2@2", "3@3")),
                argumentSet(
                        "the end of a number is none where other calls were lost",
                        "tables, resolution 71/302 and charts",
                        "__________\n1 A/90/1.\n2 A/90/2.\n3 A/90/3.",
                        List.of()),
                argumentSet(
                        "the end of a number whose note names what is left",
                        "resolution 71/302 and charts",
                        "__________\n2 On charts (71/30).",
                        List.of("2@2")),
                argumentSet(
                        "the end of a number whose note names another",
                        "resolution 71/302 and charts",
                        "__________\n2 On charts (71/305).",
                        List.of()),
                argumentSet(
                        "glued to a year, below a number that may be whole",
                        "resolutions 71/301 of 9 May 2017 and 71/205, and of 27 April 20351",
                        "__________\n1 A/90/1.",
                        List.of("1@1")),
                argumentSet(
                        "the end of a number with a point is none",
                        "resolution 65.1 of 25 May 2012 and charts1",
                        "__________\n1 A/90/1.",
                        List.of("1@1")),
                argumentSet(
                        "the number behind the session of an organ is none",
                        "WHA88.4 Wells of the valleys and charts\u2074",
                        "__________\n\u2074 A/90/1.",
                        List.of("4@\u2074")),
                argumentSet(
                        "the end of a number that its date follows is none",
                        "resolution 71/301 of 9 May 2017",
                        "__________\n1 A/90/1.",
                        List.of()),
                argumentSet(
                        "the end of one of two numbers that may be whole is none",
                        "resolutions 71/301 and 72/201",
                        "__________\n1 A/90/1.",
                        List.of()),
                argumentSet(
                        "references",
                        "the tables[^1] and charts,[^2]",
                        "[^1]: A/90/1.\n[^2]: A/90/2.",
                        List.of("1@[^1]", "2@[^2]")),
                argumentSet("asterisks", "the tables* of Norland", "__________\n* Not yet issued.", List.of("*@*")),
                argumentSet(
                        "set apart by a scanner",
                        "the tables of Norland 19 and of others",
                        "19 Ibid., document A/90/1.",
                        List.of("19@19")),
                argumentSet(
                        "called twice",
                        "the tables1 and charts2 and tables1 again",
                        "__________\n1 A/90/1.\n2 A/90/2.",
                        List.of("1@1", "2@2", "1@1")),
                argumentSet(
                        "a number without a note is text", "in 12 States and CO2", "__________\n1 A/90/1.", List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void joinsCallsToTheirNotes(String words, String notes, List<String> calls) {
        Document document = Outline.parsed(Samples.HEAD + "1. Welcomes " + words + ".\n\n" + notes + "\n");

        assertThat(Outline.calls(document)).isEqualTo(calls);
        assertThat(document.violations()).isEmpty();
    }

    static Stream<Arguments> takesNoPartOfANumberForACall() {
        return Stream.of(
                argumentSet("a decimal", "tables1.5 metres long"),
                argumentSet("a thousand", "tables1,500 metres long"),
                argumentSet("a hyphen behind it", "tables1-2 and 3"),
                argumentSet("a dash behind it", "tables1\u20132 and 3"),
                argumentSet("a no-break hyphen behind it", "tables1\u20112 and 3"),
                argumentSet("a letter behind it", "tables1a and b"),
                argumentSet("a slash behind it", "tables1/2 and 3"),
                argumentSet("a bracket behind it", "tables1(a) and (b)"),
                argumentSet("a zero before it", "tables01 and charts"),
                argumentSet("glued to a word, too long for a note", "tables1111 and charts"),
                argumentSet("capitals before it", "the rise of CO1 and others"),
                argumentSet("a capital and a point before it", "document L.1 and others"),
                argumentSet("a short word and a point before it", "table No.1 and others"),
                argumentSet("three capitals and a point before it", "document ABC.1 and others"),
                argumentSet("a part of a symbol before it", "document A/90/12/Add.1 and others"),
                argumentSet("a part of a number before it", "document 90add.1 and others"));
    }

    @ParameterizedTest
    @MethodSource
    void takesNoPartOfANumberForACall(String words) {
        Document document = Outline.parsed(Samples.HEAD + "1. Welcomes " + words + ".\n\n__________\n1 A/90/1.\n");

        assertThat(Outline.calls(document)).isEmpty();
        assertThat(Outline.labels(document, NodeKind.FOOTNOTE)).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the tables, charts1",
                "the tables1, charts and piers",
                "the tables,1 charts and piers",
                "the tables;1 charts and piers",
                "the tables.1 Nothing more",
                "the tables of 2035.1 Nothing more",
                "the tables (of Norland)1 and charts",
                "the tables [of Norland]1 and charts",
                "the tables: McKayS1 and charts"
            })
    void takesADigitThatIsGluedToAWordOrAMarkForACall(String words) {
        Document document = Outline.parsed(Samples.HEAD + "1. Welcomes " + words + ".\n\n__________\n1 A/90/1.\n");

        assertThat(Outline.calls(document)).containsExactly("1@1");
    }

    static Stream<Arguments> looksForTheCallsOfANumberInOrder() {
        String five = "__________\n1 A/90/1.\n2 A/90/2.\n3 A/90/3.\n4 A/90/4.\n5 A/90/5.";
        return Stream.of(
                argumentSet("three ahead of the last", "the tables3 and charts", five, List.of("3@3")),
                argumentSet("four ahead of the last", "the tables4 and charts", five, List.of()),
                argumentSet(
                        "further ahead, when the one between is called",
                        "the tables2 and charts5",
                        five,
                        List.of("2@2", "5@5")),
                argumentSet(
                        "notes that do not begin with one",
                        "the tables19 and charts20",
                        "__________\n19 A/90/1.\n20 A/90/2.",
                        List.of("19@19", "20@20")),
                argumentSet(
                        "a lost note behind a comma",
                        "the tables,1 and charts2",
                        "__________\n2 A/90/2.",
                        List.of("1@1", "2@2")),
                argumentSet(
                        "no lost note behind a word",
                        "the tables1 and charts2",
                        "__________\n2 A/90/2.",
                        List.of("2@2")),
                argumentSet(
                        "no lost note behind a year",
                        "the tables of 2035,1 and charts2",
                        "__________\n2 A/90/2.",
                        List.of("2@2")),
                argumentSet(
                        "no lost note above the last",
                        "the tables,3 and charts2",
                        "__________\n2 A/90/2.",
                        List.of("2@2")),
                argumentSet(
                        "no lost note with a zero",
                        "the tables,01 and charts2",
                        "__________\n2 A/90/2.",
                        List.of("2@2")),
                argumentSet(
                        "two raised digits",
                        "the tables\u00b9\u00b2 and charts",
                        "__________\n\u00b9\u00b2 A/90/1.",
                        List.of("12@\u00b9\u00b2")),
                argumentSet(
                        "two asterisks", "the tables** and charts", "__________\n** Not yet issued.", List.of("**@**")),
                argumentSet(
                        "an asterisk before a comma",
                        "the tables*, and charts",
                        "__________\n* Not yet issued.",
                        List.of("*@*")),
                argumentSet(
                        "a dagger",
                        "the tables\u2020 and charts",
                        "__________\n\u2020 Not yet issued.",
                        List.of("\u2020@\u2020")),
                argumentSet(
                        "an asterisk before a letter",
                        "the tables*b and charts",
                        "__________\n* Not yet issued.",
                        List.of()),
                argumentSet(
                        "an asterisk behind a space",
                        "the tables * and charts",
                        "__________\n* Not yet issued.",
                        List.of()),
                argumentSet("an asterisk without a note", "the tables* and charts", "__________\n1 A/90/1.", List.of()),
                argumentSet("a reference that is not closed", "the tables[^1 and charts", "[^1]: A/90/1.", List.of()),
                argumentSet("a reference to nothing", "the tables[^] and charts", "[^1]: A/90/1.", List.of()),
                argumentSet(
                        "the longest reference",
                        "the tables[^12345] and charts",
                        "[^12345]: A/90/1.",
                        List.of("12345@[^12345]")),
                argumentSet("a longer one", "the tables[^123456] and charts", "[^1]: A/90/1.", List.of()),
                argumentSet("brackets", "the tables[1] and charts", "[^1]: A/90/1.", List.of()),
                argumentSet(
                        "a reference behind another",
                        "the tables[^1][^2] and charts",
                        "[^1]: A/90/1.\n[^2]: A/90/2.",
                        List.of("1@[^1]", "2@[^2]")));
    }

    @ParameterizedTest
    @MethodSource
    void looksForTheCallsOfANumberInOrder(String words, String notes, List<String> calls) {
        Document document = Outline.parsed(Samples.HEAD + "1. Welcomes " + words + ".\n\n" + notes + "\n");

        assertThat(Outline.calls(document)).isEqualTo(calls);
        assertThat(document.violations()).isEmpty();
    }

    @Test
    void leavesCallsOutOfWhatIsRead() {
        Document document =
                Outline.parsed(Samples.HEAD + "1. Recalls resolution 60/214,1 and others.\n\n__________\n1 A/90/1.\n");

        assertThat(Outline.readings(document, NodeKind.OPERATIVE))
                .containsExactly("1. Recalls resolution 60/214, and others.");
    }

    @Test
    void healsAParagraphThatABlockOfNotesCuts() {
        Document document = Outline.parsed(
                Samples.HEAD
                        + """
                Recalling the tables\u00b9 and the charts of the northern

                \u00b9 See A/90/1.

                \u00b2 Ibid., annex.

                Harbour Board,\u00b2 which were printed,

                1. Decides to keep them.
                """);

        assertThat(Outline.readings(document, NodeKind.PREAMBULAR))
                .containsExactly(
                        "Recalling the tables and the charts of the northern Harbour Board, which were printed,");
        assertThat(Outline.readings(document, NodeKind.FOOTNOTE))
                .containsExactly("\u00b9 See A/90/1.", "\u00b2 Ibid., annex.");
        assertThat(document.nodes().stream()
                        .filter(node -> node.kind() == NodeKind.PREAMBULAR)
                        .findFirst()
                        .orElseThrow()
                        .spans())
                .hasSize(2);
    }

    @Test
    void keepsTheLinesOfALongNoteTogether() {
        Document document = Outline.parsed(
                Samples.HEAD
                        + """
                1. Welcomes the tables1 and charts.2

                ________________
                1 See Official Records of the Tidal Board,
                10 (E/2035/30), chap. I.
                2 A/90/2.

                1/2
                """);

        assertThat(Outline.readings(document, NodeKind.FOOTNOTE))
                .containsExactly("1 See Official Records of the Tidal Board, 10 (E/2035/30), chap. I.", "2 A/90/2.");
    }

    @Test
    void readsANoteWhoseMarkerStandsAlone() {
        Document document = Outline.parsed(
                Samples.HEAD + "1. Welcomes the tables, which\n\n2\n   Document A/90/20.\n\fwere printed.\n");

        assertThat(Outline.readings(document, NodeKind.FOOTNOTE)).containsExactly("2 Document A/90/20.");
        assertThat(Outline.readings(document, NodeKind.OPERATIVE))
                .containsExactly("1. Welcomes the tables, which were printed.");
    }

    static Stream<Arguments> findsNotesByAsteriskAtTheFootOfAPage() {
        String foot = "35-00001 (E)    040535\n*3500001*\nA/90/L.12\n\n";
        return Stream.of(
                argumentSet(
                        "above a page foot",
                        "Norland and Wester:* draft resolution",
                        "* Not all of them.\n\n" + foot,
                        List.of("*")),
                argumentSet(
                        "called by a symbol",
                        "A/90/L.12*\n\nNorland: draft resolution",
                        "* Printed again on 4 May 2035.\n\n" + foot,
                        List.of("*")),
                argumentSet(
                        "above a form feed",
                        "Norland and Wester:* draft resolution",
                        "* Not all of them.\f",
                        List.of("*")),
                argumentSet(
                        "two of them",
                        "Norland,* Wester** and others: draft resolution",
                        "* Not a member.\n\n** Not all of them.\n\n" + foot,
                        List.of("*", "**")),
                argumentSet(
                        "glued to its words",
                        "Norland,* Wester** and others: draft resolution",
                        "*Not a member.\n**Not all of them.\n\n" + foot,
                        List.of("*", "**")),
                argumentSet(
                        "called by nothing",
                        "Norland and Wester: draft resolution",
                        "* Not all of them.\n\n" + foot,
                        List.of()),
                argumentSet(
                        "in the middle of a page",
                        "Norland and Wester:* draft resolution",
                        "* Not all of them.\n\n",
                        List.of()),
                argumentSet(
                        "an emphasis calls nothing",
                        "*Norland* and *Wester*: draft resolution",
                        "* Not all of them.\n\n" + foot,
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void findsNotesByAsteriskAtTheFootOfAPage(String above, String notes, List<String> markers) {
        Document document = Outline.parsed(above + "\n\nThe General Assembly,\n\nRecalling the tides,\n\n" + notes
                + "Noting the coast,\n\n1. Decides to wait.\n");

        assertThat(Outline.labels(document, NodeKind.FOOTNOTE)).isEqualTo(markers);
        assertThat(Outline.readings(document, NodeKind.PREAMBULAR)).last().isEqualTo("Noting the coast,");
        assertThat(document.violations()).isEmpty();
    }

    @Test
    void endsANoteWithoutAFullStopWhereTheTextGoesOn() {
        Document document = Outline.parsed(
                "The General Assembly,\n\nRecalling the tides,\u00b9\n\n__________\n\u00b9 See A/90/1\n\nNoting the coast,\u00b2\n\n1. Decides to wait.\n\n__________\n\u00b2 See A/90/2\n");

        assertThat(Outline.readings(document, NodeKind.FOOTNOTE))
                .containsExactly("\u00b9 See A/90/1", "\u00b2 See A/90/2");
        assertThat(Outline.labels(document, NodeKind.PREAMBULAR)).hasSize(2);
        assertThat(Outline.labels(document, NodeKind.OPERATIVE)).containsExactly("1");
    }

    @Test
    void joinsANoteThatGoesOverAPage() {
        Document document = Outline.parsed(
                "The General Assembly,\n\nRecalling the tides,\u00b9\n\n__________\n\u00b9 See the report of the\n\fNoting the coast,\n\n1. Decides to wait.\n\n__________\nboard of the northern coast (A/90/1).\n\f2. Decides to go on.\n");

        assertThat(Outline.readings(document, NodeKind.FOOTNOTE))
                .containsExactly("\u00b9 See the report of the board of the northern coast (A/90/1).");
        assertThat(Outline.labels(document, NodeKind.OPERATIVE)).containsExactly("1", "2");
        assertThat(document.violations()).isEmpty();
    }

    @Test
    void joinsANoteThatGoesOnWithASymbolOverTheLastPage() {
        Document document = Outline.parsed(
                "The General Assembly,\n\nRecalling the tides,\u00b9\n\n__________\n\u00b9 See A/AC.90/11, A/AC.90/12,\n\f1. Decides to wait.\n\n__________\nA/AC.90/13 and A/AC.90/14.\n");

        assertThat(Outline.readings(document, NodeKind.FOOTNOTE))
                .containsExactly("\u00b9 See A/AC.90/11, A/AC.90/12, A/AC.90/13 and A/AC.90/14.");
        assertThat(Outline.labels(document, NodeKind.OPERATIVE)).containsExactly("1");
    }

    @Test
    void takesAnAsteriskAtTheEndForANoteThoughItSaysAdopted() {
        Document document = Outline.parsed(
                "A/90/12\n\nConcluding observations on gauges*\n\n1. Gauges rust.\n\n* Adopted by the board.\n");

        assertThat(Outline.readings(document, NodeKind.FOOTNOTE)).containsExactly("Adopted by the board.");
    }
}
