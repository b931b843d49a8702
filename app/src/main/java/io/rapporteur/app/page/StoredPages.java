package io.rapporteur.app.page;

import io.rapporteur.app.page.DocumentPage.Head;
import io.rapporteur.app.page.DocumentPage.Origin;
import io.rapporteur.query.DocumentSummary;
import io.rapporteur.query.Readers;
import io.rapporteur.query.RevisionSummary;
import io.rapporteur.query.StoredWithdrawal;
import java.util.List;
import java.util.Optional;

/** Finds pages in the database. They are read while they are printed, so that one of any length takes little memory. */
public final class StoredPages {

    private final Readers tables;

    public StoredPages(Readers tables) {
        this.tables = tables;
    }

    /**
     * The page of a document.
     *
     * @param name its document id, or its symbol in any case and spacing
     */
    public Optional<DocumentPage> find(String name) {
        return tables.documents().findInAnyCase(name.replaceAll("\\s+", "")).flatMap(document -> tables.parts()
                .revision(document.documentId(), document.revision())
                .map(revision -> new StoredPage(tables, head(document, revision))));
    }

    /** That a document is withdrawn, found as {@link #find} would find it. */
    public Optional<StoredWithdrawal> withdrawal(String name) {
        return tables.withdrawals().find(name.replaceAll("\\s+", ""), null);
    }

    /** Symbols that begin like {@code name}, for one who has misspelt it. */
    public List<String> like(String name) {
        return tables.documents().idsBeginningWith(name.length() > 2 ? name.substring(0, name.length() - 2) : name);
    }

    /** How often documents that are stored cite {@code target}. */
    public long citations(String target) {
        return tables.citations().countOf(target);
    }

    private static Head head(DocumentSummary document, RevisionSummary revision) {
        return new Head(
                document.documentId(),
                document.kind(),
                document.symbol(),
                document.body(),
                document.session(),
                document.number(),
                document.title(),
                document.adopted(),
                document.language(),
                new Origin(
                        document.revision(),
                        revision.name(),
                        revision.mediaType(),
                        revision.contentHash(),
                        revision.raw().withoutTopic()),
                revision.warnings());
    }
}
