package io.rapporteur.app.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapporteur.app.follow.AvroJson;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.app.terminal.Style;
import io.rapporteur.event.CitationFound;
import io.rapporteur.replay.difference.CitationChange;
import io.rapporteur.replay.difference.DocumentDifference;
import io.rapporteur.replay.stream.Comparison;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What another version would change, for people and for programs. */
final class ComparisonPage {

    private ComparisonPage() {}

    /** Each document that differs with a line for each difference. */
    static List<String> lines(Comparison comparison, Style style) {
        List<String> lines = new ArrayList<>();
        for (DocumentDifference document : comparison.differences()) {
            lines.add(style.bold(document.documentId()));
            document.lines().forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    /** {@code {receipt, documents: [{documentId, new, metadata, structure, citations: [{kind, before, after}]}]}}. */
    static JsonNode json(Comparison comparison) {
        ObjectNode page = Json.mapper().createObjectNode();
        page.set("receipt", AvroJson.of(comparison.receipt()));
        ArrayNode documents = page.putArray("documents");
        comparison.differences().forEach(difference -> documents.add(json(difference)));
        return page;
    }

    private static ObjectNode json(DocumentDifference difference) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("documentId", difference.documentId());
        node.put("new", difference.isNew());
        ArrayNode metadata = node.putArray("metadata");
        difference.metadata().forEach(metadata::add);
        node.put("structure", difference.structure());
        ArrayNode citations = node.putArray("citations");
        for (CitationChange change : difference.citations()) {
            ObjectNode citation = citations.addObject();
            citation.put("kind", change.kind().name());
            citation.set("before", json(change.before()));
            citation.set("after", json(change.after()));
        }
        return node;
    }

    private static @Nullable JsonNode json(@Nullable CitationFound citation) {
        return citation == null ? null : AvroJson.of(citation);
    }
}
