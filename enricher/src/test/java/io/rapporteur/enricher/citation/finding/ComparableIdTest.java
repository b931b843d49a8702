package io.rapporteur.enricher.citation.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparableIdTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A/RES/57/270B | A/RES/57/270",
                "A/RES/57/270 B | A/RES/57/270B",
                "A/RES/217(III)A | A/RES/217A(III)",
                "A/RES/217(III)A | A/RES/217(III)[A]",
                "A/RES/217(III)A | A/RES/217(III)",
                "A/RES/3201(S-VI) | A/RES/3201",
                "A/RES/2625(XXV) | A/RES/2625-(XXV)",
                "A/RES/S-21/1 | a/res/s-21/1",
                "E/RES/2008(LX) | E/RES/2008(LX)",
                "S/RES/1325(2000) | S/RES/1325 (2000)",
                "S/RES/1325(2000) | S/RES/1325",
                "S/RES/2140(2015) | S/RES/2140(2014)",
                "A/HRC/RES/5/1 | HRC/RES/5/1",
                "A/77/53 | A/77/53/Add.1",
                "A/77/6(Sect.29) | A/77/6",
                "A/48/42 | A/48/42(Supp)",
                "A/77/90-E/2022/66 | E/2022/66",
                "UNEP/EA.5/RES.1 | UNEP/EA.5/Res.1",
                "UNTS:1577:27531 | UNTS:1577"
            })
    void knowsTheSameDocumentInOtherSpellings(String one, String other) {
        assertThat(ComparableId.same(one, other)).isTrue();
        assertThat(ComparableId.same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A/RES/78/542B | A/RES/78/542C",
                "A/RES/70/1 | A/70/1",
                "A/RES/43/15 | A/HRC/RES/43/15",
                "A/RES/77/114 | A/RES/76/122",
                "A/77/53/Add.1 | A/75/53/Add.1",
                "A/77/53/Add.1 | A/77/53/Add.2",
                "S/RES/2117(2013) | S/RES/2118(2013)",
                "A/RES/2008(LX) | E/RES/2008(LX)",
                "UNTS:1577:27531 | UNTS:1578",
                "S/2017/206 | S/2017/2016"
            })
    void tellsDocumentsApart(String one, String other) {
        assertThat(ComparableId.same(one, other)).isFalse();
        assertThat(ComparableId.same(other, one)).isFalse();
    }
}
