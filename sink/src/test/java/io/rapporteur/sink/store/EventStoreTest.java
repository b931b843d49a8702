package io.rapporteur.sink.store;

import static io.rapporteur.sink.Events.arrival;
import static io.rapporteur.sink.Events.enriched;
import static io.rapporteur.sink.Events.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.event.Authority;
import io.rapporteur.event.AuthorityCandidate;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkState;
import io.rapporteur.runtime.streams.Demands;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.sink.Events;
import io.rapporteur.sink.TestDatabase;
import io.rapporteur.sink.event.AuthorityMapper;
import io.rapporteur.sink.event.EventMapper;
import io.rapporteur.sink.row.AuthorityRemoval;
import io.rapporteur.sink.row.DeadLetterRow;
import io.rapporteur.sink.row.DecisionRow;
import io.rapporteur.sink.row.EventRow;
import io.rapporteur.sink.row.LinkRemoval;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventStoreTest {

    private static final TopicPartition PARTITION = new TopicPartition("rapporteur.enriched", 0);
    private static final String ID = "A/RES/99/7@en";

    private final TestDatabase database;
    private final EventStore store;

    EventStoreTest(BackingServices backing) throws SQLException {
        database = TestDatabase.create(backing);
        store = new EventStore(database.source());
    }

    @BeforeEach
    void begin() throws SQLException {
        database.clear();
        store.offsets(List.of(PARTITION));
    }

    @Test
    void storesTheRowsOfADocumentExactly() throws Exception {
        storeAt(0, EventMapper.document(enriched("A/RES/99/7")));

        assertThat(database.rows("SELECT * FROM rapporteur.documents"))
                .containsExactly("A/RES/99/7@en|1|RESOLUTION|en|A/RES/99/7|GA|99|99/7|On answers|2044-12-19|0|0|"
                        + Events.TEXT.length());
        assertThat(database.rows("SELECT document_id, revision, content_hash, media_type, name, source_uri, raw_topic,"
                        + " raw_partition, raw_offset, raw_timestamp AT TIME ZONE 'UTC', parser_version, parser_rules,"
                        + " enricher_version, enricher_rules, text, warnings FROM rapporteur.revisions"))
                .containsExactly("A/RES/99/7@en|1|" + "0".repeat(63) + "1|text/plain|file-1.txt||rapporteur.raw|0|1|"
                        + "2026-01-02 03:04:06|1.0|p1|1.0|e1|" + Events.TEXT + "|{\"it may be cut off\"}");
        assertThat(database.rows("SELECT node, parent, kind, label, place, phrases, text FROM rapporteur.paragraphs"
                        + " ORDER BY node"))
                .containsExactly(
                        "1|0|PREAMBULAR|1|preamble 1|{Recalling}|Recalling resolution 98/4,",
                        "2|0|OPERATIVE|1|operative 1|{Urges}|1. Urges States:",
                        "3|2|SUBPARAGRAPH|a|operative 1(a)|{}|(a) To answer;");
        assertThat(database.rows("SELECT node, label, called_from, text FROM rapporteur.footnotes"))
                .containsExactly("5|1|preamble 1|¹ See decision 98/501.");
        assertThat(database.rows("SELECT citation_id, revision, node, place, text, kind, target, link, pinpoint, date,"
                        + " function, mention, rule, confidence, candidates, evidence, conflict FROM"
                        + " rapporteur.citations ORDER BY ordinal"))
                .containsExactly(
                        "A/RES/99/7@en#0|1|1|preamble 1|resolution 98/4|RESOLUTION|A/RES/98/4|"
                                + "https://undocs.org/A/RES/98/4|para. 2|2043-12-20|RECALLS|NUMBER|numbered|0.9|[]|"
                                + "[{\"end\": 15, \"text\": \"Resolution 99/7\", \"what\": \"ORGAN\", \"start\": 0}]|"
                                + "the number cannot bear a date of 2043",
                        "A/RES/99/7@en#1|1|5|footnote 1|decision"
                                + " 98/501|DECISION|||||MENTIONS|NUMBER|ambiguous-organ|0.5|[{\"score\": 0.5, \"reason\":"
                                + " \"the \\\"series\\\" exists\", \"target\": \"A/DEC/98/501\"}]|[]|");
        assertThat(database.rows("SELECT ordinal, kind, place, text, linked, named, reason FROM rapporteur.findings"))
                .containsExactly("0|LINK_CONTRADICTS_WORDS|preamble 1|98/4|A/RES/97/4|A/RES/98/4|"
                        + "the words name A/RES/98/4, the link leads to A/RES/97/4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paragraphs", "footnotes", "citations", "findings"})
    void keepsSpansThatGiveBackTheWords(String table) throws Exception {
        storeAt(0, EventMapper.document(enriched("A/RES/99/7")));

        assertThat(database.rows("SELECT count(*), bool_and(left(t.text, 8) = "
                        + "substr(r.text, t.span_start + 1, least(8, t.span_end - t.span_start))) FROM rapporteur."
                        + table
                        + " t JOIN rapporteur.revisions r USING (document_id)"))
                .singleElement()
                .asString()
                .endsWith("|t")
                .doesNotStartWith("0");
    }

    @Test
    void storesTextThatCopyWouldMisread() throws Exception {
        Enriched event = enriched("A/RES/99/7");
        String odd = "tab\there \\N \\. \"{quoted}\", back\\slash\r\nnext \ud83d\udd4a";
        event.getCitations().get(0).setText(odd);
        event.getDocument().getNodes().get(1).getPhrases().get(0).setText(odd);

        storeAt(0, EventMapper.document(event));

        assertThat(database.rows("SELECT text FROM rapporteur.citations WHERE ordinal = 0"))
                .containsExactly(odd);
        assertThat(database.rows("SELECT phrases[1] FROM rapporteur.paragraphs WHERE node = 1"))
                .containsExactly(odd);
    }

    @Test
    void leavesTheStoreAsStoringOnceWhenItStoresTwice() throws Exception {
        storeAt(0, oneOfEach());
        List<String> once = database.everything();

        storeAt(1, oneOfEach());
        storeAt(2, Stream.concat(Stream.of(oneOfEach()), Stream.of(oneOfEach())).toArray(EventRow[]::new));

        assertThat(once).hasSize(13);
        assertThat(database.everything()).isEqualTo(once);
    }

    @Test
    void replacesPartsAndKeepsTheFormerRevision() throws Exception {
        storeAt(0, EventMapper.document(enriched("A/RES/99/7")));
        Enriched next = enriched("A/RES/99/7", 2, Events.TEXT.replace("To answer", "To reply"));
        next.getCitations().remove(1);

        storeAt(1, EventMapper.document(next));

        assertThat(database.rows("SELECT revision FROM rapporteur.documents")).containsExactly("2");
        assertThat(database.rows("SELECT text FROM rapporteur.paragraphs WHERE node = 3"))
                .containsExactly("(a) To reply;");
        assertThat(database.rows("SELECT citation_id, revision FROM rapporteur.citations"))
                .containsExactly(ID + "#0|2");
        assertThat(database.rows("SELECT revision, text LIKE '%answer%' FROM rapporteur.revisions ORDER BY revision"))
                .containsExactly("1|t", "2|f");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void neverLetsAnOlderRevisionOverwriteANewer(boolean together) throws Exception {
        EventRow older = EventMapper.document(enriched("A/RES/99/7"));
        EventRow newer = EventMapper.document(enriched("A/RES/99/7", 2, Events.TEXT.replace("To answer", "To reply")));

        if (together) {
            storeAt(0, newer, older);
        } else {
            storeAt(0, newer);
            storeAt(1, older);
        }

        assertThat(database.rows("SELECT revision FROM rapporteur.documents")).containsExactly("2");
        assertThat(database.rows("SELECT text FROM rapporteur.paragraphs WHERE node = 3"))
                .containsExactly("(a) To reply;");
        assertThat(database.rows("SELECT revision FROM rapporteur.revisions ORDER BY revision"))
                .containsExactly("1", "2");
    }

    static Stream<Arguments> keepsTheLatestStateOfALink() {
        EventRow open = EventMapper.link(link(ID, 0, 1, LinkState.NOT_HELD, "A/RES/98/4", null));
        EventRow held = EventMapper.link(link(ID, 0, 1, LinkState.HELD, "A/RES/98/4", "A/RES/98/4@en"));
        EventRow withdrawn = EventMapper.link(link(ID, 0, 2, LinkState.WITHDRAWN, "A/RES/98/4", null));
        EventRow other = EventMapper.link(link(ID, 0, 2, LinkState.NOT_HELD, "A/RES/98/5", null));
        EventRow ahead = EventMapper.link(link(ID, 0, 99, LinkState.NOT_HELD, "A/RES/61/180", null));
        EventRow removed = new LinkRemoval(ID + "#0");
        return Stream.of(
                argumentSet("the target arrives", List.of(open, held), "HELD|A/RES/98/4|A/RES/98/4@en"),
                argumentSet("withdrawn", List.of(held, withdrawn), "WITHDRAWN|A/RES/98/4|"),
                argumentSet("withdrawn, then another target", List.of(held, withdrawn, other), "NOT_HELD|A/RES/98/5|"),
                argumentSet("another target, then withdrawn", List.of(held, other, withdrawn), "NOT_HELD|A/RES/98/5|"),
                argumentSet("an older revision", List.of(other, held), "NOT_HELD|A/RES/98/5|"),
                argumentSet("removed, then told anew", List.of(ahead, removed, held), "HELD|A/RES/98/4|A/RES/98/4@en"),
                argumentSet("removed twice", List.of(removed, removed, other), "NOT_HELD|A/RES/98/5|"),
                argumentSet("removed", List.of(held, removed), null));
    }

    @ParameterizedTest
    @MethodSource
    void keepsTheLatestStateOfALink(List<EventRow> events, @Nullable String expected) throws Exception {
        EventRow[] rows = events.toArray(EventRow[]::new);
        List<String> stored = Stream.ofNullable(expected).toList();
        String state = "SELECT state, target, held_as FROM rapporteur.links";

        for (int i = 0; i < rows.length; i++) {
            storeAt(i, rows[i]);
        }
        List<String> oneByOne = database.rows(state);
        database.execute("DELETE FROM rapporteur.links");
        storeAt(rows.length, rows);

        assertThat(oneByOne).isEqualTo(stored);
        assertThat(database.rows(state)).isEqualTo(stored);
    }

    @Test
    void showsACitationUnderWhatAnAuthorityLeadsItToAndNotUnderItsTitle() throws Exception {
        Enriched event = enriched("A/RES/99/7");
        event.getCitations().get(0).setTarget("DECL:LETTER-ANSWERS");
        Link led = link(ID, 0, 1, LinkState.NOT_HELD, "S/99/1", null);
        led.setOwnId("DECL:LETTER-ANSWERS");
        storeAt(0, EventMapper.document(event), EventMapper.link(led));

        assertThat(database.rows("SELECT target, citation_id, own_id FROM rapporteur.citing ORDER BY ordinal"))
                .containsExactly("S/99/1|" + ID + "#0|DECL:LETTER-ANSWERS", "|" + ID + "#1|");
        assertThat(database.rows("SELECT target, citations FROM rapporteur.wanted"))
                .containsExactly("S/99/1|1");
    }

    @Test
    void keepsTheLatestStateOfAnAuthority() throws Exception {
        var first = new Authority(
                "DECL:LETTER-ANSWERS",
                "S/99/1",
                "Letter on Answers",
                ID,
                3,
                "preamble 1",
                1L,
                1L,
                List.of(new AuthorityCandidate("S/99/1", 1L)),
                Events.ENRICHER);
        Authority contradicted = Authority.newBuilder(first)
                .setTarget(null)
                .setProofs(2L)
                .setDocuments(2L)
                .build();
        String rows = "SELECT own_id, target, document_id, place, proofs, candidates FROM rapporteur.authorities";

        storeAt(0, AuthorityMapper.authority(first), AuthorityMapper.authority(contradicted));
        assertThat(database.rows(rows))
                .containsExactly(
                        "DECL:LETTER-ANSWERS||" + ID + "|preamble 1|2|[{\"target\": \"S/99/1\", \"documents\": 1}]");

        storeAt(1, new AuthorityRemoval("DECL:LETTER-ANSWERS"));
        assertThat(database.rows(rows)).isEmpty();
        storeAt(2, new AuthorityRemoval("DECL:LETTER-ANSWERS"), AuthorityMapper.authority(first));
        assertThat(database.rows(rows)).hasSize(1);
    }

    @Test
    void keepsOneRowOfALetterThatWasSentTwice() throws Exception {
        storeAt(0, letter(7, 42), letter(8, 42), letter(9, -1), letter(10, -1));

        assertThat(database.rows("SELECT letter_offset, reason, \"offset\", convert_from(bytes, 'UTF8')"
                        + " FROM rapporteur.dead_letters ORDER BY letter_offset"))
                .containsExactly("7|BROKEN|42|bytes", "9|BROKEN|-1|bytes", "10|BROKEN|-1|bytes");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void showsALetterAsOpenUntilItIsDecidedOn(boolean letterFirst) throws Exception {
        storeAt(0, letter(8, 43));
        storeAt(1, letterFirst ? letter(7, 42) : decision(7, "DROPPED", null));
        storeAt(2, letterFirst ? decision(7, "DROPPED", null) : letter(7, 42));

        assertThat(database.rows("SELECT letter_offset FROM rapporteur.dead_letters"))
                .containsExactly("8");
        assertThat(database.rows("SELECT raw_offset, outcome, remedy FROM rapporteur.dropped ORDER BY raw_offset"))
                .containsExactly("42|DROPPED|", "43|BROKEN|fetch it again");
    }

    @Test
    void leavesOutOnlyTheRowsThatTheDatabaseRefuses() throws Exception {
        Enriched twoOfOne = enriched("A/RES/99/8");
        twoOfOne.getCitations().get(1).setOrdinal(0);
        List<RefusedRow> refused = new ArrayList<>();

        store.store(
                List.of(
                        EventMapper.document(enriched("A/RES/99/7")),
                        EventMapper.document(twoOfOne),
                        EventMapper.document(enriched("A/RES/99/9"))),
                List.of(new Move(PARTITION, 0, 3)),
                refused::addAll);

        assertThat(refused).extracting(RefusedRow::index).containsExactly(1);
        assertThat(refused.get(0).cause().getMessage()).contains("citations_pkey");
        assertThat(database.rows("SELECT symbol FROM rapporteur.documents ORDER BY symbol"))
                .containsExactly("A/RES/99/7", "A/RES/99/9");
        assertThat(offset()).containsExactly("3");
    }

    @Test
    void keepsTheWholeOfARevisionWhenALaterOneIsRefused() throws Exception {
        storeAt(0, EventMapper.document(enriched("A/RES/99/7")));
        List<String> before = database.everything();
        Enriched later =
                Enriched.newBuilder(enriched("A/RES/99/7")).setRevision(2).build();
        later.getCitations().get(1).setOrdinal(0);
        List<RefusedRow> refused = new ArrayList<>();

        store.store(List.of(EventMapper.document(later)), List.of(new Move(PARTITION, 1, 2)), refused::addAll);

        assertThat(refused).hasSize(1);
        assertThat(database.everything()).isEqualTo(before);
    }

    @Test
    void storesTheLongestNamesAndTitleThatParserAndEnricherLetThrough() throws Exception {
        var random = new Random(7);
        Enriched event = enriched(letters(random, Demands.MAX_NAME_BYTES - "@en".length()));
        event.getCitations().get(0).setTarget(letters(random, Demands.MAX_NAME_BYTES));
        var title = new StringBuilder();
        while (title.length() < Demands.MAX_TITLE_BYTES - 10) {
            title.append(letters(random, 5)).append(' ');
        }
        event.getDocument().getTitle().setValue(title.toString());

        storeAt(0, EventMapper.document(event));

        assertThat(database.rows("SELECT octet_length(document_id), octet_length(title) FROM rapporteur.documents"))
                .containsExactly(Demands.MAX_NAME_BYTES + "|" + title.length());
    }

    /** Letters that no compression makes shorter. */
    private static String letters(Random random, int count) {
        var text = new StringBuilder();
        random.ints(count, 'a', 'z' + 1).forEach(letter -> text.append((char) letter));
        return text.toString();
    }

    @Test
    void storesNothingWhenTheRefusalCannotBeSaid() throws Exception {
        EventRow[] rows = oneOfEach();

        assertThatThrownBy(() -> store.store(List.of(rows), List.of(new Move(PARTITION, 0, 1)), refused -> {
                    throw new IllegalStateException("the broker is away");
                }))
                .hasMessage("the broker is away");
        assertThat(database.everything()).isEmpty();
        assertThat(offset()).containsExactly("0");
    }

    @Test
    void rollsBackAnInstanceThatHasLostItsPartition() throws Exception {
        storeAt(0, EventMapper.arrival(arrival(1)));

        assertThatThrownBy(() -> storeAt(0, EventMapper.arrival(arrival(2))))
                .isInstanceOfSatisfying(FencedException.class, fenced -> assertThat(fenced.partitions())
                        .containsExactly(PARTITION));
        assertThat(database.rows("SELECT raw_offset FROM rapporteur.arrivals")).containsExactly("1");
        assertThat(offset()).containsExactly("1");
    }

    @Test
    void stopsForWhatIsNotTheFaultOfARow() throws Exception {
        database.execute("ALTER TABLE rapporteur.arrivals RENAME COLUMN outcome TO result");
        try {
            assertThatThrownBy(() -> storeAt(0, EventMapper.arrival(arrival(1))))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("outcome");
        } finally {
            database.execute("ALTER TABLE rapporteur.arrivals RENAME COLUMN result TO outcome");
        }
        assertThat(offset()).containsExactly("0");
    }

    /** Breaks the connection at every call in turn, before and after it, and tries again as the loop does. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesNeitherGapNorDoubleWhereverItIsCut(boolean afterwards) throws Exception {
        storeAt(0, oneOfEach());
        List<String> whole = database.everything();
        int cuts = 0;
        for (boolean failed = true; failed; cuts++) {
            empty();
            FailingSource failing = FailingSource.at(database.source(), cuts + 1, afterwards);

            storeUntilMoved(new EventStore(failing.source()));

            failed = failing.hasFailed();
            assertThat(database.everything()).as("cut at call %d", cuts + 1).isEqualTo(whole);
            assertThat(offset()).containsExactly("1");
        }

        assertThat(cuts).isGreaterThan(10);
    }

    private void storeUntilMoved(EventStore broken) throws Exception {
        for (EventStore each : List.of(broken, store)) {
            try {
                each.store(List.of(oneOfEach()), List.of(new Move(PARTITION, 0, 1)), refused -> {});
                return;
            } catch (SQLException e) {
                boolean nothing = database.everything().isEmpty() && offset().equals(List.of("0"));
                boolean committed = !database.everything().isEmpty() && offset().equals(List.of("1"));
                assertThat(nothing || committed).isTrue();
            } catch (FencedException e) {
                return; // The commit had gone through before the connection broke.
            }
        }
        throw new AssertionError("the second store must not fail");
    }

    private void empty() throws SQLException {
        database.clear();
        store.offsets(List.of(PARTITION));
    }

    private List<String> offset() throws SQLException {
        return database.rows("SELECT next_offset FROM rapporteur.offsets");
    }

    private void storeAt(long offset, EventRow... rows) throws Exception {
        store.store(List.of(rows), List.of(new Move(PARTITION, offset, offset + 1)), refused -> assertThat(refused)
                .isEqualTo(Collections.emptyList()));
    }

    private static EventRow[] oneOfEach() {
        return new EventRow[] {
            EventMapper.document(enriched("A/RES/99/7")),
            EventMapper.link(link(ID, 0, 1, LinkState.NOT_HELD, "A/RES/98/4", null)),
            EventMapper.arrival(arrival(1, ID)),
            letter(7, 42),
            decision(7, "REDRIVEN", new RecordPosition("rapporteur.raw", 0, 99))
        };
    }

    private static DecisionRow decision(long letter, String action, @Nullable RecordPosition sentTo) {
        return new DecisionRow(
                new RecordPosition("rapporteur.dead-letters", 0, letter),
                action,
                Instant.EPOCH,
                "archivist, rapporteur 1.0",
                sentTo,
                sentTo == null ? null : 2,
                "seen");
    }

    private static DeadLetterRow letter(long offset, long failed) {
        return new DeadLetterRow(
                new RecordPosition("rapporteur.dead-letters", 0, offset),
                "ingest",
                "BROKEN",
                "the file is cut off",
                "fetch it again",
                new RecordPosition("rapporteur.raw", 0, failed),
                new RecordPosition("rapporteur.raw", 0, failed),
                "file.pdf",
                1,
                "1.0",
                Instant.EPOCH,
                null,
                null,
                null,
                new DeadLetterRow.Contents(null, "bytes".getBytes(StandardCharsets.UTF_8)));
    }
}
