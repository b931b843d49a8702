package io.rapporteur.query;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

/** What a document consists of, each kind in the order of a number; all but the revisions belong to the current one. */
public final class PartQueries {

    private static final String REVISIONS = "SELECT revision, content_hash, media_type, name,"
            + " raw_timestamp AS received_at, warnings, "
            + PositionColumn.sql("raw_topic", "raw_partition", "raw_offset", "raw") + " FROM rapporteur.revisions";
    private static final String PARAGRAPHS = "SELECT node, parent, kind, label, place, phrases, text, span_start,"
            + " span_end FROM rapporteur.paragraphs";
    private static final String FOOTNOTES =
            "SELECT node, label, called_from, text, span_start, span_end FROM rapporteur.footnotes";
    private static final String FINDINGS =
            "SELECT ordinal, kind, place, text, linked, named, reason, span_start, span_end FROM rapporteur.findings";
    private static final String CITATIONS = "SELECT c.ordinal, c.citation_id, c.place, c.text, c.kind,"
            + " CASE WHEN l.own_id IS NULL THEN c.target ELSE l.target END AS target, c.link,"
            + " c.pinpoint, c.date, c.function, c.mention, c.rule, c.confidence, c.candidates, c.evidence, c.conflict,"
            + " c.span_start, c.span_end, l.state, l.held_as, l.own_id,"
            + " a.document_id || '#' || a.ordinal AS proven_by FROM rapporteur.citations c"
            + " LEFT JOIN rapporteur.links l USING (citation_id)"
            + " LEFT JOIN rapporteur.authorities a ON a.own_id = upper(l.own_id)";

    private final Handle handle;

    PartQueries(Handle handle) {
        this.handle = handle;
    }

    /** By their numbers: the oldest first. */
    public ResultIterable<RevisionSummary> revisions(String documentId, Slice<Integer> slice) {
        return of(REVISIONS, documentId, "document_id", "revision", slice).rows(handle, RevisionSummary.class);
    }

    public Optional<RevisionSummary> revision(String documentId, int revision) {
        return new Select(REVISIONS)
                .where("document_id = :document", "document", documentId)
                .where("revision = :revision", "revision", revision)
                .rows(handle, RevisionSummary.class)
                .findFirst();
    }

    /** By node: in reading order. */
    public ResultIterable<StoredParagraph> paragraphs(String documentId, Slice<Integer> slice) {
        return of(PARAGRAPHS, documentId, "document_id", "node", slice).rows(handle, StoredParagraph.class);
    }

    /** By node: in reading order. */
    public ResultIterable<StoredFootnote> footnotes(String documentId, Slice<Integer> slice) {
        return of(FOOTNOTES, documentId, "document_id", "node", slice).rows(handle, StoredFootnote.class);
    }

    /** By ordinal. */
    public ResultIterable<StoredCitation> citations(String documentId, Slice<Integer> slice) {
        return of(CITATIONS, documentId, "c.document_id", "c.ordinal", slice).rows(handle, StoredCitation.class);
    }

    /** By ordinal: in reading order. */
    public ResultIterable<StoredFinding> findings(String documentId, Slice<Integer> slice) {
        return of(FINDINGS, documentId, "document_id", "ordinal", slice).rows(handle, StoredFinding.class);
    }

    /** The words of all citations by node and ordinal, for whoever reads the nodes beside them. */
    public ResultIterable<CitedWords> citedWords(String documentId) {
        return new Select("SELECT node, text FROM rapporteur.citations")
                .where("document_id = :document", "document", documentId)
                .orderBy("node, ordinal")
                .rows(handle, CitedWords.class);
    }

    /** How many citations there are. */
    public long countCitations(String documentId) {
        return count("count(*)", documentId);
    }

    /** How many of them have a target. */
    public long countResolved(String documentId) {
        return count("count(target)", documentId);
    }

    private long count(String what, String documentId) {
        return new Select("SELECT " + what + " FROM rapporteur.citations")
                .where("document_id = :document", "document", documentId)
                .rows(handle, Long.class)
                .one();
    }

    private static Select of(String select, String documentId, String document, String order, Slice<Integer> slice) {
        return new Select(select)
                .where(document + " = :document", "document", documentId)
                .where(order + " > :after", "after", slice.after())
                .orderBy(order)
                .limit(slice.limit());
    }
}
