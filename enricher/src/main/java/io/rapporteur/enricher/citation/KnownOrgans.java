package io.rapporteur.enricher.citation;

import io.rapporteur.model.organ.Organ;
import io.rapporteur.model.organ.Organs;

/** The organs that rules speak of by name. */
final class KnownOrgans {

    static final Organ SECURITY_COUNCIL = known("SC");
    static final Organ GENERAL_ASSEMBLY = known("GA");
    static final Organ ECONOMIC_AND_SOCIAL_COUNCIL = known("ECOSOC");
    static final Organ HUMAN_RIGHTS_COUNCIL = known("HRC");

    private KnownOrgans() {}

    private static Organ known(String code) {
        return Organs.known()
                .withCode(code)
                .orElseThrow(() -> new IllegalStateException("organs.tsv must hold " + code));
    }
}
