package io.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapporteur.model.document.Span;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.result.ResultIterable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each reader finds, and in which order. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadersTest {

    private static final String ANSWERS = "A/RES/99/7@en";

    private final Tables tables;

    ReadersTest(BackingServices backing) throws Exception {
        tables = new FilledDatabase(backing, "readers").tables().ofOneMoment();
    }

    @AfterAll
    void close() throws SQLException {
        tables.close();
    }

    @ParameterizedTest
    @CsvSource({
        ", , , 9, A/RES/98/4@en A/RES/98/4@fr A/RES/99/7@en S/RES/9000(2044)@en",
        "SC, , , 9, S/RES/9000(2044)@en",
        ", answers, , 9, A/RES/99/7@en",
        ", on -answers, , 9, A/RES/98/4@en",
        "GA, , A/RES/98/4@fr, 9, A/RES/99/7@en",
        ", , A/RES/98/5, 1, A/RES/99/7@en",
        "XX, , , 9, ''"
    })
    void listsDocumentsInTheOrderOfTheirIds(
            @Nullable String body, @Nullable String words, @Nullable String after, int limit, String expected)
            throws SQLException {
        List<String> found = list(readers ->
                readers.documents().list(body, words, new Slice<>(after, limit)).map(DocumentSummary::documentId));

        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "A/RES/98/4, , A/RES/98/4@en",
        "A/RES/98/4, fr, A/RES/98/4@fr",
        "A/RES/98/4@fr, , A/RES/98/4@fr",
        "A/RES/98/4@fr, en, ",
        "A/RES/98/4, es, ",
        "a/res/98/4, , ",
        "A/RES/1/1, , "
    })
    void findsADocumentByIdOrBySymbolInALanguage(String name, @Nullable String language, @Nullable String expected)
            throws SQLException {
        assertThat(found(readers -> readers.documents().find(name, language)).map(DocumentSummary::documentId))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({"a/res/98/4, A/RES/98/4@en", "A/RES/98/4@fr, A/RES/98/4@fr", "a/res/98/4@fr, ", "x, "})
    void findsItAsAPersonTypesIt(String name, @Nullable String expected) throws SQLException {
        assertThat(found(readers -> readers.documents().findInAnyCase(name)).map(DocumentSummary::documentId))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void tellsWhatADocumentSaysOfItselfAndNothingWhereItSaysNothing() throws SQLException {
        assertThat(found(readers -> readers.documents().find(ANSWERS, null)))
                .contains(new DocumentSummary(
                        ANSWERS, 2, "RESOLUTION", "en", "A/RES/99/7", "GA", "99", "99/7", "On answers", "2044-12-19"));
        assertThat(found(readers -> readers.documents().find("S/RES/9000(2044)", null)))
                .contains(new DocumentSummary(
                        "S/RES/9000(2044)@en",
                        1,
                        "RESOLUTION",
                        "en",
                        "S/RES/9000(2044)",
                        "SC",
                        null,
                        "9000 (2044)",
                        null,
                        null));
    }

    @Test
    void namesIdsThatBeginAlike() throws SQLException {
        assertThat(all(readers -> readers.documents().idsBeginningWith("a/res/98")))
                .containsExactly("A/RES/98/4@en", "A/RES/98/4@fr");
    }

    @Test
    void readsATextStretchByStretch() throws SQLException {
        assertThat(found(readers -> readers.documents().textLength(ANSWERS, 2))).contains(1);
        assertThat(found(readers -> readers.documents().textLength(ANSWERS, 3))).isEmpty();
        assertThat(found(readers -> readers.documents().text(ANSWERS, 1, 1, 10)))
                .contains("x");
        assertThat(found(readers -> readers.documents().text(ANSWERS, 1, 2, 10)))
                .contains("");
    }

    @Test
    void listsEveryRevisionAndFindsOne() throws SQLException {
        var first = new RevisionSummary(
                1,
                "0".repeat(64),
                "text/plain",
                "old.txt",
                new RecordPosition("rapporteur.raw", 0, 1),
                Instant.parse("2026-01-02T03:04:05Z"),
                List.of());

        List<RevisionSummary> all = list(readers -> readers.parts().revisions(ANSWERS, Slice.all()));

        assertThat(all).hasSize(2).first().isEqualTo(first);
        assertThat(all.get(1).warnings()).containsExactly("it may be cut off");
        assertThat(list(readers -> readers.parts().revisions(ANSWERS, new Slice<>(1, 5))))
                .containsExactly(all.get(1));
        assertThat(found(readers -> readers.parts().revision(ANSWERS, 1))).contains(first);
        assertThat(found(readers -> readers.parts().revision(ANSWERS, 3))).isEmpty();
    }

    @Test
    void readsTheParts() throws SQLException {
        assertThat(list(readers -> readers.parts().paragraphs(ANSWERS, Slice.all())))
                .containsExactly(new StoredParagraph(
                        1,
                        0,
                        "PREAMBULAR",
                        "1",
                        "preamble 1",
                        List.of("Recalling"),
                        "Recalling resolution 98/4,",
                        new Span(0, 26)));
        assertThat(list(readers -> readers.parts().footnotes(ANSWERS, Slice.all())))
                .containsExactly(new StoredFootnote(2, "1", "preamble 1", "See above.", new Span(26, 36)));
        assertThat(list(readers -> readers.parts().citations(ANSWERS, Slice.all())))
                .extracting(
                        StoredCitation::ordinal, StoredCitation::target, StoredCitation::state, StoredCitation::heldAs)
                .containsExactly(tuple(0, "A/RES/98/4", "HELD", "A/RES/98/4@en"), tuple(1, null, null, null));
        assertThat(list(readers -> readers.parts().citations(ANSWERS, new Slice<>(0, 1))))
                .extracting(StoredCitation::citationId, StoredCitation::candidates)
                .containsExactly(tuple(
                        "A/RES/99/7@en#1",
                        "[{\"score\": 0.5, \"reason\": \"the series exists\", \"target\": \"A/DEC/98/501\"}]"));
        assertThat(list(readers -> readers.parts().findings(ANSWERS, new Slice<>(0, 5))))
                .containsExactly(new StoredFinding(
                        1,
                        "NUMBER_CANNOT_BE",
                        "footnote 1",
                        "98/501",
                        null,
                        "A/DEC/98/501",
                        "no such session",
                        new Span(29, 36)));
        assertThat(list(readers -> readers.parts().citedWords(ANSWERS)))
                .containsExactly(new CitedWords(1, "resolution 98/4"), new CitedWords(2, "decision 98/501"));
        assertThat(count(readers -> readers.parts().countCitations(ANSWERS))).isEqualTo(2);
        assertThat(count(readers -> readers.parts().countResolved(ANSWERS))).isEqualTo(1);
    }

    @Test
    void readsTheFindingsOfAllDocuments() throws SQLException {
        assertThat(list(readers -> readers.findings().list(null, Slice.all())))
                .extracting(found -> found.key().toString())
                .containsExactly("A/RES/99/7@en#0", "A/RES/99/7@en#1", "S/RES/9000(2044)@en#0");
        assertThat(list(readers -> readers.findings()
                        .list("LINK_CONTRADICTS_WORDS", new Slice<>(new FindingKey("A/RES/99/7@en", 0), 5))))
                .containsExactly(new Found(
                        "S/RES/9000(2044)@en",
                        0,
                        "LINK_CONTRADICTS_WORDS",
                        "operative 1",
                        "T/PCCs",
                        "T/PCCS",
                        null,
                        "it has no number",
                        new Span(10, 16)));
        assertThat(count(readers -> readers.findings().count())).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "A/RES/98/4, , A/RES/99/7@en#0 S/RES/9000(2044)@en#0",
        "a/res/98/4, , A/RES/99/7@en#0 S/RES/9000(2044)@en#0",
        ", a/res/99/7, A/RES/99/7@en#0 A/RES/99/7@en#1",
        ", A/RES/99/7@en, A/RES/99/7@en#0 A/RES/99/7@en#1",
        "A/RES/98/4, A/RES/99/7, A/RES/99/7@en#0",
        "A/RES/1/1, , ''"
    })
    void findsCitationsByTargetAndByDocument(@Nullable String target, @Nullable String document, String expected)
            throws SQLException {
        List<String> whole = list(readers ->
                readers.citations().list(target, document, Slice.all()).map(Citing::citationId));
        List<String> paged = paged(
                (Readers readers, Slice<CitationKey> slice) ->
                        readers.citations().list(target, document, slice),
                row -> CitationKey.parse(row.citationId()),
                Citing::citationId);

        assertThat(String.join(" ", whole)).isEqualTo(expected);
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void tellsOfACitationWhoMakesItAndCountsThem() throws SQLException {
        assertThat(list(readers -> readers.citations().list("A/RES/98/4", null, Slice.first(1))))
                .containsExactly(new Citing(
                        "A/RES/99/7@en#0",
                        "A/RES/98/4",
                        ANSWERS,
                        "A/RES/99/7",
                        "GA",
                        "2044-12-19",
                        "On answers",
                        "preamble 1",
                        "RECALLS",
                        "para. 2",
                        "resolution 98/4",
                        0.9,
                        "HELD",
                        new Span(10, 25)));
        assertThat(count(readers -> readers.citations().countOf("a/res/98/4"))).isEqualTo(2);
    }

    @Test
    void listsWhatIsWantedTheMostCitedFirst() throws SQLException {
        List<Wanted> whole = list(readers -> readers.wanted().mostCitedFirst(Slice.all()));

        assertThat(whole).containsExactly(new Wanted("A/RES/97/1", 2, 2), new Wanted("A/RES/96/1", 1, 1));
        assertThat(paged(
                        (Readers readers, Slice<Wanted> slice) ->
                                readers.wanted().mostCitedFirst(slice),
                        row -> row,
                        row -> row))
                .isEqualTo(whole);
        assertThat(count(readers -> readers.wanted().count())).isEqualTo(2);
    }

    @Test
    void listsArrivalsNewestFirstAndByPositionWithinAMoment() throws SQLException {
        List<StoredArrival> whole = list(readers -> readers.arrivals().newestFirst(null, Slice.all()));

        assertThat(whole).extracting(StoredArrival::name).containsExactly("again.txt", "new.txt", "old.txt");
        assertThat(whole.get(0).first()).isEqualTo(new RecordPosition("rapporteur.raw", 0, 2));
        assertThat(whole.get(1).first()).isNull();
        assertThat(paged(
                        (readers, slice) -> readers.arrivals().newestFirst(null, slice),
                        StoredArrival::key,
                        row -> row))
                .isEqualTo(whole);
        assertThat(list(readers -> readers.arrivals().newestFirst("KNOWN", Slice.all())))
                .containsExactly(whole.get(0));
    }

    @Test
    void listsOpenLettersNewestFirst() throws SQLException {
        List<StoredLetter> whole = list(readers -> readers.letters().newestFirst(null, null, Slice.all()));

        assertThat(whole).extracting(StoredLetter::name).containsExactly("empty.txt", "scan.pdf");
        assertThat(whole).extracting(StoredLetter::size).containsExactly(0, 5);
        assertThat(paged(
                        (readers, slice) -> readers.letters().newestFirst(null, null, slice),
                        StoredLetter::key,
                        row -> row))
                .isEqualTo(whole);
        assertThat(list(readers -> readers.letters().newestFirst("ingest", "EMPTY", Slice.all())))
                .containsExactly(whole.get(0));
        assertThat(list(readers -> readers.letters().newestFirst("parser", null, Slice.all())))
                .isEmpty();
        assertThat(counts(readers -> readers.letters().countByReason()))
                .containsExactly(Map.entry("EMPTY", 1L), Map.entry("NO_TEXT_LAYER", 1L));
    }

    @Test
    void countsWhatIsStored() throws SQLException {
        assertThat(counts(readers -> readers.progress().stored()))
                .containsExactly(
                        Map.entry("arrivals", 3L),
                        Map.entry("documents", 4L),
                        Map.entry("revisions", 2L),
                        Map.entry("citations", 3L),
                        Map.entry("resolved", 2L),
                        Map.entry("held", 1L));
    }

    @Test
    void tellsWhatBecameOfDroppedFiles() throws SQLException {
        var raw = List.of(
                new RecordPosition("rapporteur.raw", 0, 2),
                new RecordPosition("rapporteur.raw", 0, 4),
                new RecordPosition("rapporteur.raw", 0, 99));

        List<DropState> states = all(readers -> readers.drops().states("rapporteur.raw", raw));

        assertThat(states)
                .extracting(DropState::raw, DropState::outcome, DropState::stored, DropState::reason)
                .containsExactlyInAnyOrder(
                        tuple(raw.get(0), "NEW", 1, null), tuple(raw.get(1), null, 0, "NO_TEXT_LAYER"));
    }

    @Test
    void givesFiguresOfTheDocumentsOfEachFile() throws SQLException {
        String former = "0".repeat(64);
        String current = "1".repeat(64);

        Map<String, List<DocumentFigures>> documents = tables.<Map<String, List<DocumentFigures>>, RuntimeException>ask(
                readers -> readers.drops().documents(List.of(former, current, "9".repeat(64))));

        assertThat(documents)
                .containsOnly(
                        Map.entry(former, List.of(new DocumentFigures(ANSWERS, "On answers", 1, 1, 1, 2))),
                        Map.entry(current, List.of(new DocumentFigures(ANSWERS, "On answers", 2, 1, 1, 2))));
    }

    private <T> List<T> list(Function<Readers, ResultIterable<T>> question) throws SQLException {
        return all(readers -> question.apply(readers).list());
    }

    private <T> List<T> all(Function<Readers, List<T>> question) throws SQLException {
        return tables.ask(question::apply);
    }

    private <T> Optional<T> found(Function<Readers, Optional<T>> question) throws SQLException {
        return tables.ask(question::apply);
    }

    private long count(ToLongFunction<Readers> question) throws SQLException {
        return tables.ask(question::applyAsLong);
    }

    private Map<String, Long> counts(Function<Readers, Map<String, Long>> question) throws SQLException {
        return tables.ask(question::apply);
    }

    private interface Paged<T, K> {
        ResultIterable<T> of(Readers readers, Slice<K> slice);
    }

    /** Page by page, a row each. */
    private <T, K, V> List<V> paged(Paged<T, K> question, Function<T, K> key, Function<T, V> value)
            throws SQLException {
        List<V> all = new ArrayList<>();
        Slice<K> slice = Slice.first(1);
        while (true) {
            Slice<K> asked = slice;
            List<T> page = list(readers -> question.of(readers, asked));
            if (page.isEmpty()) {
                return all;
            }
            all.add(value.apply(page.get(0)));
            slice = new Slice<>(key.apply(page.get(0)), 1);
        }
    }
}
