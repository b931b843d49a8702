package io.rapporteur.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.testing.NeedsShared;
import io.rapporteur.testing.SharedDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real documents: all of them are read. */
@NeedsShared
class CorpusTest {

    /** One replacement character in this many is damage in the source; more is a wrong guess of ours. */
    private static final int CHARS_FOR_EACH_REPLACEMENT = 1_000;

    @Test
    void readsEveryDocument() throws IOException {
        List<Path> files = new ArrayList<>(documents(SharedDocuments.corpus()));
        files.addAll(documents(SharedDocuments.gold()));

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

        assertThat(files).isNotEmpty();
        assertThat(failures).isEmpty();
    }

    private static List<Path> documents(Path folder) throws IOException {
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
