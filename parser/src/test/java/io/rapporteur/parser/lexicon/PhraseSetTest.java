package io.rapporteur.parser.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.parser.text.Chars;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseSetTest {

    private static final String LETTERS = "aaabbc\u00e9AB  .-";

    /** Against the definition, on texts and entries of few letters, so that many entries begin alike. */
    @Test
    void findsTheLongestEntryThatEndsAWord() {
        Random random = new Random(1948);
        for (int i = 0; i < 400; i++) {
            List<String> entries = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(unused -> letters(random, 1 + random.nextInt(5)))
                    .toList();
            PhraseSet set = new PhraseSet(entries);
            String text = letters(random, 60).replace(' ', random.nextBoolean() ? ' ' : '\u00a0');
            for (int from = 0; from < text.length(); from++) {
                int expected = longest(entries, text, from);
                assertThat(set.ordinal(text, from))
                        .as("%s at %d of '%s'", entries, from, text)
                        .isEqualTo(expected);
                assertThat(set.match(text, from))
                        .isEqualTo(
                                expected < 0 ? -1 : from + entries.get(expected).length());
                assertThat(expected < 0 || set.mayBegin(text, from)).isTrue();
            }
        }
    }

    private static int longest(List<String> entries, String text, int from) {
        int best = -1;
        for (int i = 0; i < entries.size(); i++) {
            int end = from + entries.get(i).length();
            boolean is =
                    end <= text.length() && folded(text.substring(from, end)).equals(folded(entries.get(i)));
            boolean word = is
                    && (end == text.length()
                            || !Chars.isLetter(text.charAt(end - 1))
                            || !Chars.isLetter(text.charAt(end)));
            if (word && (best < 0 || entries.get(i).length() > entries.get(best).length())) {
                best = i;
            }
        }
        return best;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    @Test
    void findsAWordAsAWhole() {
        PhraseSet set = new PhraseSet(List.of("note", "noting", "re-affirms", "note"));

        assertThat(set.word("Taking NOTE of", 7)).isZero();
        assertThat(set.word("noting", 0)).isEqualTo(1);
        assertThat(set.word("Re-affirms", 0)).isEqualTo(2);
        assertThat(set.word("notes", 0)).isNegative();
        assertThat(set.word("not", 0)).isNegative();
        assertThat(set.word("note-taker", 0)).isNegative();
        assertThat(set.word("note", 4)).isNegative();
        assertThat(set.word("\u00e9tude", 0)).isNegative();
    }

    @Test
    void findsNothingOutsideOfTheText() {
        PhraseSet set = new PhraseSet(List.of("a"));

        assertThat(set.ordinal("a", -1)).isNegative();
        assertThat(set.ordinal("a", 1)).isNegative();
        assertThat(PhraseSet.EMPTY.ordinal("a", 0)).isNegative();
    }

    @Test
    void saysByTwoLettersWhetherAnEntryMayBegin() {
        PhraseSet set = new PhraseSet(List.of("annex", "x"));

        assertThat(set.mayBegin("Annual", 0)).isTrue();
        assertThat(set.mayBegin("Assembly", 0)).isFalse();
        assertThat(set.mayBegin("a", 0)).isTrue();
        assertThat(set.mayBegin("xy", 0)).isTrue();
        assertThat(set.mayBegin("by", 0)).isFalse();
    }
}
