package io.rapporteur.sink.store;

import static io.rapporteur.sink.Events.enriched;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.event.Enriched;
import io.rapporteur.event.Withdrawal;
import io.rapporteur.sink.Events;
import io.rapporteur.sink.TestDatabase;
import io.rapporteur.sink.event.EventMapper;
import io.rapporteur.sink.row.EventRow;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rows of a document that is withdrawn, and of one that is back. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithdrawalStoreTest {

    private static final TopicPartition PARTITION = new TopicPartition("rapporteur.enriched", 0);
    private static final String ID = "A/RES/99/7@en";

    private final TestDatabase database;
    private final EventStore store;
    private long next;

    WithdrawalStoreTest(BackingServices backing) throws SQLException {
        database = TestDatabase.create(backing);
        store = new EventStore(database.source());
    }

    @BeforeEach
    void begin() throws SQLException {
        database.clear();
        store.offsets(List.of(PARTITION));
        next = 0;
    }

    @Test
    void takesAllRowsOfTheDocumentButItsRevisions() throws Exception {
        store(document(1));

        store(withdrawn(1, "a draft by mistake"));

        assertThat(counts())
                .containsExactly("documents 0", "paragraphs 0", "footnotes 0", "citations 0", "revisions 1");
        assertThat(database.rows(
                        "SELECT document_id, symbol, language, revision, reason, decided_at AT TIME ZONE 'UTC',"
                                + " decided_by FROM rapporteur.withdrawals"))
                .containsExactly(ID + "|A/RES/99/7|en|1|a draft by mistake|2026-03-04 05:06:07|tester, rapporteur 1.0");
    }

    @Test
    void leavesOtherDocumentsAsTheyAre() throws Exception {
        store(document(1), EventMapper.document(enriched("A/RES/99/8")));
        store(withdrawn(1, null));

        assertThat(database.rows("SELECT document_id, count(*) FROM rapporteur.citations GROUP BY 1"))
                .containsExactly("A/RES/99/8@en|2");
    }

    @Test
    void bringsTheRowsBackAsTheyWere() throws Exception {
        store(document(1));
        List<String> before = database.everything();

        store(withdrawn(1, null));
        store(document(1));

        assertThat(database.everything()).isEqualTo(before);
    }

    @Test
    void comesToTheSameWhenOneBatchHoldsAllOfIt() throws Exception {
        store(document(1), withdrawn(1, null));
        assertThat(counts()).startsWith("documents 0").endsWith("revisions 1");

        store(document(1), withdrawn(1, null), document(1));
        assertThat(counts()).startsWith("documents 1").endsWith("revisions 1");
        assertThat(database.rows("SELECT * FROM rapporteur.withdrawals")).isEmpty();
    }

    @Test
    void comesToTheSameWhenItIsStoredTwice() throws Exception {
        store(document(1));
        store(withdrawn(1, null));
        List<String> once = database.everything();

        store(withdrawn(1, null));

        assertThat(database.everything()).isEqualTo(once);
    }

    @Test
    void storesALaterRevisionAndKeepsTheOlderOnes() throws Exception {
        store(document(1));
        store(withdrawn(1, null));

        store(document(2));

        assertThat(database.rows("SELECT revision FROM rapporteur.documents")).containsExactly("2");
        assertThat(database.rows("SELECT revision FROM rapporteur.revisions ORDER BY 1"))
                .containsExactly("1", "2");
        assertThat(database.rows("SELECT * FROM rapporteur.withdrawals")).isEmpty();
    }

    @Test
    void doesNotTakeAnOlderRevisionForOneThatIsBack() throws Exception {
        store(document(2));
        store(withdrawn(2, null));

        store(document(1));

        assertThat(database.rows("SELECT * FROM rapporteur.documents")).isEmpty();
        assertThat(database.rows("SELECT revision FROM rapporteur.withdrawals")).containsExactly("2");
    }

    @Test
    void doesNotWithdrawALaterRevision() throws Exception {
        store(document(2));

        store(withdrawn(1, null));

        assertThat(database.rows("SELECT revision FROM rapporteur.documents")).containsExactly("2");
        assertThat(database.rows("SELECT * FROM rapporteur.withdrawals")).isEmpty();
    }

    private List<String> counts() throws SQLException {
        return database.rows(Stream.of("documents", "paragraphs", "footnotes", "citations", "revisions")
                .map(table -> "SELECT '%1$s ' || count(*) FROM rapporteur.%1$s".formatted(table))
                .reduce((some, other) -> some + " UNION ALL " + other)
                .orElseThrow());
    }

    private void store(EventRow... rows) throws Exception {
        store.store(
                List.of(rows), List.of(new Move(PARTITION, next, next + rows.length)), refused -> assertThat(refused)
                        .isEmpty());
        next += rows.length;
    }

    private static EventRow document(int revision) {
        return EventMapper.document(event(revision));
    }

    private static EventRow withdrawn(int revision, @Nullable String reason) {
        Enriched event = event(revision);
        event.setWithdrawn(new Withdrawal(
                ID, revision, true, reason, Instant.parse("2026-03-04T05:06:07Z"), "tester, rapporteur 1.0"));
        return EventMapper.document(event);
    }

    private static Enriched event(int revision) {
        return enriched("A/RES/99/7", revision, Events.TEXT);
    }
}
