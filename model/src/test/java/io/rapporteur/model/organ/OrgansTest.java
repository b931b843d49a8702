package io.rapporteur.model.organ;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrgansTest {

    @ParameterizedTest
    @CsvSource({
        "GA, 64/293, A/RES/64/293",
        "SC, 2331(2016), S/RES/2331(2016)",
        "ECOSOC, 2013/41, E/RES/2013/41",
        "CTOC/COP, 10/3, CTOC/COP/RES/10/3",
        "UNEA, 5/14, UNEP/EA.5/RES.14",
        "WHA, 58.23, WHA58.23"
    })
    void namesResolutionsAsTheSeriesPrintsThem(String code, String number, String symbol) {
        assertThat(Organs.known().withCode(code).flatMap(organ -> organ.resolution(number)))
                .contains(symbol);
    }

    @Test
    void knowsEachOrganByItsCode() {
        assertThat(Organs.known().all()).hasSizeGreaterThan(30).allSatisfy(organ -> assertThat(
                        Organs.known().withCode(organ.code()))
                .containsSame(organ));
        assertThat(Organs.known().withCode("NONE")).isEmpty();
    }

    @Test
    void hasNoSymbolWhereAnOrganHasNoSuchSeriesOrTheNumberNoSession() {
        Organ council = Organs.known().withCode("SC").orElseThrow();
        Organ environment = Organs.known().withCode("UNEA").orElseThrow();

        assertThat(council.decision("1")).isEmpty();
        assertThat(environment.decision("5/2")).contains("UNEP/EA.5/DEC.2");
        assertThat(environment.resolution("14")).isEmpty();
    }

    @Test
    void numbersInItsFormsOrInAnyWhereNoneIsKnown() {
        Organ council = Organs.known().withCode("SC").orElseThrow();
        Organ aviation = Organs.known().withCode("ICAO").orElseThrow();

        assertThat(council.numbers(Numbering.Form.YEAR)).isTrue();
        assertThat(council.numbers(Numbering.Form.SESSION)).isFalse();
        assertThat(aviation.numbers(Numbering.Form.SESSION)).isTrue();
        assertThat(aviation.numbering(Numbering.Form.SESSION)).isEmpty();
    }
}
