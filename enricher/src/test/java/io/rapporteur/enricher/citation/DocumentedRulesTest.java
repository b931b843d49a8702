package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for documentation officers names every rule that the code can give. */
class DocumentedRulesTest {

    private static final Path ROOT = Path.of(System.getProperty("rapporteur.root"));

    @Test
    void explainsEveryRuleThatDecides() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/citations.md"));
        Set<String> rules = rulesInTheCode();

        assertThat(rules).contains("list-inherits-organ", "ibid-volume", "bare-noun-of-several");
        assertThat(rules).allSatisfy(rule -> assertThat(page).contains("`" + rule + "`"));
    }

    /** Hyphenated literals of the package are its rules; nothing else there is written so. */
    private static Set<String> rulesInTheCode() throws IOException {
        Path sources = ROOT.resolve("enricher/src/main/java/io/rapporteur/enricher/citation");
        try (Stream<Path> files = Files.list(sources)) {
            return files.flatMap(file -> literals(file).stream()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> literals(Path file) {
        Set<String> found = new TreeSet<>();
        String[] parts;
        try {
            parts = Files.readString(file).split("\"", -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 1; i < parts.length; i += 2) {
            if (parts[i].contains("-")
                    && parts[i].chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z'))
                    && parts[i].length() > 3) {
                found.add(parts[i]);
            }
        }
        return found;
    }
}
