package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page for documentation officers explains every rule once, and none that does not exist. */
class DocumentedRulesTest {

    private static final Path ROOT = Path.of(System.getProperty("rapporteur.root"));

    @Test
    void explainsEveryRuleThatDecides() throws IOException {
        List<String> explained = explained(Files.readAllLines(ROOT.resolve("docs/citations.md")));

        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::id).toList());
    }

    /** The ids in the first column of the tables that are headed "rule". */
    private static List<String> explained(List<String> lines) {
        boolean[] inside = {false};
        return lines.stream()
                .filter(line -> {
                    inside[0] = line.startsWith("| rule ") || (inside[0] && line.startsWith("|"));
                    return inside[0] && line.startsWith("| `");
                })
                .flatMap(line -> Arrays.stream(line.split("\\|", -1)[1].split(",", -1)))
                .map(id -> id.replace("`", "").strip())
                .toList();
    }
}
