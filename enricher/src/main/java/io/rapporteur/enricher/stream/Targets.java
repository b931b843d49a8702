package io.rapporteur.enricher.stream;

import java.util.Locale;

/** Canonical ids as keys: {@code S/RES/2331 (2016)} and {@code s/res/2331(2016)} are one. */
final class Targets {

    private Targets() {}

    static String key(String target) {
        var key = new StringBuilder(target.length());
        target.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> key.append((char) c));
        return key.toString().toUpperCase(Locale.ROOT);
    }
}
