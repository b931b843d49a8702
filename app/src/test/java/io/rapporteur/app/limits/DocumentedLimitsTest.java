package io.rapporteur.app.limits;

import static io.rapporteur.app.limits.LimitsTable.constant;
import static io.rapporteur.app.limits.LimitsTable.duration;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.model.document.Limit;
import io.rapporteur.replay.redrive.RedriveRules;
import io.rapporteur.runtime.retry.RetryPolicy;
import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.schemas.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/limits.md to the code. A new limit is one more row here; the failing test prints the line for the document. */
class DocumentedLimitsTest {

    private static final String OVER_LIMIT = "dead letter `OVER_LIMIT`";

    private static List<String> table() {
        var table = new LimitsTable();
        files(table, ExtractionLimits.DEFAULT);
        extraction(table);
        texts(table);
        citations(table);
        records(table);
        attempts(table);
        services(table);
        doors(table);
        supervision(table);
        return table.lines();
    }

    private static void files(LimitsTable table, ExtractionLimits extraction) {
        table.bytes("bytes of a file", extraction.maxBytes(), "dead letter `TOO_LARGE`")
                .fixed(
                        "characters of the text taken from a file",
                        extraction.maxTextChars(),
                        "dead letter `TEXT_TOO_LONG`")
                .fixed(
                        "entries of a zip container (docx, odt, epub, zip), parts of a mail",
                        extraction.maxZipEntries(),
                        "dead letter `UNSAFE`")
                .bytes("one entry of it, unpacked", extraction.maxZipEntryBytes(), "dead letter `UNSAFE`")
                .bytes("all entries of it, unpacked", extraction.maxZipBytes(), "dead letter `UNSAFE`")
                .fixed(
                        "bytes unpacked from each byte of an entry above 1 MiB",
                        extraction.maxZipRatio(),
                        "dead letter `UNSAFE`")
                .bytes(
                        "all files together that are taken out of an archive or a mail",
                        extraction.maxUnpackedBytes(),
                        "dead letter `TOO_LARGE`")
                .fixed(
                        "archives and mails within one another",
                        constant("ingest.text.unpack.Unpacker", "MAX_DEPTH"),
                        "the inner one is a dead letter `UNSUPPORTED_FORMAT`")
                .fixed(
                        "multiparts of a mail within one another",
                        constant("ingest.text.unpack.MimeContents", "MAX_NESTED"),
                        "dead letter `UNSAFE`")
                .fixed(
                        "bytes of the path of a file in an archive or a mail",
                        constant("ingest.text.unpack.EntryPaths", "MAX_BYTES"),
                        "the end of the path is kept")
                .fixed("links of a text", constant("ingest.text.form.KeptLinks", "MAX"), "further ones are not kept")
                .fixed(
                        "characters of the address of a link",
                        constant("ingest.text.form.KeptLinks", "MAX_ADDRESS_LENGTH"),
                        "the link is not kept")
                .fixed(
                        "characters of all addresses of a text",
                        constant("ingest.text.form.KeptLinks", "MAX_IN_ALL"),
                        "further links are not kept")
                .fixed("pages of a pdf", extraction.maxPages(), "dead letter `TEXT_TOO_LONG`")
                .fixed("drawing operators of a pdf", extraction.maxOperators(), "dead letter `UNSAFE`")
                .fixed(
                        "bytes of a header `filename`, `content-type` or `source-uri`",
                        constant("ingest.stream.RawHeaders", "MAX_LENGTH"),
                        "the header is passed over");
    }

    private static void texts(LimitsTable table) {
        table.reading(Limit.LINES, OVER_LIMIT)
                .reading(Limit.PARAGRAPHS, OVER_LIMIT)
                .reading(Limit.FOOTNOTES, OVER_LIMIT)
                .reading(Limit.FOOTNOTE_CALLS, OVER_LIMIT)
                .reading(Limit.DOCUMENTS, OVER_LIMIT)
                .reading(Limit.CARRIED_CHARS, OVER_LIMIT)
                .fixed(
                        "lists inside each other in one paragraph",
                        constant("parser.structure.ListLevels", "DEEPEST"),
                        "further items stand at the innermost level")
                .fixed(
                        "verb phrases of one paragraph",
                        constant("parser.structure.VerbPhrases", "MAX"),
                        "further ones are not told")
                .fixed(
                        "characters of a title",
                        constant("parser.masthead.Title", "MAX_LENGTH"),
                        "the document has no title")
                .fixed(
                        "characters of a line that holds a symbol",
                        constant("parser.masthead.NumberFinder", "MAX_LINE_LENGTH"),
                        "the line holds none")
                .fixed(
                        "raised characters or marks of a footnote call",
                        constant("parser.page.NoteMarker", "MAX_MARK_LENGTH"),
                        "they call no note")
                .fixed(
                        "plain numbers that may be footnote calls",
                        constant("parser.page.DoubtfulCalls", "MAX"),
                        "further ones are no calls");
    }

