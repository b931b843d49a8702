package io.rapporteur.model.organ;

import static org.assertj.core.api.Assertions.assertThat;

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
}
