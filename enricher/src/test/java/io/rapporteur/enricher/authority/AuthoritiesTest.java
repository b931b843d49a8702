package io.rapporteur.enricher.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthoritiesTest {

    @ParameterizedTest
    @CsvSource({"0, 0, false", "1, 1, true", "1, 2, false", "2, 3, false", "3, 4, true", "5, 7, false", "6, 8, true"})
    void decidesWhereAllAgreeOrThreeStandAgainstOne(long documents, long all, boolean decided) {
        assertThat(Authorities.decides(documents, all)).isEqualTo(decided);
    }

    @ParameterizedTest
    @CsvSource({
        "title-by-footnote, DECL:LAMP-CHARTER, A/70/500, true",
        "name, DECL:LAMP-CHARTER, A/70/500, false",
        "title-by-footnote, DECL:LAMP-CHARTER, DECL:CHARTER-LAMPS, false",
        "title-by-footnote, DECL:PROGRAMME, A/70/500, false",
        "title-by-footnote, , A/70/500, false",
        "title-by-footnote, DECL:LAMP-CHARTER, , false"
    })
    void takesForAProofWhatANoteSaysOfANameAndANumber(String rule, String ownId, String target, boolean proof) {
        assertThat(Authorities.isProof(rule, ownId, target)).isEqualTo(proof);
    }

    @Test
    void givesATitleOnOneLine() {
        assertThat(Authorities.title(" Lamp\nCharter ")).isEqualTo("Lamp Charter");
    }

    @Test
    void countsDocumentsAndNotCitations() {
        var proofs = new Proofs();
        proofs.add(proof("A/RES/99/1", "preamble 1", "A/70/500"));
        proofs.add(proof("A/RES/99/1", "preamble 2", "A/70/500"));
        proofs.add(proof("A/RES/99/1", "preamble 3", "A/70/500"));
        proofs.add(proof("A/RES/99/2", "preamble 1", "A/70/600"));

        assertThat(proofs.of("DECL:LAMP-CHARTER")).isEmpty();

        proofs.add(proof("A/RES/99/3", "preamble 1", "A/70/500"));
        proofs.add(proof("A/RES/99/4", "preamble 1", "A/70/500"));

        assertThat(proofs.of("DECL:LAMP-CHARTER")).contains(proof("A/RES/99/1", "preamble 1", "A/70/500"));
        assertThat(proofs.all()).extracting(Proof::target).containsExactly("A/70/500", "A/70/600");
    }

    private static Proof proof(String document, String where, String target) {
        return new Proof("DECL:LAMP-CHARTER", target, "Lamp Charter", document, where);
    }
}
