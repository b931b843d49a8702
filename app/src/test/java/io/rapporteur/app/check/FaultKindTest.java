package io.rapporteur.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultKindTest {

    @Test
    void isWhatTheManualLists() throws IOException {
        Path manual = Path.of(System.getProperty("rapporteur.root", ".."), "docs", "check.md");
        List<String> listed = Files.readAllLines(manual).stream()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(
                        Stream.of(FaultKind.values()).map(FaultKindTest::row).toList());
    }

    private static String row(FaultKind kind) {
        return "| `%s` | %s | %s |".formatted(kind, kind.meaning(), kind.remedy());
    }
}
