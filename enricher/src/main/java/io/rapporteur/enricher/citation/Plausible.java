package io.rapporteur.enricher.citation;

import io.rapporteur.model.organ.CouncilYears;
import io.rapporteur.model.organ.Numbering;
import io.rapporteur.model.organ.Organ;
import org.jspecify.annotations.Nullable;

/** What number, year and date say of each other: whether an organ can have issued it, and where they contradict. */
final class Plausible {

    private Plausible() {}

    static CitedNumber number(Found item) {
        CitedNumber number = item.number;
        if (number == null) {
            throw new IllegalStateException("a numbered item must have its number");
        }
        return number;
    }

    /** Whether the organ numbers so, and the year of the date, if there is one, agrees with the number. */
    static boolean fits(Organ organ, Found item, int year) {
        CitedNumber number = number(item);
        Numbering numbering = numbering(organ, number.form());
        if (numbering == null) {
            return organ.numberings().isEmpty();
        }
        if (number.session() < 0) {
            return true;
        }
        return switch (number.form()) {
            case YEAR -> year == 0 || year == number.session();
            case YEARLY -> year == 0 || year == number.session() || year == number.session() + 1;
            case ROMAN, SESSION, DOTTED -> year == 0
                    ? numbering.holds(number.session())
                    : numbering.agrees(number.session(), year);
            case CLIMATE -> true;
        };
    }

    /** Whether the session had begun by a year; organs that do not meet regularly are believed. */
    static boolean isHeld(Organ organ, Found item, int latest) {
        CitedNumber number = number(item);
        return switch (number.form()) {
            case YEAR, YEARLY -> number.session() <= latest;
            case ROMAN, SESSION, DOTTED -> {
                Numbering numbering = numbering(organ, number.form());
                yield numbering == null || begins(numbering, number.session()) <= latest;
            }
            case CLIMATE -> true;
        };
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

    /** Why the citation cannot be right as printed, or null where it can. */
    static @Nullable String conflict(Found item, int latest) {
        if (item.printed != null) {
            return "printed as " + item.printed;
        }
        Organ organ = item.organ;
        CitedNumber number = item.number;
        if (organ == null || number == null || item.target == null) {
            return null;
        }
        int year = item.date == null ? 0 : item.date.getYear();
        if (number.form() == Numbering.Form.YEAR && Issuers.SECURITY.equals(organ)) {
            int known = CouncilYears.known().of(councilNumber(number));
            if (known != 0 && known != number.session()) {
                return "the number is of " + known + ", the year printed is " + number.session();
            }
        }
        if (year != 0 && !fits(organ, item, year)) {
            return "the number cannot bear a date of " + year;
        }
        return isHeld(organ, item, latest) ? null : "no such session was held by " + latest;
    }

    /** The resolution of the Security Council that a number means whose year is misprinted, or null. */
    static @Nullable String meant(Found item) {
        CitedNumber number = item.number;
        if (number == null || number.form() != Numbering.Form.YEAR || !Issuers.SECURITY.equals(item.organ)) {
            return null;
        }
        int year = CouncilYears.known().of(councilNumber(number));
        return year == 0 || year == number.session() ? null : "S/RES/" + councilNumber(number) + "(" + year + ")";
    }

    /** A resolution of the Security Council without its year. */
    static int councilNumber(CitedNumber number) {
        return Integer.parseInt(number.value(), 0, number.value().indexOf('('), 10);
    }
}
