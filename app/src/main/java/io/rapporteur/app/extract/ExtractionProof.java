package io.rapporteur.app.extract;

import io.rapporteur.app.extract.FileReading.ReadDocument;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.Proof;
import java.util.ArrayList;
import java.util.List;

/** Whether what was read of a document stands where it says: characters, nodes, phrases, calls, facts and citations. Pure. */
final class ExtractionProof {

    private ExtractionProof() {}

    /** What does not hold; empty when everything does. */
    static List<String> violations(ReadDocument read) {
        Document document = read.document();
        List<String> found = new ArrayList<>(document.violations());
        for (Citation citation : read.citations()) {
            if (!document.extent().contains(citation.span())) {
                found.add("citation \"" + citation.text() + "\" lies outside the document");
            } else if (!Proof.holds(document.text(), citation.span(), citation.text())) {
                found.add("citation \"" + citation.text() + "\" is not what stands at " + citation.span());
            }
        }
        return found;
    }
}