    private static void citations(LimitsTable table) {
        table.reading(Limit.CITATIONS, OVER_LIMIT)
                .reading(Limit.CANDIDATES, "the list is cut")
                .fixed(
                        "other targets named for all citations of a document",
                        constant("enricher.citation.context.CandidateBudget", "MAX_IN_ALL"),
                        "each further citation names one")
                .fixed(
                        "characters of a target",
                        constant("enricher.citation.CitationResolver", "MAX_TARGET_LENGTH"),
                        "it is no citation")
                .fixed(
                        "characters of the words of a link that is compared",
                        constant("enricher.citation.finding.LinkCheck", "MAX_WORDS"),
                        "it is not compared")
                .fixed(
                        "findings in one document",
                        constant("enricher.citation.finding.Findings", "MAX"),
                        "further ones are not told")
                .fixed(
                        "characters of a pinpoint",
                        constant("enricher.citation.CitationResolver", "MAX_PINPOINT_LENGTH"),
                        "the citation has none")
                .fixed(
                        "characters of a paragraph read at once for citations",
                        constant("enricher.citation.token.Stretch", "MAX_LENGTH"),
                        "it is read in stretches, cut at white space")
                .fixed(
                        "numbers in one range (61/1 to 61/5)",
                        constant("enricher.citation.series.ListReader", "MAX_RANGE_LENGTH"),
                        "only its ends are cited")
                .fixed(
                        "numbers that the ranges of a document leave out",
                        constant("enricher.citation.series.ListReader", "MAX_LEFT_OUT"),
                        "only the ends of further ranges are cited")
                .fixed(
                        "short forms that a document defines",
                        constant("enricher.citation.context.Definitions", "MAX_DEFINITIONS"),
                        "further ones are not known");
    }

    private static void records(LimitsTable table) {
        table.bytes(
                        "record of the raw topic",
                        Topics.MAX_RAW_BYTES + constant("schemas.topic.Topics", "MAX_NOTE_BYTES"),
                        "the broker refuses it, and the sender is told")
                .bytes("event of any other topic", Topics.MAX_EVENT_BYTES, "dead letter `EVENT_TOO_LARGE`")
                .bytes(
                        "part of it kept free for key, frame and headers",
                        constant("runtime.streams.FittingSerializer", "MARGIN_BYTES"),
                        "dead letter `EVENT_TOO_LARGE`");
    }

    private static void extraction(LimitsTable table) {
        table.set(
                        "processor time for reading one pdf, office file, book, archive, mail or long page",
                        Setting.MAX_EXTRACTION_SECONDS,
                        " s",
                        "dead letter `TOO_COSTLY`")
                .set(
                        "processor time of Tesseract for the text of one file",
                        Setting.OCR_SECONDS,
                        " s",
                        "dead letter `TOO_COSTLY`")
                .set(
                        "heap of the child process that reads it",
                        Setting.MAX_EXTRACTION_MEGABYTES,
                        " MiB",
                        "dead letter `TOO_COSTLY`");
    }

    private static void attempts(LimitsTable table) {
        table.set("processes that a record may end", Setting.MAX_ATTEMPTS, "", "dead letter `ENDED_PROCESS`")
                .set(
                        "time in work on one record, without waiting for others",
                        Setting.MAX_RECORD_SECONDS,
                        " s",
                        "the process ends with status 5, to be started again: an attempt of the record")
                .fixed(
                        "records of a partition noted one by one after a process that did not end well",
                        constant("runtime.breaker.Breaker", "WINDOW"),
                        "further ones only when they are large")
                .bytes(
                        "a record that is not always noted before it is begun",
                        constant("runtime.breaker.Breaker", "LARGE_BYTES"),
                        "it is always noted");
    }

