package io.rapporteur.enricher.citation.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.OwnIds;
import io.rapporteur.enricher.citation.token.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnIdTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Harbour Lights Declaration | DECL:HARBOUR-LIGHTS-DECLARATION",
                "Tide Programme for the Small Islands | DECL:TIDE-PROGRAMME-SMALL-ISLANDS",
                "Declaration concerning the Lamps of the North | DECL:DECLARATION-CONCERNING-LAMPS-NORTH",
                "United Nations Lighthouse Strategy | DECL:LIGHTHOUSE-STRATEGY",
                "Lighthouse Strategy, 2041 | DECL:LIGHTHOUSE-STRATEGY-2041",
                "2041 Lighthouse Strategy | DECL:LIGHTHOUSE-STRATEGY-2041",
                "Lighthouse Strategy 2041-2045 | DECL:LIGHTHOUSE-STRATEGY-2041-2045",
                "Lamp-Lighters\u2019 Accord | DECL:LAMP-LIGHTERS-ACCORD",
                "Communiqu\u00e9 of the Lamps | DECL:COMMUNIQUE-LAMPS",
                "Plan of Action to Keep the Lamps of All Harbours Burning in Winter | DECL:PLAN-ACTION-KEEP-LAMPS-ALL-HARBOURS"
            })
    void takesTheFirstSixWordsThatTellTitlesApart(String title, String id) {
        assertThat(of(CitationKind.DECLARATION, title)).isEqualTo(id);
    }

    @Test
    void isTheSameHoweverTheTitleIsPrinted() {
        assertThat(of(CitationKind.TREATY, "CONVENTION ON THE LAMPS"))
                .isEqualTo(of(CitationKind.TREATY, "Convention on the Lamps"))
                .isEqualTo("TREATY:CONVENTION-LAMPS");
    }

    @Test
    void saysWhatKindOfInstrumentItIs() {
        assertThat(of(CitationKind.PUBLICATION, "World Lamp Report")).isEqualTo("PUB:WORLD-LAMP-REPORT");
    }

    @ParameterizedTest
    @CsvSource({"DECL:LAMPS, true", "TREATY:LAMPS, true", "PUB:UN:LAMPS, true", "UNTS:1:2, false", "A/RES/60/1, false"})
    void isToldFromANumberThatSomebodyGave(String id, boolean own) {
        assertThat(OwnIds.isOwn(id)).isEqualTo(own);
    }

    private static String of(CitationKind kind, String title) {
        Tokens tokens = English.tokens(title);
        return OwnId.of(kind, tokens, 0, tokens.size());
    }
}
