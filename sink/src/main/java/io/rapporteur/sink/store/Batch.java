package io.rapporteur.sink.store;

import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.sink.row.ArrivalRow;
import io.rapporteur.sink.row.AuthorityRemoval;
import io.rapporteur.sink.row.AuthorityRow;
import io.rapporteur.sink.row.DeadLetterRow;
import io.rapporteur.sink.row.DecisionRow;
import io.rapporteur.sink.row.EventRow;
import io.rapporteur.sink.row.LinkRemoval;
import io.rapporteur.sink.row.LinkRow;
import io.rapporteur.sink.row.RevisionRow;
import io.rapporteur.sink.row.StoredDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of one transaction, reduced to the last word on each key: one statement cannot write the same key twice. */
final class Batch {

    private final Map<String, StoredDocument> documents = new LinkedHashMap<>();
    private final Map<Revision, RevisionRow> revisions = new LinkedHashMap<>();
    private final Set<String> removedLinks = new LinkedHashSet<>();
    private final Map<String, LinkRow> links = new LinkedHashMap<>();
    private final Set<String> removedAuthorities = new LinkedHashSet<>();
    private final Map<String, AuthorityRow> authorities = new LinkedHashMap<>();
    private final Map<RecordPosition, ArrivalRow> arrivals = new LinkedHashMap<>();
    private final List<DeadLetterRow> deadLetters = new ArrayList<>();
    private final Map<RecordPosition, DecisionRow> decisions = new LinkedHashMap<>();

    private record Revision(String documentId, int number) {}

    private Batch() {}

    /** The rows in the order of their events. */
    static Batch of(Iterable<? extends EventRow> rows) {
        var batch = new Batch();
        rows.forEach(batch::add);
        return batch;
    }

    Collection<StoredDocument> documents() {
        return documents.values();
    }

    Collection<RevisionRow> revisions() {
        return revisions.values();
    }

    /** Links to remove before {@link #links()} are written, which may tell some of them anew. */
    Collection<String> removedLinks() {
        return removedLinks;
    }

    Collection<LinkRow> links() {
        return links.values();
    }

    /** Authorities to remove before {@link #authorities()} are written. */
    Collection<String> removedAuthorities() {
        return removedAuthorities;
    }

    Collection<AuthorityRow> authorities() {
        return authorities.values();
    }

    Collection<ArrivalRow> arrivals() {
        return arrivals.values();
    }

    Collection<DeadLetterRow> deadLetters() {
        return deadLetters;
    }

    Collection<DecisionRow> decisions() {
        return decisions.values();
    }

    private void add(EventRow row) {
        if (row instanceof StoredDocument document) {
            documents.merge(document.id(), document, Batch::current);
            revisions.put(new Revision(document.id(), document.revision().revision()), document.revision());
        } else if (row instanceof LinkRow link) {
            links.merge(link.citationId(), link, (stored, next) -> next.supersedes(stored) ? next : stored);
        } else if (row instanceof LinkRemoval link) {
            links.remove(link.citationId());
            removedLinks.add(link.citationId());
        } else if (row instanceof AuthorityRow authority) {
            authorities.put(authority.ownId(), authority);
        } else if (row instanceof AuthorityRemoval authority) {
            authorities.remove(authority.ownId());
            removedAuthorities.add(authority.ownId());
        } else if (row instanceof ArrivalRow arrival) {
            arrivals.put(arrival.rawRecord().place(), arrival);
        } else if (row instanceof DeadLetterRow letter) {
            deadLetters.add(letter);
        } else if (row instanceof DecisionRow decision) {
            decisions.put(decision.letter(), decision);
        }
    }

    private static StoredDocument current(StoredDocument stored, StoredDocument next) {
        return next.document().revision() >= stored.document().revision() ? next : stored;
    }
}
