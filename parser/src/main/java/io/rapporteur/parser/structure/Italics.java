package io.rapporteur.parser.structure;

import io.rapporteur.document.Fact;
import io.rapporteur.parser.lexicon.Tables;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How organs print the verb phrase of a paragraph. Most set all of it in italics (<i>Expressing its deep concern</i>), some the
 * verb only when a possessive follows (<i>Expressing</i> its deep concern).
 */
enum Italics {
    WHOLE_PHRASE,
    VERB_ONLY;

    private static final Set<String> VERB_ONLY_ORGANS = load();

    /** The habit of the organ with this code. */
    static Italics of(@Nullable Fact organ) {
        return organ != null && VERB_ONLY_ORGANS.contains(organ.value()) ? VERB_ONLY : WHOLE_PHRASE;
    }

    private static Set<String> load() {
        Set<String> organs = new HashSet<>();
        Tables.rows(Italics.class, "italics.tsv", 1).forEach(row -> organs.add(row[0]));
        return Set.copyOf(organs);
    }
}
