package io.rapporteur.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.files.Failure;
import io.rapporteur.app.files.Tally;
import io.rapporteur.replay.NamePattern;
import io.rapporteur.runtime.letters.OpenLetter;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.record.RecordPosition;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterFilterTest {

    private static final OpenLetter LETTER = SampleLetter.of(Reason.EMPTY, "1.0");
    private static final Instant SEEN = Instant.ofEpochMilli(1_000);

    @Test
    void meansEveryLetterUnlessItIsNarrowed() {
        assertThat(filter(Set.of(), List.of(), Set.of(), Set.of(), null, null).isEmpty())
                .isTrue();
        assertThat(filter(Set.of(), List.of(), Set.of(), Set.of(), null, null).test(LETTER))
                .isTrue();
    }

    @Test
    void narrowsByEachCondition() {
        assertThat(stage("ingest").test(LETTER)).isTrue();
        assertThat(stage("sink").test(LETTER)).isFalse();
        assertThat(reason("EMPTY").test(LETTER)).isTrue();
        assertThat(reason("BROKEN").test(LETTER)).isFalse();
        assertThat(name("scan*").test(LETTER)).isTrue();
        assertThat(name("*.docx").test(LETTER)).isFalse();
        assertThat(id(3).test(LETTER)).isTrue();
        assertThat(id(4).test(LETTER)).isFalse();
        assertThat(filter(Set.of(), List.of(), Set.of(), Set.of(), SEEN.plusMillis(1), SEEN.minusMillis(1))
                        .test(LETTER))
                .isTrue();
        assertThat(filter(Set.of(), List.of(), Set.of(), Set.of(), SEEN, null).test(LETTER))
                .isFalse();
        assertThat(filter(Set.of(), List.of(), Set.of(), Set.of(), null, SEEN).test(LETTER))
                .isFalse();
    }

    @Test
    void wantsAllConditionsMet() {
        var both = filter(Set.of(), List.of(), Set.of("ingest"), Set.of("BROKEN"), null, null);

        assertThat(both.test(LETTER)).isFalse();
    }

    @Test
    void countsWhatWasNamedAndNotFoundAsFailed() {
        LetterReport report = LetterReport.of(id(4), List.of(), List.of());

        assertThat(report.tally()).isEqualTo(new Tally(1, 0, 0, 1));
        assertThat(report.letters())
                .extracting(LetterOutcome::failure)
                .extracting(Failure::name, Failure::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("rapporteur.dead-letters-2-4", "NOT_FOUND"));
    }

    @Test
    void doesNotMindAConditionThatNothingMeets() {
        assertThat(LetterReport.of(stage("sink"), List.of(), List.of()).tally()).isEqualTo(new Tally(1, 0, 0, 0));
    }

    private static LetterFilter stage(String stage) {
        return filter(Set.of(), List.of(), Set.of(stage), Set.of(), null, null);
    }

    private static LetterFilter reason(String reason) {
        return filter(Set.of(), List.of(), Set.of(), Set.of(reason), null, null);
    }

    private static LetterFilter name(String pattern) {
        return filter(Set.of(), List.of(new NamePattern(pattern)), Set.of(), Set.of(), null, null);
    }

    private static LetterFilter id(long offset) {
        var id = new RecordPosition("rapporteur.dead-letters", 2, offset);
        return filter(Set.of(id), List.of(), Set.of(), Set.of(), null, null);
    }

    private static LetterFilter filter(
            Set<RecordPosition> ids,
            List<NamePattern> names,
            Set<String> stages,
            Set<String> reasons,
            @Nullable Instant before,
            @Nullable Instant after) {
        return new LetterFilter(ids, names, stages, reasons, before, after);
    }
}
