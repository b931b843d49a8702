package io.rapporteur.enricher.citation.finding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An id in the one spelling in which two of them can be compared, taken apart into what makes two documents different and what
 * does not.
 *
 * @param base the symbol without what follows
 * @param letter the lettered part of a resolution: {@code B}; empty for the whole
 * @param part a section, part or volume; empty for the whole
 * @param suffix addenda, corrigenda and revisions; empty for the document itself
 */
record ComparableId(String base, String letter, String part, String suffix) {

    private static final Pattern SUFFIX = Pattern.compile("^(.+?)((?:/(?:ADD|CORR|REV|AMEND)\\.?[^/]*)+)$");
    private static final Pattern PART =
            Pattern.compile("^(.*?)\\(((?:SECT|PART|VOL|INTRO|SUPP|RESUM|INCOME|FOREWORD|PARTS)[^)]*)\\)(.*)$");
    private static final Pattern JOINT = Pattern.compile("^([A-Z].*\\d[^-]*)-([AES]/.*)$");

    /** 217 (III) A, 217 A (III) and 3201 (S-VI): numbers of that time run on, so that the session says nothing more. */
    private static final Pattern RUNNING =
            Pattern.compile("^([AET]/RES/\\d+)-?([A-Z]?)(?:-?\\((?:ES-|S-)?[IVXLC]+\\))?\\[?([A-Z]?)(?:-[A-Z])?\\]?$");

    private static final Pattern COUNCIL = Pattern.compile("^(S/RES/\\d+)(?:\\(\\d{4}\\)|-\\d{4})?$");
    private static final Pattern SESSION =
            Pattern.compile("^([AE]/(?:RES|DEC)/(?:(?:ES|S)-)?\\d+/\\d+)-?\\[?([A-Z]{0,2})(?:-[A-Z])?\\]?$");

    /** The documents that an id names: one, or two where a symbol is joint. */
    static List<ComparableId> of(String id) {
        String spelt = spelt(id);
        Matcher joint = JOINT.matcher(spelt);
        return joint.matches()
                ? Stream.of(joint.group(1), joint.group(2))
                        .map(ComparableId::one)
                        .toList()
                : List.of(one(spelt));
    }

    /** Whether two ids name the same document, or one of them the whole of which the other is a part. */
    static boolean same(String id, String other) {
        List<ComparableId> others = of(other);
        return of(id).stream().anyMatch(mine -> others.stream().anyMatch(mine::agrees));
    }

    static String spelt(String id) {
        String spelt = id.replaceAll("[\\s\\u00a0\\u202f\\u2009]+", "")
                .replaceAll("[\\u2010-\\u2013\\u2212]", "-")
                .toUpperCase(Locale.ROOT);
        return spelt.startsWith("HRC/") ? "A/" + spelt : spelt;
    }

    private static ComparableId one(String spelt) {
        if (spelt.startsWith("UNTS:")) {
            // A volume with its registration numbers, or without.
            int end = spelt.indexOf(':', 5);
            return new ComparableId(end < 0 ? spelt : spelt.substring(0, end), "", "", "");
        }
        Matcher suffixed = SUFFIX.matcher(spelt);
        String whole = suffixed.matches() ? suffixed.group(1) : spelt;
        String suffix = suffixed.matches() ? suffixed.group(2).replace(".", "") : "";
        Matcher parted = PART.matcher(whole);
        String part = parted.matches() ? parted.group(2).replace(".", "") : "";
        String base = parted.matches() ? parted.group(1) + parted.group(3) : whole;
        return numbered(base, part, suffix);
    }

    private static ComparableId numbered(String base, String part, String suffix) {
        Matcher council = COUNCIL.matcher(base);
        if (council.matches()) {
            return new ComparableId(council.group(1), "", part, suffix);
        }
        Matcher running = RUNNING.matcher(base);
        if (running.matches()) {
            return new ComparableId(running.group(1), running.group(2) + running.group(3), part, suffix);
        }
        Matcher session = SESSION.matcher(base);
        return session.matches()
                ? new ComparableId(session.group(1), session.group(2), part, suffix)
                : new ComparableId(base, "", part, suffix);
    }

    private boolean agrees(ComparableId other) {
        return base.equals(other.base)
                && isWholeOrSame(letter, other.letter)
                && isWholeOrSame(part, other.part)
                && (suffix.startsWith(other.suffix) || other.suffix.startsWith(suffix));
    }

    private static boolean isWholeOrSame(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
