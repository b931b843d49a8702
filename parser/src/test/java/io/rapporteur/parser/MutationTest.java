package io.rapporteur.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.model.document.Document;
import io.rapporteur.testing.NeedsShared;
import io.rapporteur.testing.SharedDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Stretches of documents, cut, shuffled and spoilt: every one is read, and what was read holds. */
class MutationTest {

    private static final int TEXTS = 50_000;
    private static final int MAX_LENGTH = 600;
    private static final int MAX_CHANGES = 8;
    private static final String SPOILERS =
            "\u0000\f\n\r\t .,;:()[]*_|\u00a0\u00ad\u2028\u00b9\u2011\ud800\udc00\u201c12/aIX^#";

    private final DocumentParser parser = new DocumentParser();
    private final Random random = new Random(64_293);

    @Test
    @Timeout(300)
    void readsWhateverBecomesOfADocumentOfOurs() throws IOException {
        List<String> sources = texts(Path.of(System.getProperty("rapporteur.root", ".."), "corpus"));
        sources.addAll(List.of(Samples.FLAT, Samples.FLAT + Samples.FLAT));

        assertReadsWhatBecomesOf(sources);
    }

    @Test
    @NeedsShared
    @Timeout(300)
    void readsWhateverBecomesOfALabelledDocument() throws IOException {
        assertReadsWhatBecomesOf(texts(SharedDocuments.gold()));
    }

    private void assertReadsWhatBecomesOf(List<String> sources) {
        assertThat(sources).hasSizeGreaterThan(2);
        for (int i = 0; i < TEXTS; i++) {
            String text = mutated(sources.get(random.nextInt(sources.size())));
            for (Document document : parser.parse(text)) {
                assertThat(document.violations()).as("text %d: %s", i, text).isEmpty();
            }
        }
    }

    private static List<String> texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private String mutated(String source) {
        int from = random.nextInt(source.length());
        StringBuilder text = new StringBuilder(source.substring(from, Math.min(source.length(), from + MAX_LENGTH)));
        for (int i = random.nextInt(MAX_CHANGES); i > 0 && !text.isEmpty(); i--) {
            change(text);
        }
        return text.toString();
    }

    private void change(StringBuilder text) {
        int at = random.nextInt(text.length());
        int end = at + random.nextInt(Math.min(40, text.length() - at) + 1);
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
            case 2 -> text.setCharAt(at, SPOILERS.charAt(random.nextInt(SPOILERS.length())));
            default -> text.insert(at, SPOILERS.charAt(random.nextInt(SPOILERS.length())));
        }
    }
}
