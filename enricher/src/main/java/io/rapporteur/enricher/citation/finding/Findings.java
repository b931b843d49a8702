package io.rapporteur.enricher.citation.finding;

import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.Hyperlink;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Looks for what cannot be right in a document. Pure; the cost grows with the number of its links and citations. */
public final class Findings {

    /** Findings of one document; one with more is no document but a list of numbers. */
    static final int MAX = 1_000;

    private Findings() {}

    /**
     * The findings in order of place.
     *
     * @param links those that the file sets, in order of place; those outside of the document are passed over
     * @param citations what the resolver has found in the document, in order of place
     */
    public static List<Finding> of(Document document, List<Hyperlink> links, List<Citation> citations) {
        List<Finding> ofLinks = links.isEmpty() ? List.of() : new LinkCheck(document, citations).findings(links);
        List<Finding> ofNumbers = new NumberCheck(document.metadata()).findings(citations);
        return Stream.concat(ofLinks.stream(), ofNumbers.stream())
                .sorted(Comparator.comparingInt(
                        (Finding finding) -> finding.span().start()))
                .limit(MAX)
                .toList();
    }
}
