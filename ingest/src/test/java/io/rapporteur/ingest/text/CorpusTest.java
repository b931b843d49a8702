package io.rapporteur.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real documents, where there are any at hand: all of them are read. */
class CorpusTest {

    /** One replacement character in this many is damage in the source; more is a wrong guess of ours. */
    private static final int CHARS_FOR_EACH_REPLACEMENT = 1_000;

    @Test
    void readsEveryDocument() throws IOException {
        List<Path> files = new ArrayList<>(documents("rapporteur.corpus"));
        files.addAll(documents("rapporteur.gold"));
        assumeTrue(!files.isEmpty(), "corpus folder absent: " + System.getProperty("rapporteur.corpus"));

        List<String> failures = new ArrayList<>();
        for (Path file : files) {
            Extraction extraction =
                    Read.any(Files.readAllBytes(file), file.getFileName().toString());
            if (!(extraction instanceof Extraction.Text text)) {
                failures.add(file + ": " + extraction);
            } else if (replacements(text.text()) * CHARS_FOR_EACH_REPLACEMENT
                    > text.text().length()) {
                failures.add(file + ": " + replacements(text.text()) + " replacement characters");
            }
        }

        assertThat(failures).isEmpty();
    }

    private static List<Path> documents(String property) throws IOException {
        Path folder = Path.of(System.getProperty(property, ""));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(txt|md|html|docx|pdf|xml)"))
                    .sorted()
                    .toList();
        }
    }

    private static long replacements(String text) {
        return text.chars().filter(c -> c == '\ufffd').count();
    }
}
