package io.rapporteur.app.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.schemas.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every hostile text goes the whole way, or is rejected, in a heap that is a fraction of what the services have. */
class SmallHeapTest {

    /** The heap in which docs/limits.md says that any text is read, by parser and enricher together. */
    private static final String HEAP = "-Xmx288m";

    /** What a stream leaves free in an event for key, frame and headers. */
    private static final int MARGIN = LimitsTable.constant("runtime.streams.FittingSerializer", "MARGIN_BYTES");

    @TempDir
    private static Path folder;

    private static Map<HostileText, String> outcomes = Map.of();
    private static int exit;
    private static String errors = "";

    @BeforeAll
    static void goTheWholeWay() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        // It decodes without a serde, which would tell Avro.
                        "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.rapporteur.event",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WholeWay.class.getName())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        exit = process.waitFor();
        errors = Files.readString(err);
        outcomes = Files.readAllLines(out, StandardCharsets.UTF_8).stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> HostileText.valueOf(words[0]), words -> words[1]));
    }

    @Test
    void leavesNoTextWithoutAnOutcome() {
        assertThat(exit).as(errors).isZero();
        assertThat(outcomes).containsOnlyKeys(HostileText.values());
    }

    @Test
    void makesEventsThatTheirTopicsTake() {
        assertThat(events()).allSatisfy((text, bytes) -> assertThat(bytes)
                .as(text.name())
                .isPositive()
                .isLessThanOrEqualTo(Topics.MAX_EVENT_BYTES - MARGIN));
    }

    @Test
    void readsWhatIsMerelyLong() {
        assertThat(events())
                .containsKeys(
                        HostileText.WORDS_OF_ONE_LINE,
                        HostileText.LETTERS,
                        HostileText.DIGITS,
                        HostileText.BRACKETS,
                        HostileText.ARABIC,
                        HostileText.CHINESE,
                        HostileText.LONG_TITLE,
                        HostileText.LONG_SYMBOL,
                        HostileText.ALL_LIMITS);
    }

    @Test
    void rejectsWhatHoldsTooMuchAndNamesTheSettingThatAllowsMore() {
        List<String> rejections =
                outcomes.values().stream().filter(outcome -> !isNumber(outcome)).toList();

        assertThat(rejections).isNotEmpty().allSatisfy(rejection -> assertThat(rejection)
                .matches("OVER_LIMIT more than \\d+ .+: \\d+ were counted when the reading stopped"
                        + " Split the document, or raise RAPPORTEUR_MAX_[A-Z_]+\\."));
        assertThat(outcomes.get(HostileText.RECALLED_RESOLUTIONS)).contains("RAPPORTEUR_MAX_CITATIONS");
        assertThat(outcomes.get(HostileText.PARAGRAPHS_THAT_CITE)).contains("RAPPORTEUR_MAX_PARAGRAPHS");
        assertThat(outcomes.get(HostileText.FOOTNOTES)).contains("RAPPORTEUR_MAX_FOOTNOTES");
        assertThat(outcomes.get(HostileText.CALLS)).contains("RAPPORTEUR_MAX_FOOTNOTE_CALLS");
        assertThat(outcomes.get(HostileText.LINES)).contains("RAPPORTEUR_MAX_LINES");
        assertThat(outcomes.get(HostileText.DOCUMENTS)).contains("RAPPORTEUR_MAX_");
    }

    private static Map<HostileText, Integer> events() {
        return Arrays.stream(HostileText.values())
                .filter(text -> isNumber(outcomes.getOrDefault(text, "")))
                .collect(Collectors.toMap(text -> text, text -> Integer.valueOf(outcomes.get(text))));
    }

    private static boolean isNumber(String outcome) {
        return !outcome.isEmpty() && outcome.chars().allMatch(Character::isDigit);
    }
}
