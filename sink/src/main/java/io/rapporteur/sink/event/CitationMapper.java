package io.rapporteur.sink.event;

import static io.rapporteur.sink.event.StorableText.storable;
import static io.rapporteur.sink.event.StorableText.storableOrNull;

import com.fasterxml.jackson.core.JsonGenerator;
import io.rapporteur.event.CitationCandidate;
import io.rapporteur.event.CitationEvidence;
import io.rapporteur.event.CitationFound;
import io.rapporteur.model.document.Span;
import io.rapporteur.schemas.mapping.DocumentMapper;
import io.rapporteur.sink.row.CitationRow;
import java.io.IOException;
import java.util.List;

/** The citations of one revision of a document as rows. */
final class CitationMapper {

    private final String id;
    private final int revision;
    private final String text;

    /** Maps the citations of a document whose text as received is {@code text}. */
    CitationMapper(String id, int revision, String text) {
        this.id = id;
        this.revision = revision;
        this.text = text;
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
                JsonArray.of(citation.getCandidates(), CitationMapper::write),
                JsonArray.of(citation.getEvidence(), this::write),
                storableOrNull(citation.getConflict()),
                DocumentMapper.toSpan(citation.getSpan()));
    }

    private static void write(CitationCandidate candidate, JsonGenerator json) throws IOException {
        json.writeStringField("target", storable(candidate.getTarget()));
        json.writeNumberField("score", candidate.getScore());
        json.writeStringField("reason", storable(candidate.getReason()));
    }

    /** With the words themselves, so that a reader of the row needs no text. */
    private void write(CitationEvidence evidence, JsonGenerator json) throws IOException {
        Span span = DocumentMapper.toSpan(evidence.getSpan());
        json.writeStringField("what", storable(evidence.getWhat()));
        json.writeStringField("text", storable(span.of(text)));
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
    }
}
