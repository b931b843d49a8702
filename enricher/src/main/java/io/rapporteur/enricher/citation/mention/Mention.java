package io.rapporteur.enricher.citation.mention;

import io.rapporteur.enricher.citation.grammar.CitedNumber;
import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.result.Naming;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text says where it cites something; what that stands for is its {@link Resolution}. */
public sealed interface Mention {

    CitationKind kind();

    Naming naming();

    /**
     * A resolution or decision by its number: "resolution 61/180 of 20 December 2006".
     *
     * @param date the date attached to it, or to the last item of its list
     * @param dated that other item, where the date is not its own
     * @param adjacent whether only commas and "and" stand between it and the item before
     */
    record Numbered(
            CitationKind kind,
            Naming naming,
            CitedNumber number,
            @Nullable LocalDate date,
            @Nullable Evidence dated,
            boolean adjacent)
            implements Mention {

        public Numbered on(@Nullable LocalDate other, @Nullable Evidence where) {
            return new Numbered(kind, naming, number, other, where, adjacent);
        }

        /** The year of its date; 0 without one. */
        public int year() {
            return date == null ? 0 : date.getYear();
        }
    }

    /**
     * A document by its symbol: "A/78/643 and Add.1".
     *
     * @param printed how it is printed, where the target is what a scanner must have spoilt
     */
    public record Symbol(CitationKind kind, Naming naming, @Nullable String printed, List<Addendum> addenda)
            implements Mention {

        public Symbol {
            addenda = List.copyOf(addenda);
        }

        public Symbol(CitationKind kind, Naming naming) {
            this(kind, naming, null, List.of());
        }
    }

    /** An addendum behind a symbol: a document of its own. */
    record Addendum(String symbol, Extent extent) {}

    /** A volume of a treaty series, a sales number, a page of a law report. */
    record Published(CitationKind kind, Naming naming) implements Mention {}

    /** A meeting by its number: "its 542nd meeting, on 5 November 1950". */
    record Meeting(Naming naming, @Nullable LocalDate date) implements Mention {

        @Override
        public CitationKind kind() {
            return CitationKind.MEETING;
        }
    }

    /**
     * An instrument or publication by its title, or by a short title that everybody uses.
     *
     * @param ownId the id that the title has by its own words
     */
    record Named(CitationKind kind, Naming naming, String ownId) implements Mention {}

    /** A short form that the document defined, or a bare noun: "the Convention". */
    record ShortForm(CitationKind kind) implements Mention {

        @Override
        public Naming naming() {
            return Naming.SHORTHAND;
        }
    }

    /** A part without the name of its whole: "under Article 41", "article 28 thereof". */
    record PartAlone(CitationKind kind) implements Mention {

        @Override
        public Naming naming() {
            return Naming.SHORTHAND;
        }
    }

    /** What points to another citation: "Ibid.", "supra note 3", "that resolution". */
    record Pointer(CitationKind kind, Naming naming) implements Mention {}
}
