package io.rapporteur.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.event.Maker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Selector EVERYTHING =
            new Selector(List.of(), List.of(), List.of(), null, null, List.of(), false);
    private static final List<String> CODE = List.of("parser 1.4");

    @Test
    void hasTheSameIdForTheSameBytesWhereverTheyLie() {
        assertThat(plan(record("a", 7, "d1"), CODE, "replay").replayId())
                .isEqualTo(plan(record("a", 99, "d1"), CODE, "replay").replayId())
                .hasSize(16);
    }

    @Test
    void hasAnotherIdForOtherBytesCodeOrPurpose() {
        assertThat(List.of(
                        plan(record("a", 7, "d1"), CODE, "replay").replayId(),
                        plan(record("a", 7, "d2"), CODE, "replay").replayId(),
                        plan(record("a", 7, "d1"), List.of("parser 1.5"), "replay")
                                .replayId(),
                        plan(record("a", 7, "d1"), CODE, "compare").replayId()))
                .doesNotHaveDuplicates();
    }

    @Test
    void sendsAFileOfSeveralDocumentsOnce() {
        var selection = new Selection(2, List.of(candidate("a@en", "h"), candidate("b@en", "h")), List.of());

        Plan plan = Plan.of(EVERYTHING, selection, Start.RECEIVED, Map.of("h", record("h", 1, "d")), CODE, "replay");

        assertThat(plan.records()).containsOnlyKeys("h");
        assertThat(plan.expected()).isEqualTo(Map.of("h", Set.of("a@en", "b@en")));
        assertThat(plan.documents("h")).isEqualTo("a@en b@en");
    }

    @Test
    void saysWhoseHistoryIsGone() {
        var selection = new Selection(2, List.of(candidate("a@en", "h"), candidate("b@en", "i")), List.of());

        Plan plan =
                Plan.of(EVERYTHING, selection, Start.PARSED, Map.of("b@en", record("b@en", 1, null)), CODE, "replay");

        assertThat(plan.records()).isEmpty();
        assertThat(plan.expired())
                .containsExactly(
                        "a@en: its parsed event is no longer kept", "b@en: its parsed event is no longer kept");
    }

    private static Plan plan(SourceRecord record, List<String> code, String purpose) {
        var selection = new Selection(1, List.of(candidate("a", "h")), List.of());
        return Plan.of(EVERYTHING, selection, Start.PARSED, Map.of("a", record), code, purpose);
    }

    private static SourceRecord record(String item, long offset, @Nullable String digest) {
        return new SourceRecord(item, "parsed", 0, offset, digest, "parsed");
    }

    private static ReplayCandidate candidate(String id, String hash) {
        return new ReplayCandidate(
                id, 1, hash, 0, 0, Instant.EPOCH, null, List.of(new Maker("parser", "1", "1")), 0, 0);
    }
}
