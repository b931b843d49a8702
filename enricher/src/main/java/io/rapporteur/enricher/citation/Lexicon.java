package io.rapporteur.enricher.citation;

import io.rapporteur.organ.Organ;
import io.rapporteur.organ.Organs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything the grammar knows by heart: its words, the verbs, the organs, the instruments and the symbol series. */
final class Lexicon {

    private static final Lexicon ENGLISH = new Lexicon();

    private final Vocabulary vocabulary = new Vocabulary();
    private final NameTrie<Entry> names = new NameTrie<>(vocabulary);
    private final Set<String> series = new HashSet<>();
    private final Map<String, List<Instrument>> treaties = new HashMap<>();
    private final Instrument charter;

    private Lexicon() {
        Rows.of("words.tsv", 3).forEach(row -> Rows.parts(row[2])
                .forEach(form -> vocabulary.define(form, Term.valueOf(row[0]), row[1])));
        Rows.of("verbs.tsv", 2).forEach(row -> Rows.parts(row[1])
                .forEach(form -> name(form, new Entry.Verb(Function.valueOf(row[0])))));
        Rows.of("symbols.tsv", 2).forEach(row -> series.add(row[0]));
        addOrgans();
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        Rows.of("instruments.tsv", 5).forEach(row -> instruments.put(row[0], addInstrument(row)));
        Rows.of("organ-treaties.tsv", 2).forEach(row -> treaties.put(row[0], treaties(row, instruments)));
        charter = Objects.requireNonNull(instruments.get("UN:CHARTER"), "instruments.tsv must hold UN:CHARTER");
    }

    static Lexicon english() {
        return ENGLISH;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    NameTrie<Entry> names() {
        return names;
    }

    /** Whether document symbols begin with this component. */
    boolean isSeries(String component) {
        return series.contains(component);
    }

    Instrument charter() {
        return charter;
    }

    /** The instrument that a bare noun means to an organ which that instrument set up, or null. */
    @Nullable
    Instrument treatyOf(Organ organ, int noun) {
        for (Instrument instrument : treaties.getOrDefault(organ.code(), List.of())) {
            if (instrument.noun() == noun) {
                return instrument;
            }
        }
        return null;
    }

    private static List<Instrument> treaties(String[] row, Map<String, Instrument> instruments) {
        return Rows.parts(row[1]).stream()
                .map(id -> Objects.requireNonNull(instruments.get(id), "organ-treaties.tsv: no instrument " + id))
                .toList();
    }

    private void addOrgans() {
        Map<String, List<Organ>> nouns = new LinkedHashMap<>();
        for (Organ organ : Organs.known().all()) {
            name(organ.name(), new Entry.OrganName(organ));
            organ.aliases().forEach(alias -> name(alias, new Entry.OrganName(organ)));
            if (!organ.noun().isEmpty()) {
                nouns.computeIfAbsent(organ.noun(), unused -> new ArrayList<>()).add(organ);
            }
        }
        nouns.forEach((noun, organs) -> {
            Entry before = names.add(noun, new Entry.OrganNoun(organs));
            if (before instanceof Entry.OrganName) {
                names.add(noun, before);
            }
        });
    }

    private Instrument addInstrument(String[] row) {
        boolean takesYear = row[1].endsWith("+year");
        CitationKind kind = CitationKind.valueOf(
                (takesYear ? row[1].substring(0, row[1].length() - 5) : row[1]).toUpperCase(Locale.ROOT));
        List<String> full = Rows.parts(row[2]);
        var instrument = new Instrument(
                row[0], kind, takesYear, kind == CitationKind.PUBLICATION ? Vocabulary.UNKNOWN : noun(full.get(0)));
        full.forEach(name -> name(name, new Entry.InstrumentName(instrument, Entry.Form.FULL)));
        Rows.parts(row[3]).forEach(name -> name(name, new Entry.InstrumentName(instrument, Entry.Form.SHORT)));
        Rows.parts(row[4]).forEach(name -> name(name, new Entry.InstrumentName(instrument, Entry.Form.BOUND)));
        return instrument;
    }

    /** The first word of a name that can stand for it alone. */
    private int noun(String name) {
        Tokens words = new Tokens(vocabulary).read(name);
        for (int i = 0; i < words.size(); i++) {
            if (words.isCapital(i) && (words.is(i, Term.INSTRUMENT) || words.is(i, Term.TREATY))) {
                return words.id(i);
            }
        }
        return Vocabulary.UNKNOWN;
    }

    private void name(String phrase, Entry entry) {
        if (names.add(phrase, entry) != null) {
            throw new IllegalStateException("a name must stand for one thing, got twice: " + phrase);
        }
    }
}
