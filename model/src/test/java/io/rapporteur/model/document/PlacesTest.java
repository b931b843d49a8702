package io.rapporteur.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private static final Document DOCUMENT = new Document(
            "",
            new Span(0, 0),
            new Metadata(DocumentKind.RESOLUTION, "en", null, null, null, null, null, null),
            List.of(
                    node(-1, NodeKind.DOCUMENT, ""),
                    node(0, NodeKind.COVER, ""),
                    node(0, NodeKind.TITLE, ""),
                    node(0, NodeKind.PREAMBULAR, "2"),
                    node(3, NodeKind.SUBPARAGRAPH, "b"),
                    node(0, NodeKind.OPERATIVE, "3"),
                    node(5, NodeKind.SUBPARAGRAPH, "a"),
                    node(6, NodeKind.SUBPARAGRAPH, "i"),
                    node(0, NodeKind.FOOTNOTE, "4"),
                    node(0, NodeKind.PARAGRAPH, "1"),
                    node(9, NodeKind.SUBPARAGRAPH, "c"),
                    node(0, NodeKind.ANNEX, ""),
                    node(11, NodeKind.PARAGRAPH, "1"),
                    node(12, NodeKind.SUBPARAGRAPH, "a"),
                    node(11, NodeKind.FOOTNOTE, "9"),
                    node(0, NodeKind.CLOSING, "")));

    @ParameterizedTest
    @CsvSource({
        "0, document",
        "1, header",
        "2, title",
        "3, preamble 2",
        "4, preamble 2(b)",
        "5, operative 3",
        "6, operative 3(a)",
        "7, operative 3(a)(i)",
        "8, footnote 4",
        "9, body 1",
        "10, body 1(c)",
        "11, annex",
        "12, annex",
        "13, annex",
        "14, footnote 9",
        "15, closing"
    })
    void namesANodeAsAPersonWould(int node, String place) {
        assertThat(Places.of(DOCUMENT, node)).isEqualTo(place);
    }

    private static Node node(int parent, NodeKind kind, String label) {
        return new Node(parent, kind, label, List.of(), List.of(), List.of());
    }
}
