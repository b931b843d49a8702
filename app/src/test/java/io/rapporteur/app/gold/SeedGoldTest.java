package io.rapporteur.app.gold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.app.command.Cli;
import io.rapporteur.testing.NeedsShared;
import io.rapporteur.testing.SharedDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hand-labelled resolution 10/3: nothing missing, nothing extra, nothing different. */
@NeedsShared
class SeedGoldTest {

    private static final String NAME = "ctoc_cop_10_3_seed";

    private JsonNode gold;
    private JsonNode extracted;

    @BeforeEach
    void extract() throws IOException {
        Path hand = SharedDocuments.gold().resolve("hand");
        var mapper = new ObjectMapper();
        gold = mapper.readTree(hand.resolve("labels/" + NAME + ".json").toFile());
        Cli cli = Cli.run("extract", hand.resolve("files/" + NAME + ".txt").toString());
        assertThat(cli.exit()).isZero();
        extracted = mapper.readTree(cli.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"symbol", "body", "session", "number", "adopted", "title"})
    void readsWhatTheDocumentSaysOfItself(String fact) {
        assertThat(extracted.get(fact)).isEqualTo(gold.get(fact));
    }

    @Test
    void readsEveryPreambularParagraphWithItsOpener() {
        assertThat(extracted.get("preambular").findValuesAsText("opener"))
                .isEqualTo(texts(gold.get("preambular_openers")));
    }

    @Test
    void readsEveryOperativeParagraphWithItsVerbsAndSubparagraphs() {
        assertThat(list(extracted.get("operative"), SeedGoldTest::shape))
                .isEqualTo(list(gold.get("operative"), SeedGoldTest::shape));
    }

    @Test
    void readsEveryFootnote() {
        assertThat(extracted.get("footnotes").findValuesAsText("marker"))
                .isEqualTo(texts(gold.get("footnote_markers")));
        assertThat(extracted.get("footnotes"))
                .hasSize(gold.get("footnote_count").asInt());
    }

    @Test
    void findsEveryCitationAndNoOther() {
        List<String> expected = list(gold.get("citations"), citation -> citation).stream()
                .filter(citation -> !citation.path("ignore").asBoolean())
                .map(SeedGoldTest::citation)
                .toList();

        assertThat(expected).hasSizeGreaterThan(30);
        assertThat(list(extracted.get("citations"), SeedGoldTest::citation))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String shape(JsonNode paragraph) {
        return paragraph.get("number").asText() + " " + paragraph.get("verbs") + " " + paragraph.get("subparagraphs");
    }

    private static String citation(JsonNode citation) {
        return String.join(
                " | ",
                words(citation.get("text").asText()),
                citation.get("kind").asText(),
                citation.get("target").asText(),
                citation.get("pinpoint").asText(),
                citation.get("date").asText(),
                citation.get("where").asText(),
                "shorthand " + citation.path("shorthand").asBoolean(),
                "named " + citation.path("named").asBoolean());
    }

    /** Without the marks of Markdown, which one side keeps inside a citation and the other not. */
    private static String words(String text) {
        return text.replace("](#)", "")
                .replace("[", "")
                .replace("*", "")
                .replaceAll("\\s+", " ")
                .replaceAll("[ ,.]+$", "");
    }

    private static List<String> texts(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    private static <T> List<T> list(JsonNode array, java.util.function.Function<JsonNode, T> view) {
        return StreamSupport.stream(array.spliterator(), false).map(view).toList();
    }
}
