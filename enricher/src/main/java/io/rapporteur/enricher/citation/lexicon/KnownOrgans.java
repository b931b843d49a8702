package io.rapporteur.enricher.citation.lexicon;

import io.rapporteur.model.organ.Organ;
import io.rapporteur.model.organ.Organs;

/** The organs that rules speak of by name. */
public final class KnownOrgans {

    public static final Organ SECURITY_COUNCIL = known("SC");
    public static final Organ GENERAL_ASSEMBLY = known("GA");
    public static final Organ ECONOMIC_AND_SOCIAL_COUNCIL = known("ECOSOC");
    public static final Organ HUMAN_RIGHTS_COUNCIL = known("HRC");

    private KnownOrgans() {}

    private static Organ known(String code) {
        return Organs.known()
                .withCode(code)
                .orElseThrow(() -> new IllegalStateException("organs.tsv must hold " + code));
    }
}
