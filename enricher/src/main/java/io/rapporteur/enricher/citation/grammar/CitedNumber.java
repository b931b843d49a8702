package io.rapporteur.enricher.citation.grammar;

import io.rapporteur.model.organ.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * A number as resolutions and decisions bear it.
 *
 * @param form how it is written
 * @param value canonical form, as organs' symbol templates take it: {@code 64/293}, {@code 63/275A}, {@code 217(III)A},
 *     {@code 2331(2016)}, {@code S-26/2}, {@code 1/CP.16}
 * @param session the session or year that dates it, -1 where it says nothing (special sessions)
 * @param letter the lettered part, or empty
 * @param end the token behind it
 */
public record CitedNumber(Numbering.Form form, String value, int session, String letter, int end) {

    /** The same number with another lettered part: "68/1 A and B". */
    public CitedNumber part(String other, int tokenBehind) {
        String bare = value.substring(0, value.length() - letter.length());
        return new CitedNumber(form, bare + other, session, other, tokenBehind);
    }

    /** What counts the number up: 5 in {@code 61/5}, and in {@code 5/CP.16}. */
    public int item() {
        return Integer.parseInt(form == Numbering.Form.CLIMATE ? head() : tail());
    }

    /** What all numbers of its session share: {@code 61}, {@code CP.16}. */
    public String series() {
        return form == Numbering.Form.CLIMATE ? tail() : head();
    }

    /** The number that lies so much further on in the same session. */
    public CitedNumber plus(int distance, int tokenBehind) {
        int other = item() + distance;
        String further = form == Numbering.Form.CLIMATE ? other + "/" + series() : series() + "/" + other;
        return new CitedNumber(form, further, session, "", tokenBehind);
    }

    /** A resolution of the Security Council without its year: 1325 of {@code 1325(2000)}. */
    public int ofCouncil() {
        return Integer.parseInt(value, 0, value.indexOf('('), 10);
    }

    private String head() {
        return value.substring(0, value.indexOf('/'));
    }

    private String tail() {
        return value.substring(value.indexOf('/') + 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CitedNumber number && number.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
