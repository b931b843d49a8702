package io.rapporteur.sink.row;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a document with everything that was read from it.
 *
 * @param document what it says of itself
 * @param revision its text and origin
 * @param withdrawal the decision by which it is withdrawn, so that nothing but its revision is stored; null where it counts
 */
public record StoredDocument(
        DocumentRow document,
        RevisionRow revision,
        List<ParagraphRow> paragraphs,
        List<FootnoteRow> footnotes,
        List<CitationRow> citations,
        List<FindingRow> findings,
        @Nullable WithdrawalRow withdrawal)
        implements EventRow {

    public StoredDocument {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(revision, "revision");
        paragraphs = List.copyOf(paragraphs);
        footnotes = List.copyOf(footnotes);
        citations = List.copyOf(citations);
        findings = List.copyOf(findings);
    }

    public String id() {
        return document.documentId();
    }

    @Override
    public Optional<RawRecord> raw() {
        return Optional.of(revision.raw());
    }
}
