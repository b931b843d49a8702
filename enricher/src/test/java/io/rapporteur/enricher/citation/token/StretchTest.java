package io.rapporteur.enricher.citation.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class StretchTest {

    private static final int MAX = Stretch.MAX_LENGTH;

    private static Document document(String text, List<Span> spans, List<FootnoteCall> calls) {
        Node root = new Node(-1, NodeKind.DOCUMENT, "", List.of(), List.of(), List.of());
        Node node = new Node(0, NodeKind.PARAGRAPH, "1", spans, List.of(), calls);
        Metadata nothing = new Metadata(DocumentKind.OTHER, "en", null, null, null, null, null, null);
        return new Document(text, new Span(0, text.length()), nothing, List.of(root, node));
    }

    private static List<Stretch> stretches(String text) {
        return stretches(text, List.of(new Span(0, text.length())), List.of());
    }

    private static List<Stretch> stretches(String text, List<Span> spans, List<FootnoteCall> calls) {
        List<Stretch> stretches = new ArrayList<>();
        Stretch.of(document(text, spans, calls), 1).forEach(stretches::add);
        return stretches;
    }

    private static List<Integer> lengths(List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> stretch.reading().text().length())
                .toList();
    }

    @Test
    void readsAParagraphAtOnce() {
        assertThat(stretches("the tables"))
                .singleElement()
                .extracting(one -> one.reading().text())
                .isEqualTo("the tables");
        assertThat(lengths(stretches("m".repeat(MAX)))).containsExactly(MAX);
    }

    @Test
    void cutsALongerOneBehindTheLastSpace() {
        String text = "m".repeat(MAX - 100) + " " + "n".repeat(200);

        List<Stretch> stretches = stretches(text);

        assertThat(stretches)
                .extracting(one -> one.reading().text().strip())
                .containsExactly("m".repeat(MAX - 100), "n".repeat(200));
        assertThat(stretches.get(1).reading().origin(0)).isEqualTo(MAX - 99);
    }

    @Test
    void cutsAWordThatHasNoSpaceNearItsEnd() {
        assertThat(lengths(stretches("m".repeat(10) + " " + "n".repeat(2 * MAX))))
                .containsExactly(MAX, MAX, 11);
    }

    @Test
    void looksForASpaceNoFurtherThanNearTheEnd() {
        assertThat(lengths(stretches("m".repeat(MAX - 1_000) + " " + "n".repeat(2_000))))
                .first()
                .isEqualTo(MAX - 1_000);
        assertThat(lengths(stretches("m".repeat(MAX - 1_001) + " " + "n".repeat(2_000))))
                .first()
                .isEqualTo(MAX);
    }

    @Test
    void cutsNoCharacterInTwo() {
        String text = "m".repeat(MAX - 1) + "\ud83c\udf0a" + "n".repeat(10);

        List<Stretch> stretches = stretches(text);

        assertThat(lengths(stretches)).containsExactly(MAX + 1, 10);
        assertThat(stretches.get(0).reading().text()).endsWith("m\ud83c\udf0a");
    }

    @Test
    void readsSeveralSpansTogetherAsLongAsThereIsRoom() {
        String text = "m".repeat(MAX) + "n".repeat(MAX);
        List<Span> spans =
                List.of(new Span(0, 10), new Span(20, 30), new Span(40, MAX + 40), new Span(MAX + 50, MAX + 60));

        List<Stretch> stretches = stretches(text, spans, List.of());

        assertThat(stretches).hasSize(2);
        assertThat(stretches.get(0).reading().origin(0)).isZero();
        assertThat(stretches.get(1).reading().origin(0)).isEqualTo(MAX + 20);
    }

    @Test
    void givesEachStretchTheCallsThatStandInIt() {
        String text = "m".repeat(MAX) + "n".repeat(100);
        List<FootnoteCall> calls = List.of(
                new FootnoteCall("1", new Span(5, 6)),
                new FootnoteCall("2", new Span(MAX - 1, MAX)),
                new FootnoteCall("3", new Span(MAX, MAX + 1)),
                new FootnoteCall("4", new Span(MAX + 99, MAX + 100)));

        assertThat(stretches(text, List.of(new Span(0, text.length())), calls))
                .extracting(
                        one -> one.calls().stream().map(FootnoteCall::marker).toList())
                .containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void endsWithItsNode() {
        String text = "m".repeat(MAX + 1);
        Iterator<Stretch> stretches = Stretch.of(document(text, List.of(new Span(0, text.length())), List.of()), 1)
                .iterator();
        stretches.next();
        stretches.next();

        assertThat(stretches.hasNext()).isFalse();
        assertThatThrownBy(stretches::next).isInstanceOf(NoSuchElementException.class);
    }
}
