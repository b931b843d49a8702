package io.rapporteur.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one file of a batch proves of a title serves the others. */
class ExtractAuthoritiesTest {

    private static final String TITLE =
            "Djibouti Code of Conduct concerning the Repression of Piracy and Armed Robbery against Ships in the Western"
                    + " Indian Ocean and the Gulf of Aden";
    private static final String OWN_ID = "DECL:DJIBOUTI-CODE-CONDUCT-CONCERNING-REPRESSION-PIRACY";

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void nameTheFolderOfResults() {
        out = folder.resolve("out");
    }

    @Test
    void givesATitleTheTargetThatALaterFileProves() throws IOException {
        alone("a.txt", 17);
        proof("b.txt", 18, "A/78/231");

        extract("a.txt", "b.txt");

        JsonNode title = title("a.json");
        assertThat(title.get("target").asText()).isEqualTo("A/78/231");
        assertThat(title.get("rule").asText()).isEqualTo("title-by-authority");
        assertThat(title.get("confidence").asDouble()).isLessThan(0.9);
        assertThat(title.get("provenBy").asText()).isEqualTo("A/RES/99/18, preamble 1");
        assertThat(title("b.json").get("rule").asText()).isEqualTo("title-by-footnote");
        assertThat(title("b.json").has("provenBy")).isFalse();
    }

    @Test
    void comesToTheSameInAnyOrderOfTheFiles() throws IOException {
        alone("a.txt", 17);
        proof("b.txt", 18, "A/78/231");

        extract("b.txt", "a.txt");
        String before = Files.readString(out.resolve("a.json"));
        extract("a.txt", "b.txt");

        assertThat(Files.readString(out.resolve("a.json"))).isEqualTo(before);
    }

    @Test
    void leavesATitleOfWhichFilesContradictEachOther() throws IOException {
        alone("a.txt", 17);
        proof("b.txt", 18, "A/78/231");
        proof("c.txt", 19, "A/77/5");

        extract("a.txt", "b.txt", "c.txt");

        assertThat(title("a.json").get("target").asText()).isEqualTo(OWN_ID);
    }

    @Test
    void readsEachFileByItsOwnWordsWhereItIsToldTo() throws IOException {
        alone("a.txt", 17);
        proof("b.txt", 18, "A/78/231");

        extract("--alone", "a.txt", "b.txt");

        assertThat(title("a.json").get("target").asText()).isEqualTo(OWN_ID);
    }

    @Test
    void servesWhatIsPrintedByTheFilesBeforeIt() throws IOException {
        alone("a.txt", 17);
        proof("b.txt", 18, "A/78/231");

        Cli printed = Cli.run("extract", path("b.txt"), path("a.txt"));

        assertThat(title(new ObjectMapper().readTree(printed.lines().get(1)))
                        .get("target")
                        .asText())
                .isEqualTo("A/78/231");
    }

    @Test
    void servesLaterCallsWithWhatItHasLearned() throws IOException {
        alone("a.txt", 17);
        proof("b.txt", 18, "A/78/231");
        Path learned = folder.resolve("learned.jsonl");

        assertThat(Cli.run("extract", "--learn", learned.toString(), path("b.txt"))
                        .exit())
                .isZero();
        assertThat(Files.readString(learned))
                .isEqualTo("{\"ownId\":\"%s\",\"target\":\"A/78/231\",\"title\":\"%s\",".formatted(OWN_ID, TITLE)
                        + "\"proof\":{\"document\":\"A/RES/99/18\",\"where\":\"preamble 1\"}}\n");
        Cli.run("extract", "--out", out.toString(), "--authorities", learned.toString(), path("a.txt"));

        assertThat(title("a.json").get("provenBy").asText()).isEqualTo("A/RES/99/18, preamble 1");
    }

    @Test
    void namesALineThatIsNoAuthority() throws IOException {
        alone("a.txt", 17);
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"ownId\":\"DECL:LAMP-CHARTER\"}\n");

        Cli refused = Cli.run("extract", "--authorities", broken.toString(), path("a.txt"));

        assertThat(refused.exit()).isNotZero();
        assertThat(refused.err())
                .contains("broken.jsonl, line 1: there is no text under \"target\"; each line must be an object with");
    }

    @Test
    void saysWhereATitleIsProved() throws IOException {
        alone("a.txt", 17);
        proof("b.txt", 18, "A/78/231");

        Cli.run("extract", "--format", "text", "--explain", "--out", out.toString(), path("a.txt"), path("b.txt"));

        assertThat(Files.readString(out.resolve("a.txt"))).contains("proved by A/RES/99/18, preamble 1");
    }

    private void extract(String... arguments) {
        List<String> line = new ArrayList<>(List.of("extract", "--out", out.toString()));
        for (String argument : arguments) {
            line.add(argument.startsWith("--") ? argument : path(argument));
        }
        assertThat(Cli.run(line.toArray(String[]::new)).exit()).isZero();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private JsonNode title(String result) throws IOException {
        return title(new ObjectMapper().readTree(out.resolve(result).toFile()));
    }

    private static JsonNode title(JsonNode document) {
        for (JsonNode citation : document.get("citations")) {
            if (citation.get("text").asText().equals(TITLE)) {
                return citation;
            }
        }
        throw new AssertionError("no citation of the title: " + document.get("citations"));
    }

    private void alone(String name, int number) throws IOException {
        write(name, number, "Recalling the " + TITLE + ",", "");
    }

    private void proof(String name, int number, String target) throws IOException {
        write(name, number, "Recalling the " + TITLE + ",\u00b9", "\n\u00b9 " + target + ", annex.\n");
    }

    private void write(String name, int number, String paragraph, String note) throws IOException {
        Files.writeString(
                folder.resolve(name),
                """
                Resolution adopted by the General Assembly on 12 March 2030

                99/%d. Lamps for lighthouses

                The General Assembly,

                %s

                1. Urges Member States to keep their lamps burning;

                2. Decides to remain seized of the matter.
                %s"""
                        .formatted(number, paragraph, note));
    }
}
