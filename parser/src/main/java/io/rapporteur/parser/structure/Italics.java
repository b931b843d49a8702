package io.rapporteur.parser.structure;

import io.rapporteur.model.document.Fact;
import io.rapporteur.parser.lexicon.Tables;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How organs print the verb phrase of a paragraph. Most set all of it in italics (<i>Expressing its deep concern</i>), some the
 * verb only when a possessive follows (<i>Expressing</i> its deep concern), some of these all of it when the verb only utters
 * what follows (<i>Expressing its deep concern</i>, but <i>Reaffirming</i> its commitment).
 */
enum Italics {
    WHOLE_PHRASE,
    VERB_ONLY,
    VERB_UNLESS_UTTERING;

    private static final Map<String, Italics> HABITS = load();

    /** The habit of the organ with this code. */
    static Italics of(@Nullable Fact organ) {
        return organ == null ? WHOLE_PHRASE : HABITS.getOrDefault(organ.value(), WHOLE_PHRASE);
    }

    private static Map<String, Italics> load() {
        Map<String, Italics> habits = new HashMap<>();
        Tables.rows(Italics.class, "italics.tsv", 2).forEach(row -> habits.put(row[0], valueOf(row[1])));
        return Map.copyOf(habits);
    }
}
