package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.model.document.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of numbers: ranges, lettered parts, shared dates, and the organ that one item has from another. */
class ListReaderTest {

    private final CitationResolver resolver = new CitationResolver();

    private List<Citation> read(String words) {
        return resolver.resolve(Written.paragraph("GA", "Recalling " + words));
    }

    private String targets(String words) {
        return read(words).stream()
                .map(Citation::target)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resolutions 61/1 to 61/4       | A/RES/61/1 A/RES/61/2 A/RES/61/3 A/RES/61/4",
                "resolutions 61/1-61/3          | A/RES/61/1 A/RES/61/2 A/RES/61/3",
                "resolutions 61/1–61/3          | A/RES/61/1 A/RES/61/2 A/RES/61/3",
                "resolutions 61/1 to 61/2       | A/RES/61/1 A/RES/61/2",
                "resolutions 61/1-3 and 61/7    | A/RES/61/1 A/RES/61/2 A/RES/61/3 A/RES/61/7",
                "resolutions 61/1–3 of 20 October 2006 | A/RES/61/1 A/RES/61/2 A/RES/61/3",
                "resolutions 61/4-3             | ''",
                "resolutions 61⁄1 and 61∕ 3     | A/RES/61/1 A/RES/61/3",
                "resolutions 61/4 to 61/1       | A/RES/61/4 A/RES/61/1",
                "resolutions 61/1 and 61/4      | A/RES/61/1 A/RES/61/4",
                "resolutions 61/1 to 62/3       | A/RES/61/1 A/RES/62/3",
                "resolutions 61/1 A to 61/3     | A/RES/61/1A A/RES/61/3",
                "resolutions 61/1 to 61/3, 61/9 and 61/11 to 61/13 | A/RES/61/1 A/RES/61/2 A/RES/61/3 A/RES/61/9 A/RES/61/11 A/RES/61/12 A/RES/61/13",
                "decisions 1/CP.16 to 3/CP.16   | UNFCCC:1/CP.16 UNFCCC:2/CP.16 UNFCCC:3/CP.16",
                "Economic and Social Council resolutions 2010/1 to 2010/3 | E/RES/2010/1 E/RES/2010/2 E/RES/2010/3"
            })
    void citesWhatARangeSpans(String words, String targets) {
        assertThat(targets(words)).isEqualTo(targets);
    }

    @Test
    void spansSixtyNumbersAndNoMore() {
        assertThat(read("resolutions 61/1 to 61/61")).hasSize(61);
        assertThat(read("resolutions 61/1 to 61/62")).hasSize(2);
    }

    @Test
    void saysWhichNumbersARangeLeavesOut() {
        assertThat(read("resolutions 61/1 to 61/3 of 20 October 2006"))
                .extracting(Citation::target, Citation::rule, Citation::text, Citation::date)
                .containsExactly(
                        tuple("A/RES/61/1", "organ-of-document", "61/1", LocalDate.of(2006, 10, 20)),
                        tuple("A/RES/61/2", "range", "to", LocalDate.of(2006, 10, 20)),
                        tuple(
                                "A/RES/61/3",
                                "list-inherits-organ",
                                "61/3 of 20 October 2006",
                                LocalDate.of(2006, 10, 20)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resolutions 68/1 A and B         | A/RES/68/1A A/RES/68/1B",
                "resolutions 68/1 A, B and C      | A/RES/68/1A A/RES/68/1B A/RES/68/1C",
                "resolutions 68/2 C to F          | A/RES/68/2C A/RES/68/2D A/RES/68/2E A/RES/68/2F",
                "resolutions 68/2 C to B          | A/RES/68/2C",
                "resolution 68/2 and B            | A/RES/68/2",
                "resolutions 68/1 A and B and 69/3 | A/RES/68/1A A/RES/68/1B A/RES/69/3"
            })
    void citesLetteredParts(String words, String targets) {
        assertThat(targets(words)).isEqualTo(targets);
    }

    @Test
    void givesEachLetteredPartItsOwnDate() {
        assertThat(read("resolutions 55/7 A of 1 May 2001 and B of 2 June 2001"))
                .extracting(Citation::target, Citation::date)
                .containsExactly(tuple("A/RES/55/7A", LocalDate.of(2001, 5, 1)));
        assertThat(read("resolutions 55/7 A and B of 2 June 2001"))
                .extracting(Citation::target, Citation::date)
                .containsExactly(
                        tuple("A/RES/55/7A", LocalDate.of(2001, 6, 2)), tuple("A/RES/55/7B", LocalDate.of(2001, 6, 2)));
    }

    @Test
    void sharesADateOverCommasAndAndsOnly() {
        assertThat(dates("resolutions 64/2 on ice, 64/3, 64/4 and 64/5 of 18 May 2010"))
                .containsExactly(null, LocalDate.of(2010, 5, 18), LocalDate.of(2010, 5, 18), LocalDate.of(2010, 5, 18));
    }

    @Test
    void takesTheDateBehindTheOrgan() {
        assertThat(dates("resolutions 61/179 and 61/180 of the General Assembly of 20 December 2006"))
                .containsExactly(LocalDate.of(2006, 12, 20), LocalDate.of(2006, 12, 20));
    }

    @Test
    void saysWhereASharedDateStands() {
        List<Citation> citations = read("resolutions 64/3 and 64/4 of 18 May 2010");

        assertThat(citations.get(0).evidence())
                .anySatisfy(evidence -> assertThat(evidence.what()).hasToString("DATE"));
        assertThat(citations.get(1).evidence())
                .noneSatisfy(evidence -> assertThat(evidence.what()).hasToString("DATE"));
    }

    private List<@Nullable LocalDate> dates(String words) {
        return read(words).stream().map(Citation::date).toList();
    }

    @Test
    void leavesNoMoreOutThanTheRangesOfAnyDocument() {
        String ranges = IntStream.rangeClosed(1, 60)
                .mapToObj(session -> "resolutions " + (session + 30) + "/1 to " + (session + 30) + "/61, ")
                .collect(Collectors.joining());

        long spanned = read(ranges).stream()
                .filter(citation -> citation.rule().equals("range"))
                .count();

        assertThat(spanned).isBetween(2_000L, 2_060L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resolution 1493 (2003), and resolution 1493 | S/RES/1493(2003) S/RES/1493(2003)",
                "Security Council resolution 1493            | S/RES/1493(2003)",
                "Security Council resolutions 1493 and 1533  | S/RES/1493(2003) S/RES/1533(2004)",
                "Security Council resolution 775 1992        | S/RES/775(1992)",
                "Security Council resolution 361 (197-4)     | S/RES/361(1974)",
                "resolution 1493                             | ''",
                "Security Council resolution 1493 (          | ''",
                "Security Council resolution 14935           | ''",
                "Security Council resolution 0493            | ''",
                "Security Council resolution 1493/5          | ''",
                "Security Council resolution 687 (1991), 66  | S/RES/687(1991)",
                "Security Council resolutions 687 (1991), 688 and 706 | S/RES/687(1991) S/RES/688(1991) S/RES/706(1991)"
            })
    void readsNumbersOfTheCouncilWithoutTheirYear(String words, String targets) {
        assertThat(targets(words)).isEqualTo(targets);
    }

    @Test
    void remembersTheOrganThatTheWordsGaveANumber() {
        Document document = Written.by("UNEA")
                .preamble("Recalling Human Rights Council resolution 16/18,")
                .preamble("Recalling resolution 16/18,")
                .read();

        assertThat(resolver.resolve(document))
                .extracting(Citation::target, Citation::rule)
                .containsExactly(
                        tuple("A/HRC/RES/16/18", "organ-named"), tuple("A/HRC/RES/16/18", "number-cited-before"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General Assembly resolution 60/2                      | organ-named",
                "resolution 60/2 of the General Assembly               | organ-named-behind",
                "resolution 60/2, adopted by the General Assembly      | organ-named-behind",
                "resolution of the General Assembly 60/2               | organ-named",
                "its resolution 60/2                                   | its-of-adopting-organ",
                "Assembly resolution 60/2                              | noun-of-organ",
                "resolution 60/2                                       | organ-of-document",
                "resolution 1325 (2000)                                | number-form"
            })
    void saysByWhichWordsItKnewTheOrgan(String words, String rule) {
        assertThat(read(words)).extracting(Citation::rule).containsExactly(rule);
    }
}
