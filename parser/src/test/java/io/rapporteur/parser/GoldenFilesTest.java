package io.rapporteur.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.Phrase;
import io.rapporteur.model.document.Places;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.Span;
import io.rapporteur.testing.CorpusTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The plain texts of the corpus, each with the structure that its golden files tell. {@code CorpusTest} in {@code app} compares
 * all of every file; here the rules of this module meet them where they are tested, and where their mutants are.
 */
class GoldenFilesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DocumentParser PARSER = new DocumentParser();

    static List<String> readsTheStructureThatTheGoldenFilesTell() throws IOException {
        return CorpusTexts.files();
    }

    @ParameterizedTest
    @MethodSource
    void readsTheStructureThatTheGoldenFilesTell(String file) throws IOException {
        List<Document> documents = PARSER.parse(CorpusTexts.text(file));

        List<Path> expected = CorpusTexts.goldens(file);
        assertThat(documents).hasSameSizeAs(expected);
        for (int i = 0; i < documents.size(); i++) {
            assertThat(lines(documents.get(i)))
                    .containsExactlyElementsOf(
                            lines(JSON.readTree(expected.get(i).toFile())));
            assertThat(documents.get(i).violations()).isEmpty();
        }
    }

    private static List<String> lines(JsonNode golden) {
        List<String> lines = new ArrayList<>();
        for (String field : List.of("symbol", "body", "session", "number", "adopted", "title", "language")) {
            lines.add(field + ": " + golden.get(field).asText("absent"));
        }
        golden.get("preambular")
                .forEach(one -> lines.add(place(one) + " [" + one.get("opener").asText("") + "] " + text(one)));
        golden.get("operative")
                .forEach(one -> lines.add(place(one) + " " + one.get("number").asText() + " " + texts(one.get("verbs"))
                        + " " + texts(one.get("subparagraphs")) + " " + text(one)));
        golden.get("footnotes")
                .forEach(one -> lines.add(place(one) + " " + one.get("marker").asText() + " " + text(one)));
        lines.add("calls: " + texts(golden.get("footnote_markers")));
        return lines;
    }

    private static String place(JsonNode one) {
        return one.get("start").asInt() + ".." + one.get("end").asInt();
    }

    private static String text(JsonNode one) {
        return one.get("text").asText();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> lines(Document document) {
        Metadata metadata = document.metadata();
        List<String> lines = new ArrayList<>(List.of(
                "symbol: " + Outline.value(metadata.symbol()),
                "body: " + Outline.value(metadata.body()),
                "session: " + Outline.value(metadata.session()),
                "number: " + Outline.value(metadata.number()),
                "adopted: " + Outline.value(metadata.adopted()),
                "title: " + Outline.value(metadata.title()),
                "language: " + metadata.language()));
        each(document, NodeKind.PREAMBULAR)
                .mapToObj(i -> place(document, i) + " "
                        + phrases(document, i).stream().limit(1).toList() + " " + text(document, i, null))
                .forEach(lines::add);
        each(document, NodeKind.OPERATIVE)
                .mapToObj(i -> place(document, i) + " " + label(document, i) + " " + phrases(document, i) + " "
                        + Outline.labelsBelow(document, i) + " " + text(document, i, label(document, i)))
                .forEach(lines::add);
        each(document, NodeKind.FOOTNOTE)
                .mapToObj(i ->
                        place(document, i) + " " + label(document, i) + " " + text(document, i, label(document, i)))
                .forEach(lines::add);
        lines.add("calls: " + calls(document));
        return lines;
    }

    private static IntStream each(Document document, NodeKind kind) {
        return IntStream.range(0, document.nodes().size())
                .filter(i -> document.nodes().get(i).kind() == kind)
                .filter(i ->
                        kind == NodeKind.FOOTNOTE || !Places.of(document, i).equals("annex"));
    }

    private static String place(Document document, int node) {
        Span reach = document.reach(node);
        return reach.start() + ".." + reach.end();
    }

    private static String label(Document document, int node) {
        return document.nodes().get(node).label();
    }

    private static List<String> phrases(Document document, int node) {
        return document.nodes().get(node).phrases().stream().map(Phrase::text).toList();
    }

    private static List<String> calls(Document document) {
        return document.nodes().stream()
                .flatMap(node -> node.calls().stream())
                .sorted(Comparator.comparingInt(call -> call.span().start()))
                .map(FootnoteCall::marker)
                .distinct()
                .toList();
    }

    /** The words of a node and of what stands below it, without the label in front. */
    private static String text(Document document, int index, @Nullable String label) {
        List<Span> spans = new ArrayList<>();
        List<FootnoteCall> calls = new ArrayList<>();
        collect(document, index, spans, calls);
        spans.sort(Comparator.comparingInt(Span::start));
        calls.sort(Comparator.comparingInt(call -> call.span().start()));
        String text = Reading.of(document.text(), spans, calls).text();
        return label == null ? text : text.replaceFirst("(?iu)^[(\\[]?" + printed(label) + "(?![a-z0-9])[).\\] ]*", "");
    }

    /** A label as plain or raised characters. */
    private static String printed(String label) {
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            printed.append('[')
                    .append(c == '^' || c == ']' || c == '\\' ? "\\" : "")
                    .append(c)
                    .append(Character.isDigit(c) ? "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0') : "")
                    .append(']');
        }
        return printed.toString();
    }

    private static void collect(Document document, int index, List<Span> spans, List<FootnoteCall> calls) {
        Node node = document.nodes().get(index);
        spans.addAll(node.spans());
        calls.addAll(node.calls());
        for (int child : document.children(index)) {
            NodeKind kind = document.nodes().get(child).kind();
            if (kind != NodeKind.FOOTNOTE && kind != NodeKind.FURNITURE) {
                collect(document, child, spans, calls);
            }
        }
    }
}
