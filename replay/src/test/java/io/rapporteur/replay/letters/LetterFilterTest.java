package io.rapporteur.replay.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.replay.NamePattern;
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
    void tellsWhatWasNamedAndIsNotThere() {
        assertThat(id(4).missing(List.of(LETTER)))
                .containsExactly(new LetterFilter.Missing("rapporteur.dead-letters-2-4", true));
        assertThat(name("*.docx").missing(List.of(LETTER))).containsExactly(new LetterFilter.Missing("*.docx", false));
        assertThat(id(3).missing(List.of(LETTER))).isEmpty();
        assertThat(name("scan*").missing(List.of(LETTER))).isEmpty();
    }

    @Test
    void countsWhatIsNamedAndConditionsAloneAsOne() {
        assertThat(filter(
                                Set.of(LETTER.id()),
                                List.of(new NamePattern("a"), new NamePattern("b")),
                                Set.of(),
                                Set.of(),
                                null,
                                null)
                        .requested())
                .isEqualTo(3);
        assertThat(stage("sink").requested()).isEqualTo(1);
    }

    @Test
    void doesNotMindAConditionThatNothingMeets() {
        assertThat(stage("sink").missing(List.of())).isEmpty();
    }

    @Test
    void isNarrowedByAnyOneCondition() {
        assertThat(List.of(
                        id(4),
                        name("a"),
                        stage("sink"),
                        reason("EMPTY"),
                        filter(Set.of(), List.of(), Set.of(), Set.of(), SEEN, null),
                        filter(Set.of(), List.of(), Set.of(), Set.of(), null, SEEN)))
                .noneMatch(LetterFilter::isEmpty);
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
