package io.rapporteur.sink.event;

import static io.rapporteur.sink.event.StorableText.storable;
import static io.rapporteur.sink.event.StorableText.storableOrNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.rapporteur.event.CitationCandidate;
import io.rapporteur.event.CitationFound;
import io.rapporteur.mapping.DocumentMapper;
import io.rapporteur.sink.row.CitationRow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The citations of one revision of a document as rows. */
final class CitationMapper {

    private static final JsonFactory JSON = new JsonFactory();

    private final String id;
    private final int revision;

    CitationMapper(String id, int revision) {
        this.id = id;
        this.revision = revision;
    }

    List<CitationRow> rows(List<CitationFound> citations) {
        return citations.stream().map(this::row).toList();
    }

    private CitationRow row(CitationFound citation) {
        return new CitationRow(
                id,
                citation.getOrdinal(),
                revision,
                citation.getNode(),
                storable(citation.getWhere()),
                storable(citation.getText()),
                citation.getKind().name(),
                storableOrNull(citation.getTarget()),
                storableOrNull(citation.getLink()),
                storableOrNull(citation.getPinpoint()),
                storableOrNull(citation.getDate()),
                storable(citation.getFunction()),
                storable(citation.getMention()),
                storable(citation.getRule()),
                citation.getConfidence(),
                json(citation.getCandidates()),
                DocumentMapper.toSpan(citation.getSpan()));
    }

    private static String json(List<CitationCandidate> candidates) {
        if (candidates.isEmpty()) {
            return "[]";
        }
        var text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            generator.writeStartArray();
            for (CitationCandidate candidate : candidates) {
                generator.writeStartObject();
                generator.writeStringField("target", storable(candidate.getTarget()));
                generator.writeNumberField("score", candidate.getScore());
                generator.writeStringField("reason", storable(candidate.getReason()));
                generator.writeEndObject();
            }
            generator.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // A StringWriter does not fail.
        }
        return text.toString();
    }
}
