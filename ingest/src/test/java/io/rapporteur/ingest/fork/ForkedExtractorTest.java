package io.rapporteur.ingest.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.HostileFiles;
import io.rapporteur.ingest.text.TextExtractor;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(300)
class ForkedExtractorTest {

    private static final Path SAMPLES = Path.of(System.getProperty("rapporteur.root", ".."), "samples");
    private static final ForkedExtractor EXTRACTOR =
            new ForkedExtractor(new ForkSettings(1, 2, 64, Duration.ofMinutes(2)));

    @AfterAll
    static void end() {
        EXTRACTOR.close();
    }

    static Stream<Path> givesTheAnswerThatReadingHereGives() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource
    void givesTheAnswerThatReadingHereGives(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());

        assertThat(EXTRACTOR.extract(bytes, name, null)).isEqualTo(new TextExtractor().extract(bytes, name, null));
    }

    @Test
    void givesTheRefusalThatReadingHereGives() {
        byte[] cut = "PK\u0003\u0004 and no more".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(EXTRACTOR.extract(cut, "a.docx", null)).isEqualTo(new TextExtractor().extract(cut, "a.docx", null));
    }

    @Test
    void refusesAPdfThatDrawsItselfTwiceForEverAndReadsTheNext() throws IOException {
        Extraction refused = EXTRACTOR.extract(HostileFiles.recursivePdf(), "a.pdf", null);

        assertThat(refused).isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_COSTLY);
            assertThat(rejected.detail()).isEqualTo("reading it took longer than 2 s of processor time");
        });
        assertThat(sample("ga_911_3.pdf")).isInstanceOf(Extraction.Text.class);
    }

    @Test
    void refusesAPdfThatUnpacksBeyondTheHeapAndReadsTheNext() throws IOException {
        // So much time that memory is used up first, however slow the machine.
        try (var patient = new ForkedExtractor(new ForkSettings(1, 60, 64, Duration.ofMinutes(4)))) {
            Extraction refused = patient.extract(HostileFiles.pdfThatUnpacksTo(200 << 20), "a.pdf", null);

            assertThat(refused).isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> {
                assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_COSTLY);
                assertThat(rejected.detail()).isEqualTo("reading it needed more than 64 MiB of memory");
            });
            Path sample = SAMPLES.resolve("ga_911_3.pdf");
            assertThat(patient.extract(Files.readAllBytes(sample), "ga_911_3.pdf", null))
                    .isInstanceOf(Extraction.Text.class);
        }
    }

    @Test
    void refusesAPageOfNothingButTagsAndReadsTheNext() throws IOException {
        byte[] tags = ("<html>" + "<b>".repeat(4_000_000)).getBytes(StandardCharsets.US_ASCII);

        Extraction refused = EXTRACTOR.extract(tags, "a.html", null);

        assertThat(refused).isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> assertThat(rejected.reason())
                .isIn(List.of(RejectionReason.TOO_COSTLY, RejectionReason.UNSAFE)));
        assertThat(sample("ga_911_3.pdf")).isInstanceOf(Extraction.Text.class);
    }

    private static Extraction sample(String name) throws IOException {
        return EXTRACTOR.extract(Files.readAllBytes(SAMPLES.resolve(name)), name, null);
    }
}
