package io.rapporteur.parser.stream;

import io.rapporteur.document.Document;
import io.rapporteur.document.DocumentId;
import io.rapporteur.event.Arrival;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.Received;
import io.rapporteur.mapping.DocumentMapper;
import java.util.List;

/** Documents and arrivals as events carry them; the only place of the parser that makes events. */
final class EventMapper {

    private final Maker maker;

    EventMapper(Maker maker) {
        this.maker = maker;
    }

    Parsed parsed(Received received, int part, Document document) {
        DocumentId id = DocumentId.of(document.metadata(), received.getLineage().getContentHash(), part);
        return new Parsed(
                id.value(),
                part,
                received.getLineage(),
                maker,
                received.getMediaType(),
                document.text(),
                DocumentMapper.toEvent(document));
    }

    Arrival arrived(Received received, List<String> documentIds) {
        return new Arrival(received.getLineage(), maker, ArrivalOutcome.NEW, documentIds, null);
    }

    Arrival known(Received received, Arrival first) {
        return new Arrival(
                received.getLineage(), maker, ArrivalOutcome.KNOWN, first.getDocumentIds(), first.getLineage());
    }
}
