package io.rapporteur.enricher.citation.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.grammar.CitedNumber;
import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.model.organ.Numbering.Form;
import io.rapporteur.model.organ.Organ;
import io.rapporteur.model.organ.Organs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibleTest {

    private static Organ organ(String code) {
        return Organs.known().withCode(code).orElseThrow();
    }

    private static CitedNumber number(Form form, int session) {
        String value =
                switch (form) {
                    case YEAR -> "1(" + session + ")";
                    case ROMAN -> "1(X)";
                    default -> session + "/1";
                };
        return new CitedNumber(form, value, session, "", 3);
    }

    @ParameterizedTest
    @CsvSource({
        "GA,     SESSION, 61,   2006, true",
        "GA,     SESSION, 61,   2007, true",
        "GA,     SESSION, 61,   2008, false",
        "GA,     SESSION, 61,   2005, false",
        "GA,     SESSION, 61,   0,    true",
        "GA,     SESSION, 9,    0,    false",
        "GA,     SESSION, -1,   1950, true",
        "GA,     YEARLY,  2010, 2010, false",
        "SC,     YEAR,    2000, 2000, true",
        "SC,     YEAR,    2000, 2001, false",
        "SC,     YEAR,    2000, 0,    true",
        "ECOSOC, YEARLY,  2010, 2010, true",
        "ECOSOC, YEARLY,  2010, 2011, true",
        "ECOSOC, YEARLY,  2010, 2012, false",
        "ECOSOC, YEARLY,  2010, 2009, false",
        "ECOSOC, YEARLY,  2010, 0,    true"
    })
    void weighsANumberAgainstTheYearOfItsDate(String code, Form form, int session, int year, boolean fits) {
        assertThat(Plausible.fits(organ(code), number(form, session), year)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "GA,     SESSION, 61,   2006, true",
        "GA,     SESSION, 61,   2005, false",
        "GA,     SESSION, -1,   1900, true",
        "SC,     YEAR,    2000, 2000, true",
        "SC,     YEAR,    2000, 1999, false",
        "ECOSOC, YEARLY,  2010, 2010, true",
        "ECOSOC, YEARLY,  2010, 2009, false",
        "SC,     SESSION, 90,   1990, true",
        "GA,     CLIMATE, -1,   1900, true"
    })
    void believesNoSessionThatHadNotBegun(String code, Form form, int session, int latest, boolean held) {
        assertThat(Plausible.isHeld(organ(code), number(form, session), latest)).isEqualTo(held);
    }

    @Test
    void writesTheSymbolOfTheSeries() {
        CitedNumber number = number(Form.SESSION, 61);

        assertThat(Plausible.target(organ("GA"), number, CitationKind.RESOLUTION))
                .contains("A/RES/61/1");
        assertThat(Plausible.target(organ("GA"), number, CitationKind.DECISION)).contains("A/DEC/61/1");
        assertThat(Plausible.target(organ("SC"), number, CitationKind.DECISION)).isEmpty();
    }
}
