package io.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EngineTest {

    /** Of a registry that answers nowhere. */
    private static final String MISSING = "localhost:1/rapporteur/missing:1";

    private final List<String> announced = new ArrayList<>();
    private final Engine engine = new Engine(announced::add);

    @Test
    void announcesAPullAndSaysWhyItFailed() throws Exception {
        assumeTrue(engine.obstacle(List.of()).isEmpty(), "no Docker engine answers");

        assertThat(engine.obstacle(List.of(MISSING))).hasValueSatisfying(why -> assertThat(why)
                .startsWith("image " + MISSING + " is missing and cannot be pulled: ")
                .contains("localhost:1"));
        assertThat(announced).containsExactly("pulling " + MISSING + ", for at most 3 minutes");
    }

    @Test
    void saysThatNoEngineAnswers() throws Exception {
        assumeTrue(engine.obstacle(List.of()).isPresent(), "a Docker engine answers");

        assertThat(engine.obstacle(List.of(MISSING)))
                .hasValueSatisfying(why -> assertThat(why).startsWith("no Docker engine answers"));
        assertThat(announced).isEmpty();
    }
}
