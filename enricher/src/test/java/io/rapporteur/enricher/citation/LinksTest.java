package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource({
        "A/RES/61/180,     https://docs.un.org/en/A/RES/61/180",
        "S/RES/2331(2016), https://docs.un.org/en/S/RES/2331(2016)",
        "CLCS/11,          https://docs.un.org/en/CLCS/11",
        "ECE/TRANS/17,     https://docs.un.org/en/ECE/TRANS/17",
        "LC/G.2586,        https://docs.un.org/en/LC/G.2586",
        "UN:CHARTER,       https://www.un.org/en/about-us/un-charter/full-text",
        "UNTS:2225:39574,  https://treaties.un.org/doc/Publication/UNTS/Volume%202225/v2225.pdf",
    })
    void leadToThePlaceThatServesTheDocument(String id, String address) {
        assertThat(Links.of(id)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TREATY:LUSAKA-CEASEFIRE-AGREEMENT",
                "A/DEC/61/504",
                "CTOC/COP/RES/9/3",
                "CL144/9",
                "C2015/20",
                "EB136.R8",
                "LC39/16",
                "LEG/CONF.16/19",
                "MEPC.1/Circ.885",
                "WHA58.3",
                "LNTS:1:1",
                "41C/Resolution18",
            })
    void areNotMadeForWhatTheUnitedNationsDoesNotServe(String id) {
        assertThat(Links.of(id)).isNull();
    }
}
