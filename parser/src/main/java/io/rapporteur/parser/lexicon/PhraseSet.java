package io.rapporteur.parser.lexicon;

import io.rapporteur.model.language.Trie;
import io.rapporteur.parser.text.Chars;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Entries of one or several words, found without copying. Case is folded, a blank of an entry stands for any white space, and an entry
 * that ends in a letter ends a word.
 */
public final class PhraseSet {

    /** A set that matches nothing. */
    static final PhraseSet EMPTY = new PhraseSet(List.of());

    private final List<String> phrases;
    /** The position of each entry in the list, by its characters. */
    private final Trie<Integer> positions = new Trie<>();

    public PhraseSet(Collection<String> phrases) {
        this.phrases =
                phrases.stream().map(phrase -> phrase.toLowerCase(Locale.ROOT)).toList();
        for (int i = this.phrases.size() - 1; i >= 0; i--) {
            positions.put(this.phrases.get(i).chars().toArray(), i);
        }
    }

    /** The entries in lower case. */
    List<String> phrases() {
        return phrases;
    }

    private static int code(char c) {
        return Chars.isSpace(c) ? ' ' : Chars.folded(c);
    }

    /** Whether the two letters at this place begin an entry. */
    boolean mayBegin(CharSequence text, int from) {
        int first = positions.first(code(text.charAt(from)));
        return first != Trie.NONE
                && (from + 1 == text.length()
                        || positions.value(first) != null
                        || positions.next(first, code(text.charAt(from + 1))) != Trie.NONE);
    }

    /** Offset behind the longest entry at {@code from}, or -1. */
    public int match(CharSequence text, int from) {
        int index = ordinal(text, from);
        return index < 0 ? -1 : from + phrases.get(index).length();
    }

    /** Position in the list of the longest entry at {@code from}, or -1; of equal entries the first. */
    public int ordinal(CharSequence text, int from) {
        if (from < 0 || from >= text.length()) {
            return -1;
        }
        int found = -1;
        int state = positions.first(code(text.charAt(from)));
        int at = from + 1;
        while (state != Trie.NONE) {
            Integer position = positions.value(state);
            if (position != null && endsWord(text, at)) {
                found = position;
            }
            state = at < text.length() ? positions.next(state, code(text.charAt(at))) : Trie.NONE;
            at++;
        }
        return found;
    }

    private static boolean endsWord(CharSequence text, int end) {
        return end == text.length() || !Chars.isLetter(text.charAt(end - 1)) || !Chars.isLetter(text.charAt(end));
    }

    /** Position in the list of the entry that is the word (letters, inner hyphens) at {@code from}, or -1. */
    int word(CharSequence text, int from) {
        if (from >= text.length()) {
            return -1;
        }
        int state = positions.first(code(text.charAt(from)));
        int at = from + 1;
        while (state != Trie.NONE && at < text.length() && Lexicon.isInWord(text.charAt(at))) {
            state = positions.next(state, code(text.charAt(at)));
            at++;
        }
        Integer position = positions.value(state);
        return position == null ? -1 : position;
    }
}
