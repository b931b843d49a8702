package io.rapporteur.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.OverLimitException;
import io.rapporteur.model.document.ReadingLimits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each text holds so much of what is limited, counted by hand: with that limit it is read, with one less it is not. */
class ReadingLimitsTest {

    private static final String HEAD = "The General Assembly,\n\n";
    private static final String DOCUMENT = "Resolution %d/1\n\n" + HEAD + "1. Acts.\n\n1st meeting\n\n";

    static Stream<Arguments> holds() {
        return Stream.of(
                argumentSet("lines", Limit.LINES, 4, "one\ntwo\n\nthree\n"),
                argumentSet("paragraphs", Limit.PARAGRAPHS, 4, HEAD + "1. Acts;\n\n2. Acts;\n\n3. Acts.\n"),
                argumentSet("items of one line", Limit.PARAGRAPHS, 5, HEAD + "1. Decides:\n\n(a) (i) (A) it acts.\n"),
                argumentSet("page marks", Limit.PARAGRAPHS, 3, "Words.\n\n1/2\n\nMore words.\n\n"),
                argumentSet("footnotes", Limit.FOOTNOTES, 2, HEAD + "1. Acts.\n\n\u00b9 See A/1.\n\n\u00b2 See A/2.\n"),
                argumentSet("calls", Limit.FOOTNOTE_CALLS, 3, HEAD + "1. Acts\u00b9 and\u00b9 acts.\u00b9\n"),
                argumentSet("documents", Limit.DOCUMENTS, 2, DOCUMENT.formatted(1) + DOCUMENT.formatted(2)),
                argumentSet(
                        "text of two documents",
                        Limit.CARRIED_CHARS,
                        2 * 2 * DOCUMENT.formatted(1).length(),
                        DOCUMENT.formatted(1) + DOCUMENT.formatted(2)));
    }

    @ParameterizedTest
    @MethodSource("holds")
    void readsATextThatHoldsAsMuchAsTheLimit(Limit limit, int held, String text) {
        var parser = new DocumentParser(ReadingLimits.DEFAULT.with(limit, held));

        assertThat(parser.parse(text)).isEqualTo(new DocumentParser().parse(text));
    }

    @ParameterizedTest
    @MethodSource("holds")
    void stopsAtATextThatHoldsMore(Limit limit, int held, String text) {
        var parser = new DocumentParser(ReadingLimits.DEFAULT.with(limit, held - 1));

        assertThatThrownBy(() -> parser.parse(text))
                .isInstanceOfSatisfying(OverLimitException.class, over -> assertThat(over.limit())
                        .isEqualTo(limit))
                .hasMessage("more than %d %s: %d were counted when the reading stopped"
                        .formatted(held - 1, limit.counted(), held));
    }

    @Test
    void countsTheParagraphsOfAllDocumentsOfAFile() {
        String text = DOCUMENT.formatted(1) + DOCUMENT.formatted(2);
        int nodes = new DocumentParser()
                .parse(text).stream()
                        .mapToInt(document -> document.nodes().size())
                        .sum();

        assertThatThrownBy(
                        () -> new DocumentParser(ReadingLimits.DEFAULT.with(Limit.PARAGRAPHS, nodes - 3)).parse(text))
                .isInstanceOf(OverLimitException.class);
    }

    @Test
    void doesNotCountTheTextOfASingleDocumentAsCarriedTwice() {
        var parser = new DocumentParser(ReadingLimits.DEFAULT.with(Limit.CARRIED_CHARS, 1));

        assertThat(parser.parse(HEAD + "1. Acts.")).hasSize(1);
    }

    @Test
    void takesAParagraphThatIsTooLongForNoTitle() {
        String heading = "64/1. " + "Title words ".repeat(1_250);
        String longer = heading + "and more";

        assertThat(title(heading)).isPresent();
        assertThat(title(longer)).isEmpty();
    }

    private static Optional<String> title(String heading) {
        Document document = new DocumentParser()
                .parse("A/RES/64/1\n\n" + heading + "\n\n" + HEAD + "1. Acts.\n")
                .get(0);
        assertThat(document.violations()).isEmpty();
        return Metadata.value(document.metadata().title());
    }

    @Test
    void callsNoNoteByARunOfMarksThatIsTooLong() {
        String run = "\u00b9".repeat(17);
        Document document = new DocumentParser()
                .parse(HEAD + "1. Acts" + run + " and acts\u00b9.\n\n" + run + " See A/1.\n\n\u00b9 See A/2.\n")
                .get(0);

        List<Node> notes = document.nodes().stream()
                .filter(node -> node.kind() == NodeKind.FOOTNOTE)
                .toList();
        assertThat(notes).extracting(Node::label).containsExactly("1");
        assertThat(document.nodes().stream().flatMap(node -> node.calls().stream()))
                .hasSize(1);
    }

    @Test
    void tellsNoMoreVerbPhrasesOfAParagraphThanItsBound() {
        Document document = new DocumentParser()
                .parse(HEAD + "1. Urges States to act" + ", requests it to act".repeat(1_000) + ".\n")
                .get(0);

        assertThat(document.nodes().get(2).phrases()).hasSize(200);
        assertThat(document.violations()).isEmpty();
    }
}
