package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.enricher.citation.result.Candidate;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.model.document.Document;
import io.rapporteur.parser.DocumentParser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DoubtfulCallTest {

    private static final String NOTES = "\n\n__________\n1 A/90/1.\n\n2 A/90/2.\n\n3 A/90/3.\n";

    private final DocumentParser parser = new DocumentParser();
    private final CitationResolver resolver = new CitationResolver();

    @Test
    void doubtsANumberWhoseLastDigitWasReadAsACallAndSaysTheOther() {
        Citation citation = cited("Rings bells,1 as resolution 64/292 and charts3 say.");

        assertThat(citation.target()).isEqualTo("A/RES/64/29");
        assertThat(citation.confidence()).isLessThan(0.9);
        assertThat(citation.conflict()).isEqualTo(DoubtfulCall.CONFLICT);
        assertThat(citation.candidates()).extracting(Candidate::target).containsExactly("A/RES/64/292");
    }

    static Stream<Arguments> isSureOfANumber() {
        return Stream.of(
                argumentSet("behind which its date stands", "as resolution 64/29 of 2 December 2009,1 and charts say."),
                argumentSet("that would be too long with the digit", "as resolution 64/2921 and charts2 say."),
                argumentSet("with a comma before the call", "as resolution 64/29,1 and charts2 say."));
    }

    @ParameterizedTest
    @MethodSource
    void isSureOfANumber(String words) {
        Citation citation = cited("Rings bells, " + words);

        assertThat(citation.conflict()).isNull();
        assertThat(citation.confidence()).isGreaterThanOrEqualTo(0.9);
    }

    private Citation cited(String words) {
        Document document = parser.parse(
                        "Resolution 80/957\n\nBells\n\nThe General Assembly,\n\nNoting them,\n\n1. " + words + NOTES)
                .get(0);
        List<Citation> citations = resolver.resolve(document).stream()
                .filter(citation -> citation.where().startsWith("operative"))
                .toList();
        return citations.get(0);
    }
}
