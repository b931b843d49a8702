package io.rapporteur.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.app.corpus.Corpus.Entry;
import io.rapporteur.app.corpus.Corpus.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpus, read by the code of {@code extract}. {@code scripts/corpus diff} runs this; {@code scripts/corpus accept} takes
 * over what is read now.
 */
class CorpusTest {

    /** Reached with version 5 of the parser's rules and 4 of the enricher's; what is misread is listed in corpus/README.md. */
    private static final Accuracy FLOOR_OF_TARGETS = new Accuracy(0.978, 0.967);

    /** The place too: French, Spanish and Arabic paragraphs are counted wrongly. */
    private static final Accuracy FLOOR_OF_PLACES = new Accuracy(0.922, 0.898);

    private static final Corpus CORPUS = Corpus.ofTheRepository();

    @TempDir
    private static Path extracted;

    @BeforeAll
    static void extract() throws Exception {
        CORPUS.extract(extracted);
        String accept = System.getProperty(Acceptance.PROPERTY, "");
        if (!accept.isEmpty()) {
            new Acceptance(CORPUS, extracted).write(accept.equals(Acceptance.SAME_RULES));
        }
    }

    @Test
    void readsEveryDocumentAsItsGoldenFileSays() throws IOException {
        List<String> differences = new GoldenFiles(CORPUS.documents(), extracted).differences();

        assertThat(differences)
                .as("Read otherwise than expected. Where that is right, accept it: scripts/corpus accept")
                .isEmpty();
    }

    @Test
    void changesNoRuleWithoutANewVersion() throws IOException {
        Path file = CORPUS.folder().resolve("rules.tsv");
        RulesRecord recorded = RulesRecord.read(file);
        RulesRecord now = RulesRecord.now(CORPUS, CORPUS.documents());

        assertThat(now.hidden(recorded)).as(Acceptance.REMEDY).isEmpty();
        assertThat(now)
                .as("corpus/rules.tsv is older than the corpus or the version: run scripts/corpus accept")
                .isEqualTo(recorded);
    }

    @Test
    void hasAnEntryForEveryDocumentAndNoOther() throws IOException {
        List<String> files = CORPUS.files().stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();

        assertThat(CORPUS.index()).extracting(Entry::file).containsExactlyInAnyOrderElementsOf(files);
        assertThat(files).hasSizeGreaterThanOrEqualTo(60);
        for (Entry entry : CORPUS.index()) {
            assertThat(entry.file()).endsWith("." + entry.format());
        }
    }

    /** Each document cites something, so that one without labels was forgotten. */
    @Test
    void hasLabelsOfEveryDocument() throws IOException {
        Set<String> labelled = new TreeSet<>();
        CORPUS.labels().forEach(label -> labelled.add(label.file().replaceFirst("~\\d+", "")));

        assertThat(CORPUS.index()).extracting(Entry::file).containsExactlyInAnyOrderElementsOf(labelled);
    }

    @Test
    void hasEveryPhenomenonInSomeDocument() throws IOException {
        Set<String> named = new TreeSet<>();
        CORPUS.index().forEach(entry -> named.addAll(entry.phenomena()));

        assertThat(named).isEqualTo(documentedPhenomena());
    }

    /** The first cells of the tables. */
    private static Set<String> documentedPhenomena() throws IOException {
        Set<String> phenomena = new TreeSet<>();
        for (String line : Files.readAllLines(Corpus.root().resolve("docs/phenomena.md"))) {
            if (line.startsWith("| ") && !line.startsWith("| phenomenon ")) {
                phenomena.add(line.substring(2, line.indexOf(" | ")).replace("*", ""));
            }
        }
        return phenomena;
    }

    @Test
    void findsWhatAPersonFinds() throws IOException {
        assertReaches(
                FLOOR_OF_TARGETS,
                "targets",
                label -> String.join(" | ", label.file(), label.target(), label.pinpoint()));
    }

    @Test
    void findsItWhereAPersonFindsIt() throws IOException {
        assertReaches(
                FLOOR_OF_PLACES,
                "targets and places",
                label -> String.join(" | ", label.file(), label.where(), label.target(), label.pinpoint()));
    }

    @Test
    void countsHowOftenEachRuleIsRightAsTheTableOfConfidenceSays() throws IOException {
        Map<String, List<String>> labelled = new HashMap<>();
        for (Label label : CORPUS.labels()) {
            labelled.computeIfAbsent(label.file(), file -> new ArrayList<>()).add(label.target());
        }
        var counts = new RuleCounts();
        for (JsonNode document : documents()) {
            List<String> targets = labelled.getOrDefault(document.get("file").asText(), new ArrayList<>());
            for (JsonNode citation : document.get("citations")) {
                if (citation.hasNonNull("target")) {
                    counts.add(citation, targets.remove(citation.get("target").asText()));
                }
            }
        }

        assertThat(counts.byRule()).as("corpus columns of confidence.tsv").isEqualTo(RuleCounts.recorded(1));
    }

    private record Accuracy(double precision, double recall) {}

    private static void assertReaches(Accuracy floor, String what, Function<Label, String> key) throws IOException {
        List<String> labelled = CORPUS.labels().stream().map(key).toList();
        List<String> found = found().stream().map(key).toList();
        List<String> missed = minus(labelled, found);
        List<String> wrong = minus(found, labelled);
        double right = found.size() - wrong.size();
        var reached = new Accuracy(right / found.size(), right / labelled.size());
        System.out.printf(
                "corpus: %s of %d citations, %d found, %.0f right: precision %.3f, recall %.3f%n",
                what, labelled.size(), found.size(), right, reached.precision(), reached.recall());

        assertThat(reached.precision()).as("found and wrong: %s", wrong).isGreaterThanOrEqualTo(floor.precision());
        assertThat(reached.recall()).as("not found: %s", missed).isGreaterThanOrEqualTo(floor.recall());
    }

    /** What is in the one list and not in the other, as often as it is. */
    private static List<String> minus(List<String> one, List<String> other) {
        List<String> rest = new ArrayList<>(one);
        other.forEach(rest::remove);
        return rest;
    }

    private static List<Label> found() throws IOException {
        List<Label> found = new ArrayList<>();
        for (JsonNode document : documents()) {
            for (JsonNode citation : document.get("citations")) {
                found.add(new Label(
                        document.get("file").asText(),
                        citation.get("where").asText(),
                        citation.get("target").asText("-"),
                        citation.get("pinpoint").asText("-"),
                        citation.get("text").asText()));
            }
        }
        return found;
    }

    private static List<JsonNode> documents() throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        var json = new ObjectMapper();
        for (Path golden : CORPUS.goldens()) {
            Path file = extracted.resolve(String.valueOf(golden.getFileName()));
            documents.add(json.readTree(file.toFile()));
        }
        return documents;
    }
}
