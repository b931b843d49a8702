package io.rapporteur.app.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.model.document.Span;
import io.rapporteur.query.Readers;
import io.rapporteur.query.Slice;
import io.rapporteur.query.StoredCitation;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The page of a stored document, read row by row. */
final class StoredPage implements DocumentPage {

    private static final int CITED_BY_SHOWN = 50;

    private final Readers tables;
    private final Head head;

    StoredPage(Readers tables, Head head) {
        this.tables = tables;
        this.head = head;
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public void parts(Consumer<Part> taker) {
        Map<Integer, Integer> depths = new HashMap<>();
        try (var words = new CitedWordsByNode(tables.parts(), head.id())) {
            tables.parts().paragraphs(head.id(), Slice.all()).forEach(row -> {
                int depth = depths.getOrDefault(row.parent(), -1) + 1;
                depths.put(row.node(), depth);
                taker.accept(new Part(
                        row.kind(),
                        row.label(),
                        row.place(),
                        depth,
                        row.text(),
                        Marks.of(row.text(), words.of(row.node()))));
            });
        }
    }

    @Override
    public void notes(Consumer<Note> taker) {
        try (var words = new CitedWordsByNode(tables.parts(), head.id())) {
            tables.parts()
                    .footnotes(head.id(), Slice.all())
                    .forEach(row -> taker.accept(new Note(
                            row.label(), row.calledFrom(), row.text(), Marks.of(row.text(), words.of(row.node())))));
        }
    }

    @Override
    public Count count() {
        return new Count(
                tables.parts().countCitations(head.id()), tables.parts().countResolved(head.id()));
    }

    @Override
    public void cites(Consumer<Cite> taker) {
        tables.parts()
                .citations(head.id(), Slice.all())
                .forEach(row -> taker.accept(new Cite(
                        row.place(),
                        Marks.words(row.text()),
                        row.kind(),
                        row.target(),
                        row.pinpoint(),
                        row.date(),
                        row.function(),
                        row.confidence(),
                        row.state(),
                        why(row))));
    }

    @Override
    public void findings(Consumer<Found> taker) {
        tables.parts()
                .findings(head.id(), Slice.all())
                .forEach(row -> taker.accept(new Found(
                        row.kind(), row.place(), Marks.words(row.text()), row.linked(), row.named(), row.reason())));
    }

    private static List<String> why(StoredCitation row) {
        List<String> why = new ArrayList<>();
        why.add(Reasons.rule(row.rule(), row.confidence()));
        for (JsonNode taken : array(row.evidence())) {
            why.add(Reasons.taken(
                    taken.path("what").asText(),
                    Marks.words(taken.path("text").asText()),
                    new Span(taken.path("start").asInt(), taken.path("end").asInt())));
        }
        if (row.provenBy() != null) {
            why.add(Reasons.proved(row.provenBy()));
        }
        if (row.conflict() != null) {
            why.add(Reasons.conflict(row.conflict()));
        }
        for (JsonNode other : array(row.candidates())) {
            why.add(Reasons.other(
                    other.path("target").asText(), other.path("reason").asText()));
        }
        return List.copyOf(why);
    }

    private static JsonNode array(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            // The column is of a type that the database checks.
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long citedByTotal() {
        return head.symbol() == null ? 0 : tables.citations().countOf(head.symbol());
    }

    @Override
    public List<CitedBy> citedBy() {
        if (head.symbol() == null) {
            return List.of();
        }
        return tables.citations()
                .list(head.symbol(), null, Slice.first(CITED_BY_SHOWN))
                .map(row -> new CitedBy(
                        row.documentId(),
                        row.place(),
                        row.function(),
                        row.pinpoint(),
                        row.text().replaceAll("\\s+", " ")))
                .list();
    }
}
