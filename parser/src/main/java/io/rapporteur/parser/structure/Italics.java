package io.rapporteur.parser.structure;

import io.rapporteur.model.document.Fact;
import io.rapporteur.model.organ.Organs;
import io.rapporteur.model.table.Table;
import java.util.Map;
import java.util.stream.Collectors;
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
        return Table.rows(Organs.class, "italics.tsv", 2).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.text(0), row -> row.value(1, Italics::valueOf)));
    }
}
