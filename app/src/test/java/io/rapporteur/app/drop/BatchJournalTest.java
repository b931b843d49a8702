package io.rapporteur.app.drop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.schemas.record.RecordPosition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchJournalTest {

    private static final RecordPosition RAW = new RecordPosition("rapporteur.raw", 1, 17);

    @TempDir
    private Path folder;

    @Test
    void tellsTheNextProcessWhatHasBeenHandedIn() {
        Path file = folder.resolve("handed-in");
        new BatchJournal(Optional.of(file), RAW.topic()).add(new SentFile(3, "notes/a\tb.txt", "abc", RAW, 5));

        var next = new BatchJournal(Optional.of(file), RAW.topic());

        assertThat(next.former(3, "notes/a\tb.txt")).hasValueSatisfying(handed -> {
            assertThat(handed.raw()).isEqualTo(RAW);
            assertThat(handed.contentHash()).isEqualTo("abc");
        });
        assertThat(next.former(3, "another.txt")).isEmpty();
        assertThat(next.former(2, "notes/a\tb.txt")).isEmpty();
    }

    @Test
    void leavesOutALineThatWasCutOff() throws Exception {
        Path file = folder.resolve("handed-in");
        var journal = new BatchJournal(Optional.of(file), RAW.topic());
        journal.add(new SentFile(0, "a.txt", "abc", RAW, 5));
        Files.writeString(file, "1\t2\t1", StandardOpenOption.APPEND);

        var next = new BatchJournal(Optional.of(file), RAW.topic());

        assertThat(next.former(0, "a.txt")).isPresent();
        assertThat(next.former(1, "b.txt")).isEmpty();
    }

    @Test
    void writesNothingWhereThereIsNoFile() {
        var journal = new BatchJournal(Optional.empty(), RAW.topic());
        journal.add(new SentFile(0, "a.txt", "abc", RAW, 5));

        assertThat(journal.former(0, "a.txt")).isEmpty();
    }
}
