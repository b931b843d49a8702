package io.rapporteur.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.replay.MakerCondition;
import io.rapporteur.replay.NamePattern;
import io.rapporteur.replay.RawRange;
import io.rapporteur.replay.Selector;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectorOptionsTest {

    private static final Instant NOON = Instant.parse("2045-03-12T12:00:00Z");

    @Test
    void saysASelectorAsTheOptionsThatAskForIt() {
        var selector = new Selector(
                List.of("b", "A", "a"),
                List.of(new NamePattern("scan*.pdf"), new NamePattern("plain.txt")),
                List.of(new RawRange(1, 2, 3)),
                NOON,
                NOON.plusSeconds(60),
                List.of(MakerCondition.parse("<1.4")),
                true);

        assertThat(SelectorOptions.text(selector))
                .isEqualTo("--document A --document B --source plain.txt --source 'scan*.pdf' --raw 1:2-3"
                        + " --from 2045-03-12T12:00:00Z --until 2045-03-12T12:01:00Z --made-by '<1.4' --failed");
    }

    @Test
    void saysEverythingWhereNothingIsSaid() {
        assertThat(SelectorOptions.text(new Selector(List.of(), List.of(), List.of(), null, null, List.of(), false)))
                .isEqualTo("everything");
    }
}
