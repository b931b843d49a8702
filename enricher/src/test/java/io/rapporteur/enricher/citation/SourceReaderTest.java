package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.result.Citation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What footnotes cite: each with the words that belong to the citation. */
class SourceReaderTest {

    private final CitationResolver resolver = new CitationResolver();

    private List<Citation> read(String words) {
        return resolver.resolve(Written.by("GA").note("1", words).read());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See United Nations, Treaty Series, vol. 1673, No. 28911. | UNTS:1673:28911 | United Nations, Treaty Series, vol. 1673, No. 28911",
                "See Treaty Series, vol. 1673.                            | UNTS:1673       | Treaty Series, vol. 1673",
                "League of Nations, Treaty Series, vol. 94, No. 2138.     | LNTS:94:2138    | League of Nations, Treaty Series, vol. 94, No. 2138",
                "Treaty Series, vol. XCIV, p. 57.                         | LNTS:94         | Treaty Series, vol. XCIV",
                "Treaty Series, vol. 1155 (1987), No. 18232.              | UNTS:1155:18232 | Treaty Series, vol. 1155 (1987), No. 18232",
                "Treaty Series, vol. 1155 (18), No. 18232.                | UNTS:1155       | Treaty Series, vol. 1155",
                "Treaty Series, vols. 1155 and 1156, Nos. 18232.          | UNTS:1155:18232 | Treaty Series, vols. 1155 and 1156, Nos. 18232",
                "Treaty Series, vol. 75, Nos. 970-973.                    | UNTS:75:970-973 | Treaty Series, vol. 75, Nos. 970-973",
                "Treaty Series, vol. 75, No 970.                          | UNTS:75:970     | Treaty Series, vol. 75, No 970",
                "Treaty Series, vol. 86O, No. 12325.                      | UNTS:860:12325  | Treaty Series, vol. 86O, No. 12325",
                "treaty series, vol. 75, No. 970.                         | ''              | ''",
                "Treaty Series, volume.                                   | ''              | ''",
                "Treaty, vol. 75, No. 970.                                | ''              | ''"
            })
    void readsVolumesOfTreaties(String words, String target, String text) {
        assertThat(targets(words)).isEqualTo(target);
        assertThat(texts(words)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "United Nations publication, Sales No. E.08.V.14. | SALES:E.08.V.14 | United Nations publication, Sales No. E.08.V.14",
                "See Sales No. E.08.V.14).                        | SALES:E.08.V.14 | Sales No. E.08.V.14",
                "Sales No. 65.V.2.                                | SALES:65.V.2    | Sales No. 65.V.2",
                "Sales No. (E).                                   | ''              | ''",
                "Sales of goods.                                  | ''              | ''",
                "I.C.J. Reports 1996, p. 226.                     | ICJ:1996:226    | I.C.J. Reports 1996, p. 226",
                "I.C.J. Reports 1996 p 226.                       | ICJ:1996:226    | I.C.J. Reports 1996 p 226",
                "I.C.J. Reports 1896, p. 226.                     | ''              | ''",
                "I.C.J. Reports 1996, No. 226.                    | ''              | ''",
                "I.C.J. Reports 1996, p. x.                       | ''              | ''",
                "The Reports 1996, p. 226.                        | ''              | ''"
            })
    void readsPublicationsAndLawReports(String words, String target, String text) {
        assertThat(targets(words)).isEqualTo(target);
        assertThat(texts(words)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A/32/165 and Add.1                 | A/32/165 A/32/165/Add.1",
                "A/32/165, Add.1 and Corr.2         | A/32/165 A/32/165/Add.1 A/32/165/Corr.2",
                "A/32/165 and Add.1-3               | A/32/165 A/32/165/Add.1 A/32/165/Add.3",
                "A/32/165 and Add.l                 | A/32/165 A/32/165/Add.1",
                "A/32/165 and Add.100               | A/32/165",
                "A/32/165 and addenda               | A/32/165",
                "A/32/165; Add.1                    | A/32/165",
                "S/PRST/2005/3                      | S/PRST/2005/3",
                "document S/5950, 8/5951 and S/5952 | S/5950 S/5951 S/5952",
                "document S/5950 on 8/5951          | S/5950",
                "[8/5167]                           | S/5167",
                "[8/5167                            | ''",
                "8/5167                             | ''"
            })
    void readsSymbolsWithTheirAddenda(String words, String targets) {
        assertThat(targets(words).split(" ")).containsExactlyInAnyOrder(targets.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "WHA58.23,        RESOLUTION",
        "WHA65(9),        DECISION",
        "A/RES/61/180,    RESOLUTION",
        "A/DEC/61/180,    DECISION",
        "S/PRST/2005/3,   STATEMENT",
        "S/PV.542,        MEETING",
        "E/2010/SR.5,     MEETING",
        "GC(66)/RES/7,    RESOLUTION",
        "EC-94/DEC.2,     DECISION",
        "A/78/643,        DOCUMENT"
    })
    void tellsByItsSymbolWhatADocumentIs(String symbol, String kind) {
        assertThat(read("See " + symbol + "."))
                .extracting(citation -> citation.kind().name())
                .containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A/CONF.177/20/Rev.1, chap. I, resolution 1, annex I. | chap. I, resolution 1, annex I",
                "A/CONF.177/20/Rev.1, chap. I, resolution 1.          | chap. I, resolution 1",
                "A/CONF.177/20/Rev.1, chap. I, resolution 1/5.        | chap. I, resolution 1/5",
                "A/CONF.177/20/Rev.1, chap. I, resolution 1 (2000).   | chap. I"
            })
    void takesAResolutionInsideAReportForAPlaceInIt(String words, String pinpoint) {
        assertThat(read(words).get(0).pinpoint()).isEqualTo(pinpoint);
    }

    @Test
    void takesAResolutionBehindAnythingElseForOne() {
        assertThat(targets("A/CONF.177/20/Rev.1, resolution 61/5.")).isEqualTo("A/CONF.177/20/Rev.1 A/RES/61/5");
    }

    private String targets(String words) {
        return read(words).stream()
                .map(Citation::target)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private String texts(String words) {
        return read(words).stream().map(Citation::text).collect(Collectors.joining(" "));
    }
}
