package io.rapporteur.model.organ;

import java.util.Locale;
import java.util.Objects;

/**
 * A form that an organ's numbers take, with what a date can be checked against.
 *
 * @param form how the number is written
 * @param first number of the first session that is numbered so; 0 where nothing is known
 * @param year calendar year of that session; 0 where nothing is known
 * @param perYear sessions a year; 0 where they are not regular
 */
public record Numbering(Form form, int first, int year, int perYear) {

    /** How a number is written. */
    public enum Form {
        /** {@code 64/293}, also {@code ES-11/1}. */
        SESSION,
        /** {@code 1325 (2000)}. */
        YEAR,
        /** {@code 2013/41}. */
        YEARLY,
        /** {@code 2625 (XXV)}. */
        ROMAN,
        /** {@code IX/16}: the meeting in Roman figures, as the Conference of the Parties to the Convention on Biological Diversity. */
        MEETING,
        /** {@code 58.23}, as in WHA58.23. */
        DOTTED,
        /** {@code 1/CP.16}. */
        CLIMATE
    }

    public Numbering {
        Objects.requireNonNull(form, "form");
    }

    /** Reads {@code form} or {@code form:first:year:perYear}. */
    static Numbering parse(String text) {
        String[] part = text.split(":", -1);
        if (part.length != 1 && part.length != 4) {
            throw new IllegalArgumentException("numbering must be form or form:first:year:perYear, got: " + text);
        }
        Form form = Form.valueOf(part[0].toUpperCase(Locale.ROOT));
        if (part.length == 1) {
            return new Numbering(form, 0, 0, 0);
        }
        return new Numbering(form, Integer.parseInt(part[1]), Integer.parseInt(part[2]), Integer.parseInt(part[3]));
    }

    /** Whether the organ can have held this session at all. */
    public boolean holds(int session) {
        return session >= first;
    }

    /** Whether a document of this session can bear a date of this year: the year the session began or the one after. */
    public boolean agrees(int session, int dated) {
        if (first == 0 || !holds(session)) {
            return first == 0;
        }
        if (perYear == 0) {
            return dated >= year;
        }
        int began = year + (session - first) / perYear;
        return dated >= began - (perYear > 1 ? 1 : 0) && dated <= began + 1;
    }
}
