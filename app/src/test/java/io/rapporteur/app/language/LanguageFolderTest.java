package io.rapporteur.app.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.app.Main;
import io.rapporteur.testing.TestProgram;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A language is a folder: with that of {@code toy-language} on the class path, and no other code, a document in a language that
 * nobody has heard of here is read as an English one is. In JVMs of their own, as tables are read once.
 */
class LanguageFolderTest {

    private static final Path TOY = Path.of("src", "test", "resources", "toy-language");

    @TempDir
    private static Path folder;

    private static JsonNode with;
    private static JsonNode without;

    @BeforeAll
    static void extract() throws IOException, InterruptedException {
        with = extracted("with", TOY + File.pathSeparator + System.getProperty("java.class.path"));
        without = extracted("without", System.getProperty("java.class.path"));
    }

    private static JsonNode extracted(String name, String classPath) throws IOException, InterruptedException {
        Path out = folder.resolve(name);
        TestProgram.run(List.of(
                TestProgram.javaProgram(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Main.class.getName(),
                "extract",
                "--out",
                out.toString(),
                TOY.resolve("ga_90_50.txt").toString()));
        return new ObjectMapper().readTree(out.resolve("ga_90_50.json").toFile());
    }

    private static String text(JsonNode node, String... fields) {
        List<String> texts = new ArrayList<>();
        for (String field : fields) {
            texts.add(node.get(field).asText());
        }
        return String.join(" | ", texts);
    }

    private static Stream<JsonNode> each(String field) {
        return StreamSupport.stream(with.get(field).spliterator(), false);
    }

    @Test
    void tellsTheLanguageAndReadsTheMastHead() {
        assertThat(text(with, "language", "symbol", "body", "session", "number", "adopted", "title"))
                .isEqualTo("eo | A/RES/90/50 | GA | 90 | 90/50 | 2035-12-19 | Lumturoj kaj la loĝantoj de insuloj");
    }

    @Test
    void readsThePreambleByItsOpeningVerbs() {
        assertThat(each("preambular").map(paragraph -> text(paragraph, "opener")))
                .containsExactly("Reasertante", "Memorante", "Konscia", "Notante kun kontento");
    }

    @Test
    void readsTheOperativeParagraphsTheirVerbsAndTheirItems() {
        assertThat(each("operative")
                        .map(paragraph -> paragraph.get("number").asText()
                                + paragraph.get("verbs")
                                + paragraph.get("subparagraphs")))
                .containsExactly("1[\"Invitas\"][]", "2[\"Petas\"][\"a\",\"b\"]", "3[\"Decidas\",\"petas\"][]");
    }

    @Test
    void readsTheNotes() {
        assertThat(each("footnotes").map(note -> text(note, "marker", "text"))).containsExactly("1 | Vidu A/90/212.");
    }

    @Test
    void findsAndResolvesTheCitations() {
        assertThat(each("citations").map(citation -> text(citation, "where", "target", "pinpoint", "date", "function")))
                .containsExactly(
                        "header | A/90/471 | null | null | mentions",
                        "preamble 1 | UN:CHARTER | art. 1, para. 3 | null | reaffirms",
                        "preamble 2 | A/RES/70/1 | null | 2015-09-25 | recalls",
                        "preamble 2 | S/RES/1325(2000) | null | null | recalls",
                        "preamble 4 | UNTS:1833:31363 | null | null | takes_note",
                        "operative 3 | A/RES/89/4 | para. 4 | null | requests",
                        "footnote 1 | A/90/212 | null | null | mentions");
    }

    @Test
    void doesNotReadSoWithoutTheFolder() {
        assertThat(without.get("language").asText()).isNotEqualTo("eo");
        assertThat(without.get("preambular")).isNotEqualTo(with.get("preambular"));
        assertThat(without.get("citations").size())
                .isLessThan(with.get("citations").size());
    }
}
