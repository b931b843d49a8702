package io.rapporteur.replay;

import java.util.Arrays;
import java.util.Objects;

/** A pattern for names of files: {@code *} stands for any characters, {@code ?} for one; case does not matter. */
public record NamePattern(String pattern) {

    public NamePattern {
        Objects.requireNonNull(pattern, "pattern");
    }

    /** Whether it matches the whole name; takes time in proportion to name and pattern at the worst. */
    public boolean matches(String name) {
        int[] wanted = folded(pattern);
        int[] given = folded(name);
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < given.length) {
            if (at < wanted.length && wanted[at] == '*') {
                star = at++;
                resume = in;
            } else if (at < wanted.length && (wanted[at] == '?' || wanted[at] == given[in])) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        return Arrays.stream(wanted, at, wanted.length).allMatch(c -> c == '*');
    }

    /** Its code points, those that differ in case alone made the same. */
    private static int[] folded(String text) {
        return text.codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .toArray();
    }
}
