package io.rapporteur.schemas.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void isWhatTheManualLists() throws IOException {
        Path manual = Path.of(System.getProperty("rapporteur.root", ".."), "docs", "dead-letters.md");
        List<String> listed = Files.readAllLines(manual).stream()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(
                        Stream.of(Reason.values()).map(ReasonTest::row).toList());
    }

    private static String row(Reason reason) {
        return "| `%s` | %s | %s | %s |".formatted(reason.name(), reason.stages(), reason.meaning(), reason.remedy());
    }

    @Test
    void isFoundByItsName() {
        assertThat(Reason.of("EMPTY")).contains(Reason.EMPTY);
    }

    @Test
    void isUnknownWhenALaterVersionWroteIt() {
        assertThat(Reason.of("TOO_DULL")).isEmpty();
    }
}
