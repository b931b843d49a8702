package io.rapporteur.enricher.citation.lexicon;

import io.rapporteur.model.organ.Organ;
import io.rapporteur.model.organ.Organs;
import java.util.Set;

/** The organs that rules speak of by name. */
public final class KnownOrgans {

    public static final Organ SECURITY_COUNCIL = known("SC");
    public static final Organ GENERAL_ASSEMBLY = known("GA");
    public static final Organ ECONOMIC_AND_SOCIAL_COUNCIL = known("ECOSOC");
    public static final Organ HUMAN_RIGHTS_COUNCIL = known("HRC");

    /** The organs of the Charter that number resolutions: their documents hold what other organs have adopted, too. */
    public static final Set<Organ> PRINCIPAL = Set.of(SECURITY_COUNCIL, GENERAL_ASSEMBLY, ECONOMIC_AND_SOCIAL_COUNCIL);

    private KnownOrgans() {}

    /** Whether an organ is a treaty's conference of Parties. */
    public static boolean isOfParties(Organ organ) {
        return organ.code().endsWith("/COP");
    }

    private static Organ known(String code) {
        return Organs.known()
                .withCode(code)
                .orElseThrow(() -> new IllegalStateException("organs.tsv must hold " + code));
    }
}
