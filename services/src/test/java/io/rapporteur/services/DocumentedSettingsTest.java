package io.rapporteur.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.runtime.settings.SettingsTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentedSettingsTest {

    /** When it fails: put the printed lines into the document. */
    @Test
    void hasTheTableThatTheCodeHas() throws Exception {
        Path document = Path.of(System.getProperty("rapporteur.root", ""), "docs", "settings.md");

        List<String> table = Files.readAllLines(document).stream()
                .filter(line -> line.startsWith("|"))
                .toList();

        assertThat(table).as(String.join("\n", SettingsTable.markdown())).isEqualTo(SettingsTable.markdown());
    }
}
