package io.rapporteur.schemas.mapping;

import io.rapporteur.event.DocumentRead;
import io.rapporteur.event.NoteCall;
import io.rapporteur.event.ReadFact;
import io.rapporteur.event.TextNode;
import io.rapporteur.event.TextPhrase;
import io.rapporteur.event.TextSpan;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.Phrase;
import io.rapporteur.model.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Documents to events and back, without loss: {@code toDocument(text, toEvent(d))} equals {@code d}. */
public final class DocumentMapper {

    private DocumentMapper() {}

    /** The document without its text, which the event carries beside it. */
    public static DocumentRead toEvent(Document document) {
        Metadata metadata = document.metadata();
        return new DocumentRead(
                io.rapporteur.event.DocumentKind.valueOf(metadata.kind().name()),
                metadata.language(),
                fact(metadata.symbol()),
                fact(metadata.body()),
                fact(metadata.session()),
                fact(metadata.number()),
                fact(metadata.title()),
                fact(metadata.adopted()),
                toEvent(document.extent()),
                each(document.nodes(), DocumentMapper::node));
    }

    /** The document that {@code read} describes over {@code text}. */
    public static Document toDocument(String text, DocumentRead read) {
        var metadata = new Metadata(
                DocumentKind.valueOf(read.getKind().name()),
                read.getLanguage(),
                fact(read.getSymbol()),
                fact(read.getBody()),
                fact(read.getSession()),
                fact(read.getNumber()),
                fact(read.getTitle()),
                fact(read.getAdopted()));
        return new Document(text, toSpan(read.getExtent()), metadata, each(read.getNodes(), DocumentMapper::node));
    }

    public static TextSpan toEvent(Span span) {
        return new TextSpan(span.start(), span.end());
    }

    public static Span toSpan(TextSpan span) {
        return new Span(span.getStart(), span.getEnd());
    }

    private static TextNode node(Node node) {
        return new TextNode(
                node.parent(),
                io.rapporteur.event.NodeKind.valueOf(node.kind().name()),
                node.label(),
                each(node.spans(), DocumentMapper::toEvent),
                each(node.phrases(), phrase -> new TextPhrase(phrase.text(), toEvent(phrase.span()))),
                each(node.calls(), call -> new NoteCall(call.marker(), toEvent(call.span()))));
    }

    private static Node node(TextNode node) {
        return new Node(
                node.getParent(),
                kind(node.getKind()),
                node.getLabel(),
                each(node.getSpans(), DocumentMapper::toSpan),
                each(node.getPhrases(), phrase -> new Phrase(phrase.getText(), toSpan(phrase.getSpan()))),
                each(node.getCalls(), call -> new FootnoteCall(call.getMarker(), toSpan(call.getSpan()))));
    }

    /** A kind that a later version knows is read as a plain paragraph. */
    private static NodeKind kind(io.rapporteur.event.NodeKind kind) {
        return kind == io.rapporteur.event.NodeKind.OTHER ? NodeKind.PARAGRAPH : NodeKind.valueOf(kind.name());
    }

    private static @Nullable ReadFact fact(@Nullable Fact fact) {
        return fact == null ? null : new ReadFact(fact.value(), toEvent(fact.span()));
    }

    private static @Nullable Fact fact(@Nullable ReadFact fact) {
        return fact == null ? null : new Fact(fact.getValue(), toSpan(fact.getSpan()));
    }

    private static <A, B> List<B> each(List<A> items, Function<? super A, ? extends B> change) {
        List<B> changed = new ArrayList<>(items.size());
        for (A item : items) {
            changed.add(change.apply(item));
        }
        return changed;
    }
}
