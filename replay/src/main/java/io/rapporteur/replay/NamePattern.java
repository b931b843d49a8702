package io.rapporteur.replay;

import java.util.Objects;

/** A pattern for names of files: {@code *} stands for any characters, {@code ?} for one. */
public record NamePattern(String pattern) {

    public NamePattern {
        Objects.requireNonNull(pattern, "pattern");
    }

    /** Whether it matches the whole name; takes time in proportion to name and pattern at the worst. */
    boolean matches(String name) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < name.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                resume = in;
            } else if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == name.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(c -> c == '*');
    }
}
