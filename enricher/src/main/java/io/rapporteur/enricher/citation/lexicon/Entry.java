package io.rapporteur.enricher.citation.lexicon;

import io.rapporteur.model.language.Function;
import io.rapporteur.model.organ.Organ;
import java.util.List;

/** What a name of the gazetteers stands for. */
public sealed interface Entry {

    /** An organ by its name. */
    record OrganName(Organ organ) implements Entry {}

    /** The bare noun of one or several organs: "the Council". */
    record OrganNoun(List<Organ> organs) implements Entry {

        public OrganNoun {
            organs = List.copyOf(organs);
        }
    }

    /** The name of a body that the gazetteers do not hold: "Parliamentary Assembly". */
    record OtherBody() implements Entry {}

    /** An instrument by one of its names. */
    record InstrumentName(Instrument instrument, Form form) implements Entry {}

    /** A verb that governs what follows it. */
    record Verb(Function function) implements Entry {}

    /** How far a name is the instrument's own. */
    enum Form {
        FULL,
        SHORT,
        /** Only after the instrument has been cited by another name, or its body has been named. */
        BOUND,
        /** The name of the body that the instrument set up: no citation, but it lets the bound names count. */
        BODY
    }
}
