package io.rapporteur.enricher.citation.issuer;

import io.rapporteur.enricher.citation.grammar.CitedNumber;
import io.rapporteur.enricher.citation.mention.Mention.Numbered;
import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.model.organ.Numbering;
import io.rapporteur.model.organ.Organ;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What number, year and date say of each other: whether an organ can have issued such a document. */
public final class Plausible {

    private Plausible() {}

    /** Whether an organ can have issued a document with this number and date by a year. */
    static boolean isPossible(Organ organ, Numbered item, int latest) {
        return fits(organ, item.number(), item.year()) && isHeld(organ, item.number(), latest);
    }

    /** The symbol that a number would have, were it this organ's. */
    static Optional<String> target(Organ organ, CitedNumber number, CitationKind kind) {
        return kind == CitationKind.DECISION ? organ.decision(number.value()) : organ.resolution(number.value());
    }

    /** Whether the organ numbers so, and the year of the date, if there is one, agrees with the number. */
    public static boolean fits(Organ organ, CitedNumber number, int year) {
        Numbering numbering = numbering(organ, number.form());
        if (numbering == null) {
            return organ.numberings().isEmpty();
        }
        if (number.session() < 0) {
            return true;
        }
        if (number.form() == Numbering.Form.ROMAN && isPastRoman(organ, number.session())) {
            return false;
        }
        return switch (number.form()) {
            case YEAR -> year == 0 || year == number.session();
            case YEARLY -> year == 0 || year == number.session() || year == number.session() + 1;
            case ROMAN, SESSION, DOTTED, MEETING -> year == 0
                    ? numbering.holds(number.session())
                    : numbering.agrees(number.session(), year);
            case CLIMATE -> true;
        };
    }

    /** Whether the session had begun by a year; organs that do not meet regularly are believed. */
    static boolean isHeld(Organ organ, CitedNumber number, int latest) {
        return switch (number.form()) {
            case YEAR, YEARLY -> number.session() <= latest;
            case ROMAN, SESSION, DOTTED, MEETING -> {
                Numbering numbering = numbering(organ, number.form());
                yield numbering == null || begins(numbering, number.session()) <= latest;
            }
            case CLIMATE -> true;
        };
    }

    /** Since its thirty-first session the General Assembly has no Roman sessions; 867 (XXXVII) is another body's. */
    private static boolean isPastRoman(Organ organ, int session) {
        Numbering since = numbering(organ, Numbering.Form.SESSION);
        return since != null && since.first() > 1 && session >= since.first();
    }

    private static @Nullable Numbering numbering(Organ organ, Numbering.Form form) {
        for (Numbering numbering : organ.numberings()) {
            if (numbering.form() == form) {
                return numbering;
            }
        }
        return null;
    }

    private static int begins(Numbering numbering, int session) {
        return numbering.perYear() == 0 || session < 0
                ? 0
                : numbering.year() + (session - numbering.first()) / numbering.perYear();
    }
}
