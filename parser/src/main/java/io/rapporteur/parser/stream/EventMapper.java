package io.rapporteur.parser.stream;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.Received;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.DocumentId;
import io.rapporteur.schemas.mapping.DocumentMapper;
import io.rapporteur.schemas.mapping.HyperlinkMapper;
import io.rapporteur.schemas.mark.ContainerMark;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

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
                received.getWarnings(),
                HyperlinkMapper.within(received.getHyperlinks(), document.extent()));
    }

    Arrival arrived(Received received, Headers headers, List<String> documentIds) {
        return arrival(received, headers, ArrivalOutcome.NEW, documentIds, null);
    }

    Arrival known(Received received, Headers headers, Arrival first) {
        return arrival(received, headers, ArrivalOutcome.KNOWN, first.getDocumentIds(), first.getLineage());
    }

    Arrival reinstated(Received received, Headers headers, Arrival first, List<String> documentIds) {
        return arrival(received, headers, ArrivalOutcome.REINSTATED, documentIds, first.getLineage());
    }

    private Arrival arrival(
            Received received,
            Headers headers,
            ArrivalOutcome outcome,
            List<String> documentIds,
            @Nullable Lineage first) {
        String container = ContainerMark.in(headers).map(ContainerMark::place).orElse(null);
        return new Arrival(received.getLineage(), maker, outcome, documentIds, first, null, List.of(), container);
    }
}
