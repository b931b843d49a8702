package io.rapporteur.query;

import org.jdbi.v3.core.Handle;

/** What can be asked of the tables over one connection. */
public final class Readers {

    private final Handle handle;

    Readers(Handle handle) {
        this.handle = handle;
    }

    /** Documents and their texts. */
    public DocumentQueries documents() {
        return new DocumentQueries(handle);
    }

    /** What a document consists of. */
    public PartQueries parts() {
        return new PartQueries(handle);
    }

    /** Documents that are withdrawn. */
    public WithdrawalReader withdrawals() {
        return new WithdrawalReader(handle);
    }

    /** Citations together with the documents that make them. */
    public CitationReader citations() {
        return new CitationReader(handle);
    }

    /** What cannot be right in the documents as published. */
    public FindingReader findings() {
        return new FindingReader(handle);
    }

    /** Documents that are cited and not held. */
    public WantedReader wanted() {
        return new WantedReader(handle);
    }

    /** Dropped files that could be read. */
    public ArrivalReader arrivals() {
        return new ArrivalReader(handle);
    }

    /** What could not be processed. */
    public LetterReader letters() {
        return new LetterReader(handle);
    }

    /** What has become of dropped files. */
    public DropReader drops() {
        return new DropReader(handle);
    }

    /** How much is stored, and how far. */
    public ProgressReader progress() {
        return new ProgressReader(handle);
    }
}
