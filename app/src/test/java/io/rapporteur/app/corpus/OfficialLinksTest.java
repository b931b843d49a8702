package io.rapporteur.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.app.command.Cli;
import io.rapporteur.app.corpus.RuleCounts.Count;
import io.rapporteur.testing.NeedsShared;
import io.rapporteur.testing.SharedDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The links that the United Nations itself has set in its documents, against the citations that stand on the same words. */
@NeedsShared
class OfficialLinksTest {

    /** The columns of {@code confidence.tsv} for official documents. */
    private static final int COLUMN = 3;

    private static final double SURE = 0.9;

    private static final RuleCounts COUNTS = new RuleCounts();

    @TempDir
    private static Path extracted;

    @BeforeAll
    static void compare() throws IOException {
        Path akn = SharedDocuments.gold().resolve("akn");
        List<String> command = new ArrayList<>(List.of("extract", "--out", extracted.toString()));
        list(akn.resolve("text")).forEach(file -> command.add(file.toString()));
        assertThat(Cli.run(command.toArray(String[]::new)).exit()).isZero();
        var json = new ObjectMapper();
        for (Path gold : list(akn.resolve("gold"))) {
            JsonNode read = json.readTree(
                    extracted.resolve(String.valueOf(gold.getFileName())).toFile());
            JsonNode links = json.readTree(gold.toFile()).get("links");
            for (JsonNode citation : read.get("citations")) {
                List<JsonNode> same = on(links, citation);
                if (!same.isEmpty() && citation.hasNonNull("target")) {
                    COUNTS.add(citation, same.stream().anyMatch(link -> leads(link, citation)));
                }
            }
        }
    }

    @Test
    void countsAsTheTableOfConfidenceSays() throws IOException {
        assertThat(COUNTS.byRule()).as("official columns of confidence.tsv").isEqualTo(RuleCounts.recorded(COLUMN));
    }

    @Test
    void isRightInNearlyAllThatItIsSureOf() {
        Count sure = COUNTS.byConfidence().entrySet().stream()
                .filter(entry -> entry.getKey() >= SURE)
                .map(Map.Entry::getValue)
                .reduce(Count.NONE, Count::plus);
        System.out.printf(
                "official links: %d of %d said with %.1f or more are right%n", sure.right(), sure.cited(), SURE);

        assertThat(sure.cited()).isGreaterThan(900);
        assertThat((double) sure.right() / sure.cited()).isGreaterThanOrEqualTo(0.995);
    }

    private static List<JsonNode> on(JsonNode links, JsonNode citation) {
        List<JsonNode> on = new ArrayList<>();
        links.forEach(link -> {
            boolean overlap = link.path("start").asInt() < citation.get("end").asInt()
                    && citation.get("start").asInt() < link.path("end").asInt();
            if (overlap && link.hasNonNull("start")) {
                on.add(link);
            }
        });
        return on;
    }

    /** Whether a citation has the target of a link, or that which the link should have had. */
    private static boolean leads(JsonNode link, JsonNode citation) {
        String target = citation.get("target").asText();
        return Stream.of("target", "also").map(link::path).anyMatch(right -> isSame(right.asText(), target));
    }

    /** Links often leave the letter of a resolution's part out, and lead to either half of a joint symbol. */
    private static boolean isSame(String one, String other) {
        String first = comparable(one);
        String second = comparable(other);
        return first.equals(second)
                || halves(first).anyMatch(second::equals)
                || halves(second).anyMatch(first::equals)
                || first.equals(withoutLetter(second))
                || second.equals(withoutLetter(first));
    }

    private static Stream<String> halves(String symbol) {
        return Stream.of(symbol.split("-(?=[AES]/)"));
    }

    private static String withoutLetter(String symbol) {
        return symbol.replaceFirst("^(A/RES/(?:\\d+\\([^)]*\\)|[ES-]*\\d+/\\d+))-?[A-Z]+$", "$1");
    }

    private static String comparable(String id) {
        return id.replaceAll("\\s|\\(SUPP\\)", "")
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^A/RES/(\\d+)([A-Z]{1,2})(\\([IVXLS-]+\\))$", "A/RES/$1$3$2");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
