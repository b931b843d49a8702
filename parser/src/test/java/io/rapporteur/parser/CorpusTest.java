package io.rapporteur.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.model.document.Document;
import io.rapporteur.testing.NeedsShared;
import io.rapporteur.testing.SharedDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real texts: every character of each belongs to exactly one node. */
@NeedsShared
class CorpusTest {

    static Stream<Path> sharesOutEveryCharacterOfEveryRealText() {
        return Stream.of(SharedDocuments.corpus(), SharedDocuments.gold());
    }

    @ParameterizedTest
    @MethodSource
    void sharesOutEveryCharacterOfEveryRealText(Path folder) throws IOException {
        DocumentParser parser = new DocumentParser();

        List<Path> files = texts(folder);

        assertThat(files).isNotEmpty();
        for (Path file : files) {
            for (Document document : parser.parse(read(file))) {
                assertThat(document.violations()).as(file.toString()).isEmpty();
            }
        }
    }

    private static List<Path> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
