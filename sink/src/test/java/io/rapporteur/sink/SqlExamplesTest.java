package io.rapporteur.sink;

import static io.rapporteur.sink.Events.arrival;
import static io.rapporteur.sink.Events.enriched;
import static io.rapporteur.sink.Events.link;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.event.LinkState;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.sink.event.EventMapper;
import io.rapporteur.sink.row.ArrivalRow;
import io.rapporteur.sink.row.DeadLetterRow;
import io.rapporteur.sink.row.RawRecord;
import io.rapporteur.sink.store.EventStore;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs the examples of docs/sql.md as they are written. */
@ExtendWith(BackingServicesExtension.class)
class SqlExamplesTest {

    /** What each example finds in the store of {@link #fill}, by its heading. */
    private static final Map<String, List<String>> EXPECTED = Map.ofEntries(
            Map.entry(
                    "Who cites a document, and what for",
                    List.of("A/RES/99/7|preamble 1|RECALLS|para. 2|resolution 98/4")),
            Map.entry(
                    "What a document cites, and whether it is held",
                    List.of("preamble 1|RECALLS|A/RES/98/4|para. 2|NOT_HELD|", "footnote 1|MENTIONS||||")),
            Map.entry("What to fetch next: the documents most cited here and not held", List.of("A/RES/98/4|1|1")),
            Map.entry(
                    "Each citation with the paragraph or footnote it stands in, and the proof",
                    List.of(
                            "preamble 1|A/RES/98/4|t|Recalling resolution 98/4,",
                            "footnote 1||t|¹ See decision 98/501.")),
            Map.entry("What each organ urges, by leading verb", List.of("GA|Urges|1")),
            Map.entry(
                    "Citations that could not be decided, with what was considered",
                    List.of("A/RES/99/7@en#1|decision 98/501|A/DEC/98/501|0.5")),
            Map.entry(
                    "Misprints: citations that cannot be right as printed",
                    List.of(
                            "A/RES/99/7@en#0|preamble 1|resolution 98/4|A/RES/98/4|the number cannot bear a date of 2043|")),
            Map.entry(
                    "What citations took from elsewhere in their document",
                    List.of("A/RES/99/7@en#0|A/RES/98/4|numbered|ORGAN|Resolution 99/7")),
            Map.entry(
                    "What has become of the files in an archive", List.of("session.zip/7.txt|KNOWN|{A/RES/99/7@en}|")),
            Map.entry("Files that need a hand", List.of("scan.pdf|NO_TEXT_LAYER|images only|run OCR over it")),
            Map.entry(
                    "Links that lead elsewhere than their words",
                    List.of(
                            "A/RES/99/7@en|preamble 1|98/4|A/RES/97/4|A/RES/98/4|the words name A/RES/98/4, the link leads to A/RES/97/4")));

    private final TestDatabase database;

    SqlExamplesTest(BackingServices backing) throws Exception {
        database = TestDatabase.create(backing);
        fill();
    }

    @Test
    void findWhatTheyPromise() throws Exception {
        Map<String, String> examples = examples();

        assertThat(examples.keySet()).isEqualTo(EXPECTED.keySet());
        for (Map.Entry<String, String> example : examples.entrySet()) {
            assertThat(database.rows(example.getValue()))
                    .as(example.getKey())
                    .isEqualTo(EXPECTED.get(example.getKey()));
        }
    }

    private void fill() throws Exception {
        var raw = new RecordPosition("rapporteur.raw", 0, 2);
        new EventStore(database.source())
                .store(
                        List.of(
                                EventMapper.document(enriched("A/RES/99/7")),
                                EventMapper.link(link("A/RES/99/7@en", 0, 1, LinkState.NOT_HELD, "A/RES/98/4", null)),
                                EventMapper.arrival(arrival(1, "A/RES/99/7@en")),
                                new ArrivalRow(
                                        new RawRecord(
                                                new RecordPosition("rapporteur.raw", 0, 4),
                                                Instant.EPOCH,
                                                "0".repeat(64),
                                                "session.zip/7.txt",
                                                null),
                                        "KNOWN",
                                        List.of("A/RES/99/7@en"),
                                        null,
                                        null,
                                        List.of(),
                                        new RecordPosition("rapporteur.raw", 0, 3)),
                                new DeadLetterRow(
                                        new RecordPosition("rapporteur.dead-letters", 0, 0),
                                        "ingest",
                                        "NO_TEXT_LAYER",
                                        "images only",
                                        "run OCR over it",
                                        raw,
                                        raw,
                                        "scan.pdf",
                                        1,
                                        "1.0",
                                        Instant.EPOCH,
                                        null,
                                        null,
                                        null,
                                        new DeadLetterRow.Contents(null, null))),
                        List.of(),
                        refused -> assertThat(refused).isEmpty());
    }

    /** The blocks marked as SQL, by the heading above them. */
    private static Map<String, String> examples() throws IOException {
        Map<String, String> examples = new java.util.LinkedHashMap<>();
        String heading = "";
        List<String> block = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of(System.getProperty("rapporteur.root"), "docs", "sql.md"))) {
            if (line.startsWith("## ")) {
                heading = line.substring(3);
            } else if (line.equals("```sql")) {
                inside = true;
                block.clear();
            } else if (inside && line.equals("```")) {
                inside = false;
                examples.put(heading, String.join("\n", block));
            } else if (inside) {
                block.add(line);
            }
        }
        return examples;
    }
}
