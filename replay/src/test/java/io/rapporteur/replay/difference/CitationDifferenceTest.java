package io.rapporteur.replay.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.event.CitationFound;
import io.rapporteur.event.CitationKind;
import io.rapporteur.event.TextSpan;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CitationDifferenceTest {

    private static final CitationFound ONE = citation(10, 20, "A/RES/61/1", null, "numbered");
    private static final CitationFound TWO = citation(30, 40, "A/RES/61/2", null, "numbered");

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
                        List.of(citation(10, 20, null, null, "numbered")),
                        List.of("retargeted preamble 1 \"words\" A/RES/61/1 -> undecided")),
                argumentSet(
                        "pinpoint",
                        List.of(ONE),
                        List.of(citation(10, 20, "A/RES/61/1", "para. 2", "numbered")),
                        List.of("pinpoint preamble 1 \"words\" A/RES/61/1 none -> para. 2")),
                argumentSet(
                        "rule",
                        List.of(ONE),
                        List.of(citation(10, 20, "A/RES/61/1", null, "series")),
                        List.of("detail preamble 1 \"words\" A/RES/61/1 numbered -> series")),
                argumentSet(
                        "longer words of the same target are the same citation",
                        List.of(ONE),
                        List.of(citation(8, 22, "A/RES/61/1", null, "numbered")),
                        List.of("detail preamble 1 \"words\" A/RES/61/1 numbered -> numbered")),
                argumentSet(
                        "two targets of the same words are paired by target",
                        List.of(ONE, citation(10, 20, "A/RES/61/9", null, "numbered")),
                        List.of(citation(10, 20, "A/RES/61/9", null, "numbered"), ONE),
                        List.of()),
                argumentSet(
                        "same target elsewhere is another citation",
                        List.of(ONE),
                        List.of(citation(50, 60, "A/RES/61/1", null, "numbered")),
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

    private static CitationFound citation(
            int start, int end, @Nullable String target, @Nullable String pinpoint, String rule) {
        return new CitationFound(
                0,
                1,
                "preamble 1",
                new TextSpan(start, end),
                "words",
                CitationKind.RESOLUTION,
                target,
                null,
                pinpoint,
                null,
                "RECALLS",
                "NUMBER",
                rule,
                0.9,
                List.of(),
                List.of(),
                null);
    }
}