    private static void services(LimitsTable table) {
        table.set("records of one database transaction", Setting.SINK_BATCH_RECORDS, "", "the next transaction")
                .set(
                        "bytes fetched for one database transaction",
                        Setting.SINK_BATCH_BYTES,
                        "",
                        "the next transaction; one larger record is fetched alone")
                .set(
                        "time that the sink waits for database and registry",
                        Setting.SINK_PATIENCE_SECONDS,
                        " s",
                        "the sink stops loudly")
                .fixed(
                        "failures of a stage in a row that may pass",
                        RetryPolicy.SERVICE.maxRetries().orElseThrow(),
                        "the stage stops loudly")
                .time("pause between two of them", RetryPolicy.SERVICE.maxPause(), "pauses grow up to it")
                .fixed(
                        "attempts of a dead letter, `--max-attempts`",
                        RedriveRules.MAX_ATTEMPTS,
                        "it is parked: redriven only with `--force`")
                .fixed(
                        "records that one replay sends",
                        constant("replay.stream.ReplayItems", "MAX"),
                        "it is refused: select fewer, or `rebuild`");
    }

    private static void doors(LimitsTable table) {
        table.time(
                        "time that a file in a watched folder has not changed",
                        duration("ingest.drop.WatchedFolder", "QUIET"),
                        "the least: before it, the file is not taken")
                .time(
                        "time that a file which seems unfinished is waited for after its last change",
                        duration("ingest.drop.WatchedFolder", "PATIENCE"),
                        "it is taken as it is")
                .fixed(
                        "items of a page of the API, `limit`",
                        constant("api.QueryParameters", "MAX_LIMIT"),
                        "400; `next` leads to the following page")
                .bytes(
                        "address and headers of a request",
                        constant("api.Server", "MAX_REQUEST_HEADER"),
                        "414 for the address, 431 for the headers")
                .fixed(
                        "connections to the API at a time",
                        constant("api.Server", "MAX_CONNECTIONS"),
                        "further ones wait until one closes")
                .fixed("reads of the API at a time", constant("api.Reads", "AT_A_TIME"), "further ones wait")
                .fixed(
                        "reads of the contents of documents among them",
                        constant("api.Reads", "DOCUMENTS_AT_A_TIME"),
                        "further ones wait")
                .fixed("requests that wait, for either", constant("api.Reads", "MAX_WAITING"), "503 with `Retry-After`")
                .time("time that each waits", duration("api.Reads", "PATIENCE"), "503 with `Retry-After`")
                .time(
                        "time that one query may take",
                        Duration.ofMillis(constant("api.ApiSettings", "STATEMENT_MS")),
                        "503 with `Retry-After`")
                .time(
                        "pause of a reader between two fetches of one answer",
                        Duration.ofMillis(constant("api.ApiSettings", "PAUSE_MS")),
                        "the answer is cut off")
                .time("time for one answer", duration("api.Deadline", "MAX_TIME"), "the answer is cut off")
                .time("time that a connection is idle", duration("api.Server", "IDLE"), "it is closed")
                .bytes(
                        "bytes that a client reads in a second",
                        constant("api.Server", "MIN_READ_RATE"),
                        "the least: a slower one is cut off");
    }

    private static void supervision(LimitsTable table) {
        table.fixed(
                        "restarts of a part of `run` (broker, registry, database) within a minute",
                        constant("embedded.RestartIntensity", "MAX_RESTARTS"),
                        "`run` ends with the reason")
                .time(
                        "time that a part of `run` gives no answer",
                        duration("embedded.Supervisor", "MAX_SILENCE"),
                        "it is killed and started again");
    }

    /** When it fails: put the printed lines into the document. */
    @Test
    void hasTheTableThatTheCodeHas() throws Exception {
        Path document = Path.of(System.getProperty("rapporteur.root", ".."), "docs", "limits.md");

        List<String> documented;
        try (Stream<String> lines = Files.lines(document)) {
            documented = lines.filter(line -> line.startsWith("|")).toList();
        }

        assertThat(documented).as(String.join("\n", table())).isEqualTo(table());
    }

    @Test
    void namesEachLimitOfReading() {
        assertThat(Arrays.stream(Limit.values()).map(Limit::counted))
                .allSatisfy(counted -> assertThat(table()).anyMatch(row -> row.contains("| " + counted + " |")));
    }
}
