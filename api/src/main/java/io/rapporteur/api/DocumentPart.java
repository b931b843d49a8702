package io.rapporteur.api;

import io.javalin.http.Context;
import io.rapporteur.query.PartQueries;
import io.rapporteur.query.Readers;
import io.rapporteur.query.RevisionSummary;
import io.rapporteur.query.Slice;
import io.rapporteur.query.StoredCitation;
import io.rapporteur.query.StoredFinding;
import io.rapporteur.query.StoredFootnote;
import io.rapporteur.query.StoredParagraph;
import java.io.IOException;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.result.ResultIterable;

/**
 * One kind of what a document consists of, in the order of a number.
 *
 * @param name its member of the document, and the last word of the address of its pages; no symbol ends in a word like it
 * @param key the number, for a row
 */
record DocumentPart<T>(String name, Rows<T> rows, ToIntFunction<T> key) {

    /** In the order in which a document shows them. */
    static final List<DocumentPart<?>> ALL = List.of(
            new DocumentPart<>("revisions", PartQueries::revisions, RevisionSummary::revision),
            new DocumentPart<>("paragraphs", PartQueries::paragraphs, StoredParagraph::node),
            new DocumentPart<>("footnotes", PartQueries::footnotes, StoredFootnote::node),
            new DocumentPart<>("citations", PartQueries::citations, StoredCitation::ordinal),
            new DocumentPart<>("findings", PartQueries::findings, StoredFinding::ordinal));

    /** Asks for the rows of a document. */
    interface Rows<T> {
        ResultIterable<T> of(PartQueries reader, String documentId, Slice<Integer> slice);
    }

    /** Writes all of a document as an array. */
    void writeAll(String id, Readers readers, JsonAnswer answer) throws IOException {
        answer.array(name, () -> rows.of(readers.parts(), id, Slice.all()));
    }

    /** Answers with a page of a document. */
    void page(String id, Readers readers, Context context, QueryParameters request) throws IOException {
        Integer after = request.number("after").orElse(null);
        Page.answer(
                context,
                request,
                limit -> rows.of(readers.parts(), id, new Slice<>(after, limit)),
                row -> Integer.toString(key.applyAsInt(row)));
    }
}
