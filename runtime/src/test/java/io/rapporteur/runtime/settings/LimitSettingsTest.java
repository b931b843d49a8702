package io.rapporteur.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.ReadingLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitSettingsTest {

    @Test
    void readsTheLimitsOfAServiceAndNoOthers() {
        var settings = new Settings(Map.of("RAPPORTEUR_MAX_CITATIONS", "7", "RAPPORTEUR_MAX_LINES", "9"));

        ReadingLimits limits = LimitSettings.of(settings, "enricher");

        assertThat(limits.max(Limit.CITATIONS)).isEqualTo(7);
        assertThat(limits.max(Limit.LINES)).isEqualTo(Limit.LINES.defaultMax());
        assertThat(settings.read()).containsExactlyInAnyOrder(Setting.MAX_CITATIONS, Setting.MAX_CANDIDATES);
    }

    @Test
    void readsAllLimitsOfAProcessThatIsNoServiceAndPassesOverItsOtherVariables(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("all.properties"), "RAPPORTEUR_MAX_LINES=9\n");

        ReadingLimits limits = LimitSettings.of(Map.of(
                "RAPPORTEUR_MAX_CITATIONS", "7",
                "RAPPORTEUR_SETTINGS_FILE", file.toString(),
                "RAPPORTEUR_JAVA_OPTS", "-Xmx1g"));

        assertThat(limits.max(Limit.CITATIONS)).isEqualTo(7);
        assertThat(limits.max(Limit.LINES)).isEqualTo(9);
        assertThat(limits.max(Limit.FOOTNOTES)).isEqualTo(Limit.FOOTNOTES.defaultMax());
    }

    @Test
    void refusesALimitThatIsNoNumberAndANameThatIsMisspelt() {
        assertThatThrownBy(() ->
                        LimitSettings.of(Map.of("RAPPORTEUR_MAX_CITATIONS", "none", "RAPPORTEUR_MAX_PARAGRAPH", "1")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "RAPPORTEUR_MAX_CITATIONS must be a whole number from 1 to 1000000000, got: none",
                        "RAPPORTEUR_MAX_PARAGRAPH is set, but there is no such setting: did you mean"
                                + " RAPPORTEUR_MAX_PARAGRAPHS?"));
    }

    @Test
    void saysWhichVariableRaisesALimit() {
        assertThat(LimitSettings.remedy(Limit.FOOTNOTES))
                .isEqualTo("Split the document, or raise RAPPORTEUR_MAX_FOOTNOTES.");
    }
}
