package io.rapporteur.enricher.citation.context;

import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The full titles that a document has cited, by their head nouns. A shorter title of which every word stands in one of them, and in no
 * other, is that one: "the Organized Crime Convention" behind "the Convention against Transnational Organized Crime".
 */
public final class CitedTitles {

    /** Most titles under one noun; guards the time that a hostile document can take. */
    static final int MAX_TITLES = 100;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * A title that was cited.
     *
     * @param words its words in small letters, each between blanks
     */
    public record Cited(String words, CitationKind kind, String target, Evidence evidence) {

        private boolean has(String word) {
            return words.contains(" " + word + " ");
        }
    }

    private final Map<Integer, List<Cited>> byNoun = new HashMap<>();

    void cite(int noun, String title, CitationKind kind, String target, Evidence evidence) {
        List<Cited> titles = byNoun.computeIfAbsent(noun, unused -> new ArrayList<>());
        boolean known = titles.stream().anyMatch(cited -> cited.target().equals(target));
        if (!known && titles.size() < MAX_TITLES) {
            titles.add(new Cited(words(title), kind, target, evidence));
        }
    }

    /** The one title with a noun that has all of these words, or null. */
    @Nullable
    Cited with(int noun, String words) {
        List<String> all = List.of(words(words).strip().split(" "));
        List<Cited> with = byNoun.getOrDefault(noun, List.of()).stream()
                .filter(cited -> all.stream().allMatch(cited::has))
                .limit(2)
                .toList();
        return with.size() == 1 ? with.get(0) : null;
    }

    private static String words(String text) {
        return " "
                + NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
