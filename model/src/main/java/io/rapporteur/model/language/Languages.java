package io.rapporteur.model.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The languages that are known: each ISO 639-1 code for which a folder {@code io/rapporteur/model/language/<code>} with a
 * {@code language.tsv} is on the class path. To add a language, add a folder.
 */
public final class Languages {

    private static final List<Language> KNOWN = load();

    private Languages() {}

    /** All languages, by their rank. */
    public static List<Language> all() {
        return KNOWN;
    }

    /** The language with an ISO 639-1 code. */
    public static Optional<Language> withCode(String code) {
        return KNOWN.stream().filter(language -> language.code().equals(code)).findFirst();
    }

    /** The language in which texts are read that do not tell theirs, or that have no words of their own. */
    public static Language english() {
        return withCode("en").orElseThrow(() -> new IllegalStateException("there must be a folder of English words"));
    }

    private static List<Language> load() {
        Map<String, Set<String>> folders = LanguageFolders.list();
        folders.keySet().retainAll(Set.of(Locale.getISOLanguages()));
        return folders.entrySet().stream()
                .filter(folder -> folder.getValue().contains(Language.PROPERTIES))
                .map(folder -> new Language(folder.getKey(), folder.getValue()))
                .sorted(Comparator.comparingInt(Language::rank).thenComparing(Language::code))
                .toList();
    }
}
