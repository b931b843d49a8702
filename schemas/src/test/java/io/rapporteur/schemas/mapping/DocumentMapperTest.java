package io.rapporteur.schemas.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.event.DocumentRead;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.Phrase;
import io.rapporteur.model.document.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentMapperTest {

    private static final String TEXT = "Resolution 99/1\n\nRecalling its duty,¹\n\n¹ See above.";

    @Test
    void givesBackTheDocumentItWasGiven() {
        Document document = document(NodeKind.PREAMBULAR);

        assertThat(DocumentMapper.toDocument(TEXT, DocumentMapper.toEvent(document)))
                .isEqualTo(document);
    }

    @ParameterizedTest
    @EnumSource(NodeKind.class)
    void hasAnEventKindForEveryKindOfNode(NodeKind kind) {
        Document document = document(kind);

        assertThat(DocumentMapper.toDocument(TEXT, DocumentMapper.toEvent(document))
                        .nodes()
                        .get(1)
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void hasAnEventKindForEveryKindOfDocument(DocumentKind kind) {
        Document read = document(NodeKind.PARAGRAPH);
        Metadata says = read.metadata();
        var metadata = new Metadata(kind, "en", says.symbol(), null, null, null, null, null);
        var document = new Document(TEXT, read.extent(), metadata, read.nodes());

        assertThat(DocumentMapper.toDocument(TEXT, DocumentMapper.toEvent(document)))
                .isEqualTo(document);
    }

    @Test
    void readsAKindOfALaterVersionAsAParagraph() {
        DocumentRead event = DocumentMapper.toEvent(document(NodeKind.TABLE));
        event.getNodes().get(1).setKind(io.rapporteur.event.NodeKind.OTHER);

        assertThat(DocumentMapper.toDocument(TEXT, event).nodes().get(1).kind()).isEqualTo(NodeKind.PARAGRAPH);
    }

    private static Document document(NodeKind kind) {
        var metadata = new Metadata(
                DocumentKind.RESOLUTION,
                "en",
                new Fact("A/RES/99/1", new Span(11, 15)),
                null,
                null,
                new Fact("99/1", new Span(11, 15)),
                null,
                null);
        var root = new Node(-1, NodeKind.DOCUMENT, "", List.of(new Span(0, 17)), List.of(), List.of());
        var node = new Node(
                0,
                kind,
                "1",
                List.of(new Span(17, TEXT.length())),
                List.of(new Phrase("Recalling", new Span(17, 26))),
                List.of(new FootnoteCall("1", new Span(36, 37))));
        return new Document(TEXT, new Span(0, TEXT.length()), metadata, List.of(root, node));
    }
}
