package io.rapporteur.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.extract.FileReading.Read;
import io.rapporteur.app.extract.FileReading.ReadDocument;
import io.rapporteur.app.files.Selection;
import io.rapporteur.ingest.text.TextExtractor;
import io.rapporteur.model.document.ReadingLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files of every format: what is read of them stands where it says. */
class CorpusProofTest {

    @ParameterizedTest
    @ValueSource(strings = {"rapporteur.corpus", "rapporteur.gold"})
    void readsNothingThatDoesNotHold(String property) {
        Path folder = Path.of(System.getProperty(property, "absent"));
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> property + " folder absent: " + folder);
        FileReader reader = new FileReader(new TextExtractor(), false, ReadingLimits.DEFAULT);
        int documents = 0;

        for (Path file : Selection.of(List.of(folder)).files()) {
            if (reader.read(file) instanceof Read read) {
                for (ReadDocument document : read.documents()) {
                    documents++;
                    assertThat(ExtractionProof.violations(document))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }

        assertThat(documents).isPositive();
    }
}
