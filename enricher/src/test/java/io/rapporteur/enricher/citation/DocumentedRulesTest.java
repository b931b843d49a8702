package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.result.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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

    @Test
    void namesOnlyTestsThatExist() throws IOException {
        String tests = sources("model") + sources("parser") + sources("enricher") + sources("ingest") + sources("app");

        assertThat(names(Files.readString(ROOT.resolve("docs/phenomena.md"))))
                .hasSizeGreaterThan(60)
                .allSatisfy(name -> assertThat(tests).contains(name));
    }

    /** "class XTest" and "void reads" for each test class and method between backticks. */
    private static List<String> names(String page) {
        return Arrays.stream(page.split("`", -1))
                .filter(word -> !word.isEmpty() && word.chars().allMatch(c -> Character.isLetter(c) || c == '.'))
                .flatMap(word -> Arrays.stream(word.split("\\.", -1)))
                .map(name -> name.endsWith("Test") ? "class " + name : "void " + name + "(")
                .toList();
    }

    private static String sources(String module) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith("Test.java")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
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
