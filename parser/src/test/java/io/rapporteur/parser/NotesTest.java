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

/** Where notes begin and end. */
class NotesTest {

    private static final String ACT = "The General Assembly,\n\nRecalling the tides,\n\n1. Decides to wait.\n\n";
    private static final String RULE = "__________\n";

    static Stream<Arguments> findsTheNotes() {
        return Stream.of(
                argumentSet(
                        "a note ends where its sentence does",
                        ACT + RULE + "1 See A/90/1.\n\nThe tables are kept there.\n",
                        List.of("1 See A/90/1.")),
                argumentSet(
                        "a note ends at a bracket",
                        ACT + RULE + "1 See A/90/1 (annex)\n\nThe tables are kept there.\n",
                        List.of("1 See A/90/1 (annex)")),
                argumentSet(
                        "a note whose sentence goes on",
                        ACT + RULE + "1 See the report of\n\nthe Board.\n\nThe tables are kept there.\n",
                        List.of("1 See the report of the Board.")),
                argumentSet(
                        "all that stands below the rule of a page",
                        ACT + RULE + "1 See A/90/1.\n\nThe tables are kept there.\n\n1/2\n\f2. Requests a report.\n",
                        List.of("1 See A/90/1. The tables are kept there.")),
                argumentSet(
                        "closing lines below a rule",
                        ACT + RULE + "1 See the report of\n\n44th plenary meeting\n",
                        List.of("1 See the report of")),
                argumentSet("a rule without notes", ACT + RULE + "The tables are kept there.\n", List.of()),
                argumentSet(
                        "the next number on the next line",
                        ACT + RULE + "1 See A/90/1.\n2 See A/90/2.\n",
                        List.of("1 See A/90/1.", "2 See A/90/2.")),
                argumentSet(
                        "another number on the next line",
                        ACT + RULE + "1 See A/90/1 and\n5 See A/90/2.\n",
                        List.of("1 See A/90/1 and 5 See A/90/2.")),
                argumentSet(
                        "a raised number on the next line",
                        ACT + RULE + "\u00b9 See A/90/1.\n\u2075 See A/90/2.\n",
                        List.of("\u00b9 See A/90/1.", "\u2075 See A/90/2.")),
                argumentSet(
                        "an asterisk on the next line",
                        ACT + RULE + "1 See A/90/1.\n* Not yet issued.\n",
                        List.of("1 See A/90/1.", "Not yet issued.")),
                argumentSet(
                        "a number that was before, under another rule",
                        ACT + RULE + "3 See A/90/1.\n\n1/2\n\f2. Requests a report.\n\n" + RULE
                                + "2 The tables are kept there.\n",
                        List.of("3 See A/90/1.")),
                argumentSet(
                        "the first number again, under another rule",
                        ACT + RULE + "3 See A/90/1.\n\n1/2\n\f2. Requests a report.\n\n" + RULE
                                + "1 The tables are kept there.\n",
                        List.of("3 See A/90/1.", "1 The tables are kept there.")),
                argumentSet(
                        "without a rule, before a word that opens notes",
                        ACT + "3 Ibid., annex.\n",
                        List.of("3 Ibid., annex.")),
                argumentSet("without a rule, before a symbol", ACT + "3 CEDAW/C/90.\n", List.of("3 CEDAW/C/90.")),
                argumentSet("without a rule, before other words", ACT + "3 The tables are kept there.\n", List.of()),
                argumentSet(
                        "without a rule, before other words below the closing lines",
                        ACT + "44th plenary meeting\n\n3 The tables are kept there.\n",
                        List.of("3 The tables are kept there.")),
                argumentSet(
                        "no note, small letters below the closing lines",
                        ACT + "44th plenary meeting\n\n3 tables are kept there.\n",
                        List.of()),
                argumentSet(
                        "no note, a date below the closing lines",
                        ACT + "44th plenary meeting\n\n3 May 2061\n",
                        List.of()),
                argumentSet(
                        "no note, a paragraph below the closing lines",
                        ACT + "44th plenary meeting\n\n3 Urges all to wait.\n",
                        List.of()),
                argumentSet("a bracket behind the number", ACT + RULE + "1) See A/90/1.\n", List.of("1) See A/90/1.")),
                argumentSet("a stroke behind the number", ACT + RULE + "1/ See A/90/1.\n", List.of("1/ See A/90/1.")),
                argumentSet("a number above its note", ACT + "2\nIbid., annex.\n", List.of("2 Ibid., annex.")),
                argumentSet("a number above other words", ACT + "2\nThe tables are kept there.\n", List.of()),
                argumentSet(
                        "a number above its note, and text below",
                        ACT + "2\nIbid., annex.\n\n2. Requests a report.\n",
                        List.of()),
                argumentSet(
                        "a letter that is raised",
                        ACT + "\u1d43 The tables are kept there.\n",
                        List.of("\u1d43 The tables are kept there.")),
                argumentSet(
                        "a reference of Markdown",
                        ACT + "[^1]: The tables are kept there.\n",
                        List.of("[^1]: The tables are kept there.")),
                argumentSet(
                        "a reference without a colon",
                        ACT + "[^1] The tables are kept there.\n",
                        List.of("[^1] The tables are kept there.")),
                argumentSet("a reference to nothing", ACT + "[^]: The tables are kept there.\n", List.of()),
                argumentSet("a reference that is not closed", ACT + "[^1: The tables are kept there.\n", List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void findsTheNotes(String text, List<String> notes) {
        Document document = Outline.parsed(text);

        assertThat(document.nodes().stream()
                        .filter(node -> node.kind() == NodeKind.FOOTNOTE)
                        .map(node -> node.label())
                        .toList())
                .hasSameSizeAs(Outline.readings(document, NodeKind.FOOTNOTE));
        assertThat(Outline.readings(document, NodeKind.FOOTNOTE)).isEqualTo(notes);
        assertThat(document.violations()).isEmpty();
    }
}
