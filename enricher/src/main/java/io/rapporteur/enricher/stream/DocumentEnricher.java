package io.rapporteur.enricher.stream;

import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.enricher.citation.finding.Findings;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Parsed;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.Hyperlink;
import io.rapporteur.model.document.OverLimitException;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.service.Version;
import io.rapporteur.runtime.streams.RejectedException;
import io.rapporteur.schemas.mapping.DocumentMapper;
import io.rapporteur.schemas.mapping.HyperlinkMapper;
import java.util.List;

/** From a document's structure to its enriched event; the same for the stream and for whoever only wants to compare. */
public final class DocumentEnricher {

    /** What this code leaves on its events. */
    public static final Maker MAKER = Version.maker(Stage.ENRICHER, EnrichProcessor.RULES);

    private final CitationResolver resolver;
    private final EventMapper events = new EventMapper(MAKER);

    public DocumentEnricher(CitationResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The document with its citations and findings.
     *
     * @param revision number of its revision, from 1
     * @throws RejectedException when the document is over a limit
     */
    public Enriched enrich(Parsed parsed, int revision) {
        Document document = DocumentMapper.toDocument(parsed.getText(), parsed.getDocument());
        List<Citation> citations = citations(document);
        List<Hyperlink> links = HyperlinkMapper.toHyperlinks(parsed.getHyperlinks());
        return events.enriched(parsed, revision, citations, Findings.of(document, links, citations));
    }

    private List<Citation> citations(Document document) {
        try {
            return resolver.explain(document);
        } catch (OverLimitException over) {
            throw RejectedException.of(over);
        }
    }
}
