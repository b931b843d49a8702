package io.rapporteur.app.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.event.CitationCandidate;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Replay;
import io.rapporteur.event.ReplayPhase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvroJsonTest {

    private static final Lineage LINEAGE =
            new Lineage("raw", 2, 15L, Instant.parse("2030-03-12T10:00:00Z"), "ab", "lamps.txt", null);

    @Test
    void showsAUnionAsWhatItHolds() {
        var arrival = new Arrival(
                LINEAGE,
                new Maker("parser", "1", ""),
                ArrivalOutcome.KNOWN,
                List.of("A/RES/1/1@en"),
                LINEAGE,
                null,
                List.of(),
                null);

        assertThat(AvroJson.of(arrival).toString())
                .contains("\"outcome\":\"KNOWN\"", "\"documentIds\":[\"A/RES/1/1@en\"]")
                .contains("\"first\":{\"topic\":\"raw\",\"partition\":2,\"offset\":15")
                .contains("\"name\":\"lamps.txt\",\"sourceUri\":null");
    }

    @Test
    void writesTimesInIso8601() {
        assertThat(AvroJson.of(LINEAGE).get("timestamp").asText()).isEqualTo("2030-03-12T10:00:00Z");
    }

    @Test
    void writesATimeThatMayBeMissingInTheSameWay() {
        var running = Replay.newBuilder()
                .setReplayId("r")
                .setPhase(ReplayPhase.RUNNING)
                .setSelection("everything")
                .setStage("parsed")
                .setMissing(List.of())
                .setBegan(Instant.parse("2030-03-12T10:00:00Z"));

        assertThat(AvroJson.of(running.build()).get("ended").isNull()).isTrue();
        running.setEnded(Instant.parse("2030-03-12T10:00:01Z"));
        assertThat(AvroJson.of(running.build()).get("ended").asText()).isEqualTo("2030-03-12T10:00:01Z");
    }

    @Test
    void keepsNumbersNumbers() {
        assertThat(AvroJson.of(new CitationCandidate("A/RES/1/1", 0.5, "r"))
                        .get("score")
                        .isDouble())
                .isTrue();
    }
}
