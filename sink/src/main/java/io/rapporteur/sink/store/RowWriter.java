package io.rapporteur.sink.store;

import io.rapporteur.sink.row.CitationRow;
import io.rapporteur.sink.row.FindingRow;
import io.rapporteur.sink.row.FootnoteRow;
import io.rapporteur.sink.row.ParagraphRow;
import io.rapporteur.sink.row.StoredDocument;
import io.rapporteur.sink.row.WithdrawalRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes a batch of rows to their tables. Writing the same rows twice leaves the tables as writing them once. */
final class RowWriter {

    private final DocumentWriter documents = new DocumentWriter();
    private final RevisionWriter revisions = new RevisionWriter();
    private final DocumentParts<ParagraphRow> paragraphs = ParagraphWriter.create();
    private final DocumentParts<FootnoteRow> footnotes = FootnoteWriter.create();
    private final DocumentParts<CitationRow> citations = CitationWriter.create();
    private final WithdrawalWriter withdrawals = new WithdrawalWriter();
    private final DocumentParts<FindingRow> findings = FindingWriter.create();
    private final LinkWriter links = new LinkWriter();
    private final AuthorityWriter authorities = new AuthorityWriter();
    private final ArrivalWriter arrivals = new ArrivalWriter();
    private final DeadLetterWriter deadLetters = new DeadLetterWriter();
    private final DecisionWriter decisions = new DecisionWriter();

    void write(Connection connection, Batch batch) throws SQLException {
        if (!batch.documents().isEmpty()) {
            revisions.write(connection, batch.revisions());
            writeDocuments(connection, batch.documents());
        }
        links.remove(connection, batch.removedLinks());
        links.write(connection, batch.links());
        authorities.remove(connection, batch.removedAuthorities());
        authorities.write(connection, batch.authorities());
        arrivals.write(connection, batch.arrivals());
        deadLetters.write(connection, batch.deadLetters());
        decisions.write(connection, batch.decisions());
    }

    /**
     * Replaces the documents whose revision is not older than the stored one; of withdrawn ones nothing is left. Nobody else writes the same document meanwhile:
     * its id is the key of its topic, and this transaction holds the offset of that partition.
     */
    private void writeDocuments(Connection connection, Collection<StoredDocument> batch) throws SQLException {
        Map<String, Integer> stored = documents.current(
                connection, batch.stream().map(StoredDocument::id).toList());
        List<StoredDocument> current = batch.stream()
                .filter(document -> document.document().revision() >= stored.getOrDefault(document.id(), 0))
                .toList();
        List<String> replaced = current.stream()
                .map(StoredDocument::id)
                .filter(stored::containsKey)
                .toList();
        if (!replaced.isEmpty()) {
            paragraphs.delete(connection, replaced);
            footnotes.delete(connection, replaced);
            citations.delete(connection, replaced);
            withdrawals.delete(connection, replaced);
            findings.delete(connection, replaced);
        }
        List<StoredDocument> counting = current.stream()
                .filter(document -> document.withdrawal() == null)
                .toList();
        documents.write(
                connection, counting.stream().map(StoredDocument::document).toList());
        paragraphs.add(connection, counting.stream().flatMap(document -> document.paragraphs().stream()));
        footnotes.add(connection, counting.stream().flatMap(document -> document.footnotes().stream()));
        citations.add(connection, counting.stream().flatMap(document -> document.citations().stream()));
        findings.add(connection, counting.stream().flatMap(document -> document.findings().stream()));
        if (counting.size() < current.size()) {
            writeWithdrawn(connection, current);
        }
    }

    private void writeWithdrawn(Connection connection, List<StoredDocument> current) throws SQLException {
        List<WithdrawalRow> withdrawn = current.stream()
                .map(StoredDocument::withdrawal)
                .filter(Objects::nonNull)
                .toList();
        documents.delete(
                connection, withdrawn.stream().map(WithdrawalRow::documentId).toList());
        withdrawals.write(connection, withdrawn);
    }
}
