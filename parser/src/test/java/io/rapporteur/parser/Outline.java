package io.rapporteur.parser;

import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.Phrase;
import io.rapporteur.model.document.Places;
import io.rapporteur.model.document.Reading;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Views of a parsed document that tests compare. */
final class Outline {

    private Outline() {}

    static Document parsed(String text) {
        return new DocumentParser().parse(text).get(0);
    }

    /** The value of a fact, or the word "absent". */
    static String value(@Nullable Fact fact) {
        return Metadata.value(fact).orElse("absent");
    }

    /** Each part that has words as {@code place: words}, furniture left out. */
    static List<String> of(Document document) {
        return nodes(document, NodeKind.DOCUMENT, NodeKind.FURNITURE, false)
                .mapToObj(i ->
                        Places.of(document, i) + ": " + Reading.of(document, i).text())
                .toList();
    }

    private static IntStream nodes(Document document, NodeKind one, NodeKind two, boolean wanted) {
        return IntStream.range(0, document.nodes().size()).filter(i -> {
            NodeKind kind = document.nodes().get(i).kind();
            return (kind == one || kind == two) == wanted;
        });
    }

    static List<String> readings(Document document, NodeKind kind) {
        return nodes(document, kind, kind, true)
                .mapToObj(i -> Reading.of(document, i).text())
                .toList();
    }

    static List<String> labels(Document document, NodeKind kind) {
        return document.nodes().stream()
                .filter(node -> node.kind() == kind)
                .map(Node::label)
                .toList();
    }

    static List<List<String>> phrases(Document document, NodeKind kind) {
        return document.nodes().stream()
                .filter(node -> node.kind() == kind)
                .map(node -> node.phrases().stream().map(Phrase::text).toList())
                .toList();
    }

    static List<String> calls(Document document) {
        return document.nodes().stream()
                .flatMap(node -> node.calls().stream())
                .map(call -> call.marker() + "@" + call.span().of(document.text()))
                .toList();
    }

    /** Labels below a node, nested ones joined by points: {@code 3.a}. */
    static List<String> labelsBelow(Document document, int node) {
        return document.children(node).stream()
                .filter(child -> document.nodes().get(child).kind() == NodeKind.SUBPARAGRAPH)
                .flatMap(child -> {
                    String label = document.nodes().get(child).label();
                    return Stream.concat(
                            Stream.of(label),
                            labelsBelow(document, child).stream().map(inner -> label + "." + inner));
                })
                .toList();
    }
}
