package io.rapporteur.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void shortensBehindAWord() {
        assertThat(Texts.shorten("Lamps for lighthouses", 12)).isEqualTo("Lamps for…");
        assertThat(Texts.shorten("Lamps", 12)).isEqualTo("Lamps");
        assertThat(Texts.shorten("Lighthousekeepers", 8)).isEqualTo("Lightho…");
    }

    @Test
    void wrapsAtSpacesAndLosesNothing() {
        String text = "one two three fourteenletters five";

        List<String> lines = new ArrayList<>();
        Texts.wrap(text, 9, lines::add);

        assertThat(lines).containsExactly("one two", "three", "fourteenletters", "five");
    }

    @Test
    void writesPathsAsTheUserWouldTypeThem() {
        Path here = Path.of("").toAbsolutePath();

        assertThat(Texts.path(here.resolve("a/../b.txt"))).isEqualTo("b.txt");
        assertThat(Texts.path(here)).isEqualTo(".");
        assertThat(Texts.path(Path.of("/elsewhere/c.txt"))).isEqualTo("/elsewhere/c.txt");
    }

    @Test
    void writesDurationsInTheUnitThatFits() {
        assertThat(Texts.duration(Duration.ofMillis(999))).isEqualTo("999 ms");
        assertThat(Texts.duration(Duration.ofMillis(1250))).isEqualTo("1.3 s");
    }
}
