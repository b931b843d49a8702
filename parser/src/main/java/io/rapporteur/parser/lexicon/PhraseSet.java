package io.rapporteur.parser.lexicon;

import io.rapporteur.parser.text.Chars;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Entries of one or several words, found by the first letter and compared without copying. */
public final class PhraseSet {

    private final List<String> phrases;
    private final Map<Character, int[]> byFirst = new HashMap<>();

    public PhraseSet(List<String> phrases) {
        this.phrases =
                phrases.stream().map(phrase -> phrase.toLowerCase(Locale.ROOT)).toList();
        for (int i = 0; i < this.phrases.size(); i++) {
            byFirst.merge(this.phrases.get(i).charAt(0), new int[] {i}, PhraseSet::appended);
        }
    }

    private static int[] appended(int[] list, int[] more) {
        int[] all = java.util.Arrays.copyOf(list, list.length + more.length);
        System.arraycopy(more, 0, all, list.length, more.length);
        return all;
    }

    /** Offset behind the longest entry at {@code from}, or -1. */
    public int match(CharSequence text, int from) {
        int index = find(text, from);
        return index < 0 ? -1 : from + phrases.get(index).length();
    }

    /** Position in the list of the longest entry at {@code from}, or -1. */
    public int ordinal(CharSequence text, int from) {
        return find(text, from);
    }

    private int find(CharSequence text, int from) {
        if (from < 0 || from >= text.length()) {
            return -1;
        }
        int[] candidates = byFirst.get(Character.toLowerCase(text.charAt(from)));
        int best = -1;
        if (candidates != null) {
            for (int candidate : candidates) {
                String phrase = phrases.get(candidate);
                if ((best < 0 || phrase.length() > phrases.get(best).length()) && standsAt(phrase, text, from)) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    private static boolean standsAt(String phrase, CharSequence text, int from) {
        int end = from + phrase.length();
        if (end > text.length()) {
            return false;
        }
        for (int i = 0; i < phrase.length(); i++) {
            char c = text.charAt(from + i);
            char want = phrase.charAt(i);
            if (Character.toLowerCase(c) != want && !(want == ' ' && Chars.isSpace(c))) {
                return false;
            }
        }
        return end == text.length()
                || !Chars.isLetter(phrase.charAt(phrase.length() - 1))
                || !Chars.isLetter(text.charAt(end));
    }
}
