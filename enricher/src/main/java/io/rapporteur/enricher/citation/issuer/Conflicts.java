package io.rapporteur.enricher.citation.issuer;

import io.rapporteur.enricher.citation.grammar.CitedNumber;
import io.rapporteur.enricher.citation.lexicon.KnownOrgans;
import io.rapporteur.enricher.citation.mention.Mention;
import io.rapporteur.enricher.citation.mention.Mention.Numbered;
import io.rapporteur.enricher.citation.mention.Reference;
import io.rapporteur.model.organ.CouncilYears;
import io.rapporteur.model.organ.Numbering.Form;
import io.rapporteur.model.organ.Organ;
import org.jspecify.annotations.Nullable;

/** Where number, year and date of a citation contradict each other, or a scanner has spoilt it. */
public final class Conflicts {

    /** What is said of a number behind which the digits of a note's call may belong to it. */
    public static final String DIGITS_OF_A_CALL =
            "the digits behind the number were read as the call of a note; they may belong to it";

    private static final String PRINTED_AS = "printed as ";

    private Conflicts() {}

    /** Whether a conflict is one of number, session, year and date, and not of how the words were printed or scanned. */
    public static boolean isOfNumbers(String conflict) {
        return !conflict.startsWith(PRINTED_AS) && !conflict.equals(DIGITS_OF_A_CALL);
    }

    /** What is said of a number of the Security Council whose year is misprinted. */
    public static String ofAnotherYear(int known, String printed) {
        return "the number is of " + known + ", the year printed is " + printed;
    }

    /** Why the citation cannot be right as printed, or null where it can. */
    public static @Nullable String conflict(Reference reference, int latest) {
        if (reference.mention() instanceof Mention.Symbol symbol && symbol.printed() != null) {
            return PRINTED_AS + symbol.printed();
        }
        Organ organ = reference.resolution().organ();
        return organ != null && reference.target() != null && reference.mention() instanceof Numbered item
                ? conflict(organ, item, latest)
                : null;
    }

    private static @Nullable String conflict(Organ organ, Numbered item, int latest) {
        CitedNumber number = item.number();
        int known = councilYear(organ, number);
        if (known != 0 && known != number.session()) {
            return ofAnotherYear(known, String.valueOf(number.session()));
        }
        int year = item.year();
        if (year != 0 && !Plausible.fits(organ, number, year)) {
            return "the number cannot bear a date of " + year;
        }
        return Plausible.isHeld(organ, number, latest) ? null : "no such session was held by " + latest;
    }

    /** The citation with its target as printed, why that may be wrong, and what may be meant where the number tells. */
    public static Reference doubted(Reference reference, String conflict) {
        String target = reference.target();
        if (target == null) {
            return reference;
        }
        String meant = meant(reference);
        return reference.with(reference.resolution().doubted(meant == null ? target : meant, conflict));
    }

    /** The resolution of the Security Council that a number means whose year is misprinted, or null. */
    private static @Nullable String meant(Reference reference) {
        if (!(reference.mention() instanceof Numbered item)) {
            return null;
        }
        CitedNumber number = item.number();
        int year = councilYear(reference.resolution().organ(), number);
        return year == 0 || year == number.session() ? null : "S/RES/" + number.ofCouncil() + "(" + year + ")";
    }

    /** The year that a number of the Security Council is of; 0 where it is none of its, or not known yet. */
    private static int councilYear(@Nullable Organ organ, CitedNumber number) {
        boolean council = number.form() == Form.YEAR && KnownOrgans.SECURITY_COUNCIL.equals(organ);
        return council ? CouncilYears.known().of(number.ofCouncil()) : 0;
    }
}
