package io.rapporteur.ingest.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.extraction.Extraction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowAnswersTest {

    private final List<String> asked = new ArrayList<>();

    @Test
    void doesNotAskAgainWhatTookLong() {
        var answers = new SlowAnswers(Duration.ZERO);

        Extraction first = answers.get("a.pdf", () -> read("a.pdf"));
        Extraction second = answers.get("a.pdf", () -> read("a.pdf"));

        assertThat(second).isEqualTo(first);
        assertThat(asked).containsExactly("a.pdf");
    }

    @Test
    void asksAgainWhatIsQuick() {
        var answers = new SlowAnswers(Duration.ofHours(1));

        answers.get("a.pdf", () -> read("a.pdf"));
        answers.get("a.pdf", () -> read("a.pdf"));

        assertThat(asked).containsExactly("a.pdf", "a.pdf");
    }

    private Extraction read(String name) {
        asked.add(name);
        return new Extraction.Text(name, "application/pdf", null);
    }
}
