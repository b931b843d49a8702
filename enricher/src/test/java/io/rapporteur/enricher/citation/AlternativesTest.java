package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.enricher.citation.result.Candidate;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.enricher.citation.result.Naming;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AlternativesTest {

    private final CitationResolver resolver = new CitationResolver();

    static Stream<Arguments> listsWhatAnAbstentionCouldHaveMeant() {
        return Stream.of(
                argumentSet(
                        "of a body that is in no gazetteer: the organ that the document names",
                        "decision 5/110 of 7 August 2015, adopted by the Panel on Rivers",
                        "unknown-organ",
                        "UNEP/EA.5/DEC.110"),
                argumentSet(
                        "of a noun: the organs that go by it",
                        "Conference of the Parties resolution 9/1 of 19 October 2018",
                        "noun-of-several-organs",
                        "CBD:9/1"),
                argumentSet(
                        "of an organ without such a series: others that number so",
                        "Security Council decision 5 (1999)",
                        "organ-has-no-such-series",
                        "AU/PSC/DEC/5(1999)"));
    }

    @ParameterizedTest
    @MethodSource
    void listsWhatAnAbstentionCouldHaveMeant(String words, String rule, String candidate) {
        Citation citation = resolver.resolve(Written.by("UNEA")
                        .adopted("2020-03-01")
                        .preamble("Recalling " + words)
                        .read())
                .get(0);

        assertThat(citation.target()).isNull();
        assertThat(citation.confidence()).isZero();
        assertThat(citation.rule()).isEqualTo(rule);
        assertThat(citation.candidates()).extracting(Candidate::target).anySatisfy(target -> assertThat(target)
                .startsWith(candidate));
        assertThat(citation.candidates()).extracting(Candidate::reason).allSatisfy(reason -> assertThat(reason)
                .isNotBlank());
    }

    @Test
    void saysSoWhereNoOrganNumbersSo() {
        Citation citation = resolver.resolve(Written.by("UNEA")
                        .adopted("1944-03-01")
                        .preamble("Recalling decision 2040/12 of 7 August 1943, adopted by the Panel on Rivers,")
                        .read())
                .get(0);

        assertThat(citation.target()).isNull();
        assertThat(citation.candidates()).isEmpty();
        assertThat(citation.rule()).isEqualTo("no-organ-numbers-so");
    }

    @Test
    void repeatsTheReasonsWhereACitationPointsBackToAnAbstention() {
        List<Citation> citations = resolver.resolve(Written.paragraph(
                "UNEA", "Recalling Conference of the Parties resolution 9/1 of 19 October 2018, and that resolution"));

        assertThat(citations).hasSize(2);
        assertThat(citations.get(1).naming()).isEqualTo(Naming.ANAPHORA);
        assertThat(citations.get(1).rule()).isEqualTo(citations.get(0).rule());
        assertThat(citations.get(1).candidates())
                .isNotEmpty()
                .isEqualTo(citations.get(0).candidates());
    }
}
