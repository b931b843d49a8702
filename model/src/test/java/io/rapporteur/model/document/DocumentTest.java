package io.rapporteur.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a document promises: random trees over a text keep it, and each way to break it is told. */
class DocumentTest {

    private static final String TEXT = "Recalling 4 May, calls upon States";
    private static final Random RANDOM = new Random(1948);

    @Test
    void aPartitionOfTheTextAmongAnyTreeHoldsThePromise() {
        for (int i = 0; i < 500; i++) {
            assertThat(random().violations()).isEmpty();
        }
    }

    @Test
    void everyNodeButTheRootIsAChildOfItsParentOnly() {
        for (int i = 0; i < 500; i++) {
            Document document = random();
            IntStream.range(1, document.nodes().size()).forEach(node -> assertThat(
                            IntStream.range(0, document.nodes().size())
                                    .filter(parent -> document.children(parent).contains(node)))
                    .containsExactly(document.nodes().get(node).parent()));
        }
    }

    @Test
    void aNodeReachesOverItselfAndAllBelowIt() {
        for (int i = 0; i < 500; i++) {
            Document document = random();
            for (int node = 0; node < document.nodes().size(); node++) {
                Span reach = document.reach(node);
                List<Span> owned = below(document, node);
                assertThat(owned).allMatch(reach::contains);
                if (owned.isEmpty()) {
                    assertThat(reach).isEqualTo(new Span(0, 0));
                } else {
                    assertThat(owned).anyMatch(span -> span.start() == reach.start());
                    assertThat(owned).anyMatch(span -> span.end() == reach.end());
                }
            }
        }
    }

    @Test
    void tellsACharacterThatNobodyOwnsAndOneThatTwoOwn() {
        assertThat(document(root(new Span(0, 4), new Span(6, TEXT.length()))).violations())
                .containsExactly("no node owns 4..6");
        assertThat(document(root(new Span(0, TEXT.length())), child(new Span(4, 6)))
                        .violations())
                .containsExactly("two nodes own 4..6");
    }

    @Test
    void tellsAnEndBeforeTheDocumentsAndOneBehindTheText() {
        assertThat(document(root(new Span(0, 30))).violations())
                .containsExactly("the nodes end at 30, the document at " + TEXT.length());
        assertThat(new Document(TEXT, new Span(0, 99), metadata(null), List.of(root(new Span(0, 99)))).violations())
                .containsExactly("the document ends at 99, its text at " + TEXT.length());
    }

    @Test
    void tellsPhrasesAndCallsAndFactsOutOfPlace() {
        Span all = new Span(10, TEXT.length());
        assertThat(document(
                                root(new Span(0, 10)),
                                new Node(
                                        0,
                                        NodeKind.OPERATIVE,
                                        "1",
                                        List.of(all),
                                        List.of(
                                                new Phrase("Recalling", new Span(0, 9)),
                                                new Phrase("urges", new Span(17, 27)),
                                                new Phrase("calls upon", new Span(17, 27))),
                                        List.of(
                                                new FootnoteCall("4", new Span(10, 11)),
                                                new FootnoteCall("1", new Span(2, 3)))))
                        .violations())
                .hasSize(3)
                .satisfiesExactly(
                        outside -> assertThat(outside).contains("Recalling").endsWith("lies outside node 1"),
                        other -> assertThat(other).contains("urges").endsWith("is not what stands at its place"),
                        call -> assertThat(call).startsWith("call").endsWith("lies outside node 1"));
        Fact beyond = new Fact("A/1", new Span(0, 99));
        assertThat(new Document(
                                TEXT,
                                new Span(0, TEXT.length()),
                                metadata(beyond),
                                List.of(root(new Span(0, TEXT.length()))))
                        .violations())
                .singleElement()
                .satisfies(told -> assertThat(told).endsWith("lies outside the text"));
    }

    @Test
    void beginsWithItsRootAndHasEveryParentBeforeItsChildren() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document())
                .withMessage("document must begin with its root node");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document(child()))
                .withMessage("document must begin with its root node");
        for (int parent : new int[] {-1, 1, 2}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> document(root(), node(parent)))
                    .withMessage("parent of node 1 must be an earlier node, got: " + parent);
        }
    }

    @Test
    void aNodeOwnsItsSpansInOrderAndApart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> root(new Span(0, 5), new Span(4, 6)))
                .withMessageStartingWith("node spans must be in order and apart");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node(-2))
                .withMessage("node parent must be >= -1, got: -2");
    }

    /** A random tree in preorder, among whose nodes the stretches of the text are dealt out. */
    private static Document random() {
        int count = 1 + RANDOM.nextInt(8);
        List<List<Span>> owned = new ArrayList<>();
        IntStream.range(0, count).forEach(node -> owned.add(new ArrayList<>()));
        List<Integer> cuts = new ArrayList<>(
                RANDOM.ints(5, 1, TEXT.length()).distinct().boxed().toList());
        cuts.add(TEXT.length());
        Collections.sort(cuts);
        int from = 0;
        for (int cut : cuts) {
            owned.get(RANDOM.nextInt(count)).add(new Span(from, cut));
            from = cut;
        }
        List<Node> nodes = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int keep = i == 0 ? 0 : 1 + RANDOM.nextInt(open.size());
            open.subList(keep, open.size()).clear();
            int parent = i == 0 ? -1 : open.get(keep - 1);
            nodes.add(new Node(parent, NodeKind.PARAGRAPH, "", owned.get(i), List.of(), List.of()));
            open.add(i);
        }
        return document(nodes.toArray(Node[]::new));
    }

    private static List<Span> below(Document document, int node) {
        List<Span> owned = new ArrayList<>(document.nodes().get(node).spans());
        document.children(node).forEach(child -> owned.addAll(below(document, child)));
        return owned;
    }

    private static Document document(Node... nodes) {
        return new Document(TEXT, new Span(0, TEXT.length()), metadata(null), List.of(nodes));
    }

    private static Metadata metadata(@Nullable Fact symbol) {
        return new Metadata(DocumentKind.RESOLUTION, "en", symbol, null, null, null, null, null);
    }

    private static Node root(Span... spans) {
        return new Node(-1, NodeKind.DOCUMENT, "", List.of(spans), List.of(), List.of());
    }

    private static Node child(Span... spans) {
        return new Node(0, NodeKind.PARAGRAPH, "", List.of(spans), List.of(), List.of());
    }

    private static Node node(int parent) {
        return new Node(parent, NodeKind.PARAGRAPH, "", List.of(), List.of(), List.of());
    }
}
