package io.rapporteur.api;

import io.rapporteur.query.Readers;
import io.rapporteur.query.TableSource;
import io.rapporteur.query.Tables;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Reads of the database, each in one moment of it, so many at a time. */
final class Reads {

    /** Reads at the same time, of lists and of documents. */
    static final int AT_A_TIME = 4;

    /** Of these, reads of the contents of documents: a paragraph can be as long as a text, and is in memory at once. */
    static final int DOCUMENTS_AT_A_TIME = 2;

    /** Requests that may wait for their turn, at either gate. */
    static final int MAX_WAITING = 16;

    /** How long each waits. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TableSource tables;
    private final Gate all = new Gate(AT_A_TIME, MAX_WAITING, PATIENCE);
    private final Gate documents = new Gate(DOCUMENTS_AT_A_TIME, MAX_WAITING, PATIENCE);

    Reads(DataSource database) {
        tables = new TableSource(database::getConnection);
    }

    /** What a request reads and writes meanwhile. */
    interface Work {
        void with(Readers readers) throws IOException;
    }

    /** Reads rows that are small. */
    void rows(Work work) throws SQLException, IOException {
        all.enter();
        try {
            read(work);
        } finally {
            all.leave();
        }
    }

    /** Reads contents of a document. */
    void contents(Work work) throws SQLException, IOException {
        documents.enter();
        try {
            rows(work);
        } finally {
            documents.leave();
        }
    }

    private void read(Work work) throws SQLException, IOException {
        // One moment for all tables, though a revision may be stored meanwhile; rows come through cursors.
        try (Tables moment = tables.ofOneMoment()) {
            moment.<Boolean, IOException>ask(readers -> {
                work.with(readers);
                return true;
            });
        }
    }
}
