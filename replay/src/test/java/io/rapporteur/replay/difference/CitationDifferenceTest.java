package io.rapporteur.replay.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.event.CitationCandidate;
import io.rapporteur.event.CitationEvidence;
import io.rapporteur.event.CitationFound;
import io.rapporteur.event.CitationKind;
import io.rapporteur.event.TextSpan;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CitationDifferenceTest {

    private static final CitationFound ONE = SampleCitation.ONE;
    private static final CitationFound TWO = SampleCitation.of(30, 40, "A/RES/61/2", null, "numbered");

    static Stream<Arguments> tellsWhatIsReadOtherwise() {
        return Stream.of(
                argumentSet("nothing", List.of(ONE, TWO), List.of(ONE, TWO), List.of()),
                argumentSet("in another order", List.of(ONE, TWO), List.of(TWO, ONE), List.of()),
                argumentSet(
                        "gained", List.of(TWO), List.of(ONE, TWO), List.of("gained preamble 1 \"words\" A/RES/61/1")),
                argumentSet("lost", List.of(ONE, TWO), List.of(ONE), List.of("lost preamble 1 \"words\" A/RES/61/2")),
                argumentSet(
                        "retargeted",
                        List.of(ONE),
                        List.of(SampleCitation.of(10, 20, null, null, "numbered")),
                        List.of("retargeted preamble 1 \"words\" A/RES/61/1 -> undecided")),
                argumentSet(
                        "pinpoint",
                        List.of(ONE),
                        List.of(SampleCitation.of(10, 20, "A/RES/61/1", "para. 2", "numbered")),
                        List.of("pinpoint preamble 1 \"words\" A/RES/61/1 none -> para. 2")),
                argumentSet(
                        "rule",
                        List.of(ONE),
                        List.of(SampleCitation.of(10, 20, "A/RES/61/1", null, "series")),
                        List.of("detail preamble 1 \"words\" A/RES/61/1 numbered -> series")),
                argumentSet(
                        "longer words of the same target are the same citation",
                        List.of(ONE),
                        List.of(SampleCitation.of(8, 22, "A/RES/61/1", null, "numbered")),
                        List.of("detail preamble 1 \"words\" A/RES/61/1 numbered -> numbered")),
                argumentSet(
                        "two targets of the same words are paired by target",
                        List.of(ONE, SampleCitation.of(10, 20, "A/RES/61/9", null, "numbered")),
                        List.of(SampleCitation.of(10, 20, "A/RES/61/9", null, "numbered"), ONE),
                        List.of()),
                argumentSet(
                        "same target elsewhere is another citation",
                        List.of(ONE),
                        List.of(SampleCitation.of(50, 60, "A/RES/61/1", null, "numbered")),
                        List.of("lost preamble 1 \"words\" A/RES/61/1", "gained preamble 1 \"words\" A/RES/61/1")));
    }

    @ParameterizedTest
    @MethodSource
    void tellsWhatIsReadOtherwise(List<CitationFound> before, List<CitationFound> after, List<String> lines) {
        assertThat(CitationDifference.between(before, after))
                .extracting(CitationChange::line)
                .isEqualTo(lines);
    }

    @Test
    void tellsACitationThatRunsOverLinesInOneLine() {
        CitationFound broken =
                CitationFound.newBuilder(ONE).setText("resolution\n  61/1").build();

        assertThat(new CitationChange(CitationChange.Kind.LOST, broken, null).line())
                .isEqualTo("lost preamble 1 \"resolution 61/1\" A/RES/61/1");
    }

    static Stream<Arguments> tellsADetailThatIsReadOtherwise() {
        return Stream.of(
                detail("place", citation -> citation.setWhere("operative 1")),
                detail("kind", citation -> citation.setKind(CitationKind.DECISION)),
                detail("function", citation -> citation.setFunction("MENTIONS")),
                detail("mention", citation -> citation.setMention("SYMBOL")),
                detail("rule", citation -> citation.setRule("series")),
                detail("confidence", citation -> citation.setConfidence(0.8)),
                detail("link", citation -> citation.setLink("https://undocs.org/A/RES/61/1")),
                detail("date", citation -> citation.setDate("2006-11-03")),
                detail("candidates", citation -> citation.setCandidates(List.of(new CitationCandidate()))),
                detail("evidence", citation -> citation.setEvidence(List.of(new CitationEvidence()))),
                detail("conflict", citation -> citation.setConflict("the year does not fit")),
                detail("span", citation -> citation.setSpan(new TextSpan(10, 21))));
    }

    private static Arguments detail(String name, Consumer<CitationFound> change) {
        return argumentSet(name, change);
    }

    @ParameterizedTest
    @MethodSource
    void tellsADetailThatIsReadOtherwise(Consumer<CitationFound> change) {
        CitationFound after = CitationFound.newBuilder(ONE).build();
        change.accept(after);

        assertThat(CitationDifference.between(List.of(ONE), List.of(after)))
                .containsExactly(new CitationChange(CitationChange.Kind.DETAIL, ONE, after));
    }

    @Test
    void tellsNothingOfACitationThatStandsOtherwiseInItsTree() {
        CitationFound shifted =
                CitationFound.newBuilder(ONE).setOrdinal(7).setNode(9).build();

        assertThat(CitationDifference.between(List.of(ONE), List.of(shifted))).isEmpty();
    }

    @Test
    void doesNotTakeWordsThatOnlyTouchForTheSame() {
        CitationFound behind = SampleCitation.of(20, 30, "A/RES/61/3", null, "numbered");

        assertThat(CitationDifference.between(List.of(ONE), List.of(behind)))
                .extracting(CitationChange::kind)
                .containsExactly(CitationChange.Kind.LOST, CitationChange.Kind.GAINED);
        assertThat(CitationDifference.between(List.of(behind), List.of(ONE)))
                .extracting(CitationChange::kind)
                .containsExactly(CitationChange.Kind.GAINED, CitationChange.Kind.LOST);
    }

    @Test
    void takesWordsThatOverlapForTheSameWithAnotherTarget() {
        CitationFound longer = SampleCitation.of(19, 30, "A/RES/61/3", null, "numbered");

        assertThat(CitationDifference.between(List.of(ONE), List.of(longer)))
                .containsExactly(new CitationChange(CitationChange.Kind.RETARGETED, ONE, longer));
    }

    @Test
    void pairsEachCitationOnce() {
        CitationFound same = CitationFound.newBuilder(ONE).setOrdinal(1).build();

        assertThat(CitationDifference.between(List.of(ONE), List.of(ONE, same)))
                .containsExactly(new CitationChange(CitationChange.Kind.GAINED, null, same));
        assertThat(CitationDifference.between(List.of(ONE, same), List.of(ONE)))
                .containsExactly(new CitationChange(CitationChange.Kind.LOST, same, null));
    }
}
