package io.rapporteur.parser.stream;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.Received;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.DocumentId;
import io.rapporteur.schemas.mapping.DocumentMapper;
import java.util.List;
import java.util.Set;

/** Documents and arrivals as events carry them; the only place of the parser that makes events. */
final class EventMapper {

    private final Maker maker;

    EventMapper(Maker maker) {
        this.maker = maker;
    }

    /**
     * The event of one document of a file.
     *
     * @param taken ids of the documents before it; a second one with the same symbol is known by the bytes and its place, so
     *     that it does not push the first out of the topic
     */
    Parsed parsed(Received received, int part, Document document, Set<String> taken) {
        String hash = received.getLineage().getContentHash();
        String id = DocumentId.of(document.metadata(), hash, part).value();
        return new Parsed(
                taken.contains(id) ? DocumentId.unnamed(hash, part).value() : id,
                part,
                received.getLineage(),
                maker,
                received.getMediaType(),
                document.text(),
                DocumentMapper.toEvent(document),
                received.getWarnings());
    }

    Arrival arrived(Received received, List<String> documentIds) {
        return new Arrival(received.getLineage(), maker, ArrivalOutcome.NEW, documentIds, null);
    }

    Arrival known(Received received, Arrival first) {
        return new Arrival(
                received.getLineage(), maker, ArrivalOutcome.KNOWN, first.getDocumentIds(), first.getLineage());
    }

    Arrival reinstated(Received received, Arrival first, List<String> documentIds) {
        return new Arrival(received.getLineage(), maker, ArrivalOutcome.REINSTATED, documentIds, first.getLineage());
    }
}
