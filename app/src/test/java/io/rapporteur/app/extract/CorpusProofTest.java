package io.rapporteur.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.extract.FileReading.Read;
import io.rapporteur.app.extract.FileReading.ReadDocument;
import io.rapporteur.app.files.FileSelection;
import io.rapporteur.ingest.text.TextExtractor;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.testing.NeedsShared;
import io.rapporteur.testing.SharedDocuments;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real files of every format: what is read of them stands where it says. */
@NeedsShared
class CorpusProofTest {

    static Stream<Path> readsNothingThatDoesNotHold() {
        return Stream.of(SharedDocuments.corpus(), SharedDocuments.gold());
    }

    @ParameterizedTest
    @MethodSource
    void readsNothingThatDoesNotHold(Path folder) {
        FileReader reader = new FileReader(new TextExtractor(), false, ReadingLimits.DEFAULT);
        int documents = 0;

        for (Path file : FileSelection.of(List.of(folder)).files()) {
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
