package io.rapporteur.enricher.citation;

import io.rapporteur.organ.Numbering;
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
record CitedNumber(Numbering.Form form, String value, int session, String letter, int end) {

    /** The same number with another lettered part: "68/1 A and B". */
    CitedNumber part(String other, int tokenBehind) {
        String bare = value.substring(0, value.length() - letter.length());
        return new CitedNumber(form, bare + other, session, other, tokenBehind);
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
