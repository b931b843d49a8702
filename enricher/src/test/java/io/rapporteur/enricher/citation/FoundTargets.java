package io.rapporteur.enricher.citation;

import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.model.document.Document;
import java.util.Objects;

/** What the citations of a document point to. */
final class FoundTargets {

    private static final CitationResolver RESOLVER = new CitationResolver();

    private FoundTargets() {}

    /** Those that are decided, in the order of the text, with a space between. */
    static String of(Document document) {
        return String.join(
                " ",
                RESOLVER.resolve(document).stream()
                        .map(Citation::target)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
