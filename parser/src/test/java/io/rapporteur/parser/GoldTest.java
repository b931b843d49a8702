package io.rapporteur.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.Phrase;
import io.rapporteur.model.document.Places;
import io.rapporteur.testing.NeedsShared;
import io.rapporteur.testing.SharedDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Reading against the labels: the seed exactly, the official markup nearly always. */
@NeedsShared
class GoldTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void readsTheSeedExactlyAsLabelled() throws IOException {
        Path hand = SharedDocuments.gold().resolve("hand");
        JsonNode label =
                JSON.readTree(hand.resolve("labels/ctoc_cop_10_3_seed.json").toFile());

        Document document = Outline.parsed(Files.readString(hand.resolve("files/ctoc_cop_10_3_seed.txt")));

        Metadata metadata = document.metadata();
        assertThat(Outline.value(metadata.symbol()))
                .isEqualTo(label.get("symbol").asText());
        assertThat(Outline.value(metadata.body())).isEqualTo(label.get("body").asText());
        assertThat(Outline.value(metadata.number()))
                .isEqualTo(label.get("number").asText());
        assertThat(Outline.value(metadata.title())).isEqualTo(label.get("title").asText());
        assertThat(metadata.session()).isNull();
        assertThat(metadata.adopted()).isNull();
        assertThat(Outline.phrases(document, NodeKind.PREAMBULAR).stream().map(phrases -> phrases.get(0)))
                .containsExactlyElementsOf(texts(label.get("preambular_openers")));
        assertThat(operative(document)).isEqualTo(operative(label));
        assertThat(Outline.labels(document, NodeKind.FOOTNOTE)).isEqualTo(texts(label.get("footnote_markers")));
        assertThat(calls(document)).isEqualTo(texts(label.get("footnote_markers")));
        assertThat(document.violations()).isEmpty();
    }

    private static List<String> operative(Document document) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < document.nodes().size(); i++) {
            Node node = document.nodes().get(i);
            if (node.kind() == NodeKind.OPERATIVE) {
                lines.add(node.label() + " "
                        + node.phrases().stream().map(Phrase::text).toList() + " " + Outline.labelsBelow(document, i));
            }
        }
        return lines;
    }

    private static List<String> operative(JsonNode label) {
        return StreamSupport.stream(label.get("operative").spliterator(), false)
                .map(one -> one.get("number").asText() + " " + texts(one.get("verbs")) + " "
                        + texts(one.get("subparagraphs")))
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> calls(Document document) {
        return document.nodes().stream()
                .flatMap(node -> node.calls().stream())
                .map(call -> call.marker())
                .toList();
    }

    @Test
    void countsPreamblesAsTheOfficialMarkupDoes() throws IOException {
        assertAgrees(
                0.98,
                (document, label) -> labels(document, NodeKind.PREAMBULAR).size()
                        == label.get("preambular").size());
    }

    @Test
    void numbersOperativeParagraphsAsTheOfficialMarkupDoes() throws IOException {
        assertAgrees(0.98, (document, label) -> labels(document, NodeKind.OPERATIVE).stream()
                .filter(number -> !number.startsWith("u"))
                .toList()
                .equals(field(label, "operative", "number")));
    }

    @Test
    void findsTheNotesOfTheOfficialMarkup() throws IOException {
        assertAgrees(0.97, (document, label) -> Outline.labels(document, NodeKind.FOOTNOTE)
                .equals(field(label, "footnotes", "marker")));
    }

    private static List<String> field(JsonNode label, String list, String field) {
        return StreamSupport.stream(label.get(list).spliterator(), false)
                .map(one -> one.get(field).asText())
                .toList();
    }

    private static List<String> labels(Document document, NodeKind kind) {
        return IntStream.range(0, document.nodes().size())
                .filter(i -> document.nodes().get(i).kind() == kind
                        && !Places.of(document, i).equals("annex"))
                .mapToObj(i -> document.nodes().get(i).label())
                .toList();
    }

    private static void assertAgrees(double least, BiPredicate<Document, JsonNode> agrees) throws IOException {
        Path akn = SharedDocuments.gold().resolve("akn");
        List<String> wrong = new ArrayList<>();
        int all = 0;
        try (Stream<Path> files = Files.list(akn.resolve("gold"))) {
            for (Path file : files.sorted().toList()) {
                JsonNode label = JSON.readTree(file.toFile());
                if (label.path("structure_scored").asBoolean()) {
                    all++;
                    String name = label.get("file").asText();
                    if (!agrees.test(Outline.parsed(Files.readString(akn.resolve("text/" + name + ".txt"))), label)) {
                        wrong.add(name);
                    }
                }
            }
        }
        assertThat(all).isPositive();
        assertThat((double) (all - wrong.size()) / all).as("wrong: %s", wrong).isGreaterThanOrEqualTo(least);
    }
}
