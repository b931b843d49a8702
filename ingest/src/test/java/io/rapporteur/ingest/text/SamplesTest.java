package io.rapporteur.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.form.TextForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {

    private static final Path SAMPLES = Path.of(System.getProperty("rapporteur.root", ".."), "samples");

    @ParameterizedTest
    @ValueSource(strings = {"ga_911_2", "unea_903_5"})
    void readsADocxAsTheTextItWasWrittenFrom(String name) throws IOException {
        assertThat(text(SAMPLES.resolve(name + ".docx"))).isEqualTo(SampleFiles.source(name));
    }

    @Test
    void readsAPdfOfOnePageAsTheTextItWasWrittenFrom() throws IOException {
        String text = text(SAMPLES.resolve("ga_911_3.pdf"));

        assertThat(paragraphs(text.replace("Page 1", ""))).isEqualTo(paragraphs(SampleFiles.source("ga_911_3")));
    }

    @Test
    void readsEveryParagraphOfAPdfThatNoPageCuts() throws IOException {
        List<String> read = paragraphs(text(SAMPLES.resolve("sc_9902_2099.pdf")));

        List<String> cut = paragraphs(SampleFiles.source("sc_9902_2099")).stream()
                .filter(paragraph -> !read.contains(paragraph))
                .toList();

        assertThat(cut).singleElement().asString().startsWith("3. *Requests* Member States");
        assertThat(read).contains(TextForm.RULE).doesNotContain("Page 1", "Page 2");
    }

    static Stream<Path> readsAndMarksEverySample() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource
    void readsAndMarksEverySample(Path file) throws IOException {
        assertThat(text(file)).contains("Sample document written for Rapporteur; not an official record");
    }

    private static String text(Path file) throws IOException {
        return Read.text(Files.readAllBytes(file), String.valueOf(file.getFileName()));
    }

    private static List<String> paragraphs(String text) {
        return Stream.of(text.split("\n\n|\f"))
                .map(paragraph -> paragraph.strip().replace('\n', ' '))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
