package io.rapporteur.schemas.mapping;

import io.rapporteur.model.document.Hyperlink;
import io.rapporteur.model.document.Span;
import java.util.List;

/** The links of a file to events and back, without loss. */
public final class HyperlinkMapper {

    private HyperlinkMapper() {}

    public static List<io.rapporteur.event.Hyperlink> toEvents(List<Hyperlink> links) {
        return links.stream()
                .map(link -> new io.rapporteur.event.Hyperlink(DocumentMapper.toEvent(link.span()), link.address()))
                .toList();
    }

    public static List<Hyperlink> toHyperlinks(List<io.rapporteur.event.Hyperlink> events) {
        return events.stream()
                .map(event -> new Hyperlink(DocumentMapper.toSpan(event.getSpan()), event.getAddress()))
                .toList();
    }

    /** Those on the words of one document of a file. */
    public static List<io.rapporteur.event.Hyperlink> within(List<io.rapporteur.event.Hyperlink> links, Span extent) {
        return links.stream()
                .filter(link -> extent.contains(DocumentMapper.toSpan(link.getSpan())))
                .toList();
    }
}
