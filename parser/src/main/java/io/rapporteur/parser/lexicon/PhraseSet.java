package io.rapporteur.parser.lexicon;

import io.rapporteur.parser.text.Chars;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Entries of one or several words, found by the first letter and compared without copying. */
public final class PhraseSet {

    private static final int ASCII = 128;
    private static final int SHORTEST_SPOILT = 3;

    private final List<String> phrases;
    /** For each first letter the entries that begin with it, the longest first; all other letters share a row. */
    private final int[][] byFirst = new int[ASCII + 1][0];
    /** For each first letter the second letters of those entries, a bit each: most places are dismissed by it. */
    private final long[] seconds = new long[ASCII + 1];

    public PhraseSet(List<String> phrases) {
        this.phrases =
                phrases.stream().map(phrase -> phrase.toLowerCase(Locale.ROOT)).toList();
        IntStream.range(0, this.phrases.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -this.phrases.get(i).length()))
                .forEach(this::index);
    }

    /** The entries in lower case. */
    List<String> phrases() {
        return phrases;
    }

    private void index(int phrase) {
        int row = row(phrases.get(phrase).charAt(0));
        int[] known = byFirst[row];
        byFirst[row] = Arrays.copyOf(known, known.length + 1);
        byFirst[row][known.length] = phrase;
        seconds[row] |=
                phrases.get(phrase).length() == 1 ? -1 : bit(phrases.get(phrase).charAt(1));
    }

    private static long bit(char second) {
        return 1L << (Chars.isSpace(second) ? ' ' : Chars.folded(second));
    }

    private static int row(char first) {
        return Math.min(Chars.folded(first), ASCII);
    }

    /** Whether the two letters at this place begin an entry. */
    boolean mayBegin(CharSequence text, int from) {
        int row = row(text.charAt(from));
        return from + 1 == text.length() ? byFirst[row].length > 0 : (seconds[row] & bit(text.charAt(from + 1))) != 0;
    }

    /** Offset behind the longest entry at {@code from}, or -1. */
    public int match(CharSequence text, int from) {
        int index = ordinal(text, from);
        return index < 0 ? -1 : from + phrases.get(index).length();
    }

    /** Position in the list of the longest entry at {@code from}, or -1. */
    public int ordinal(CharSequence text, int from) {
        if (from < 0 || from >= text.length()) {
            return -1;
        }
        if (!mayBegin(text, from)) {
            return -1;
        }
        for (int candidate : byFirst[row(text.charAt(from))]) {
            if (standsAt(phrases.get(candidate), text, from)) {
                return candidate;
            }
        }
        return -1;
    }

    /** Position in the list of the first entry from which the text at this place differs in one character at most, or -1. */
    int nearly(CharSequence text, int from, int to) {
        for (int i = 0; i < phrases.size(); i++) {
            if (phrases.get(i).length() == to - from
                    && to - from > SHORTEST_SPOILT
                    && errors(phrases.get(i), text, from) <= 1) {
                return i;
            }
        }
        return -1;
    }

    private static int errors(String phrase, CharSequence text, int from) {
        int errors = 0;
        for (int i = 0; i < phrase.length(); i++) {
            errors += Chars.folded(text.charAt(from + i)) == phrase.charAt(i) ? 0 : 1;
        }
        return errors;
    }

    private static boolean standsAt(String phrase, CharSequence text, int from) {
        int end = from + phrase.length();
        if (end > text.length()) {
            return false;
        }
        for (int i = 0; i < phrase.length(); i++) {
            char c = text.charAt(from + i);
            char want = phrase.charAt(i);
            if (Chars.folded(c) != want && !(want == ' ' && Chars.isSpace(c))) {
                return false;
            }
        }
        return end == text.length()
                || !Chars.isLetter(phrase.charAt(phrase.length() - 1))
                || !Chars.isLetter(text.charAt(end));
    }
}
