package io.rapporteur.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.extract.FileReading.ReadDocument;
import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.Span;
import io.rapporteur.parser.DocumentParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractionProofTest {

    private static final Document DOCUMENT = new DocumentParser()
            .parse("The General Assembly,\n\nRecalling its resolution 61/180,\n\n1. Decides to wait.\n")
            .get(0);

    private static final List<Citation> CITATIONS = new CitationResolver().resolve(DOCUMENT);

    @Test
    void holdsWhereEverythingStandsInItsPlace() {
        assertThat(CITATIONS).hasSize(1);
        assertThat(ExtractionProof.violations(new ReadDocument(1, DOCUMENT, CITATIONS, List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void saysWhichCitationStandsElsewhere() {
        ReadDocument shifted =
                new ReadDocument(1, DOCUMENT, List.of(at(new Span(0, 5)), at(new Span(5, 999))), List.of(), List.of());

        assertThat(ExtractionProof.violations(shifted))
                .containsExactly(
                        "citation \"61/180\" is not what stands at Span[start=0, end=5]",
                        "citation \"61/180\" lies outside the document");
    }

    private static Citation at(Span span) {
        Citation found = CITATIONS.get(0);
        return new Citation(
                found.node(),
                span,
                found.text(),
                found.kind(),
                found.target(),
                found.ownId(),
                found.link(),
                found.pinpoint(),
                found.date(),
                found.where(),
                found.function(),
                found.naming(),
                found.rule(),
                found.confidence(),
                found.evidence(),
                found.conflict(),
                found.candidates());
    }
}
