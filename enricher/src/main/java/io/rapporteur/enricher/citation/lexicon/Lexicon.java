package io.rapporteur.enricher.citation.lexicon;

import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.Function;
import io.rapporteur.enricher.citation.token.NameTrie;
import io.rapporteur.enricher.citation.token.Term;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.enricher.citation.token.Vocabulary;
import io.rapporteur.model.organ.Organ;
import io.rapporteur.model.organ.Organs;
import io.rapporteur.model.table.Row;
import io.rapporteur.model.table.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the grammar knows by heart in one language: its words, the verbs, and the names of organs and instruments; and the
 * symbol series, which are the same in all. The English names stand with the facts in {@code organs.tsv} and
 * {@code instruments.tsv}; every other language of {@code languages.tsv} has a folder of its own.
 */
public final class Lexicon {

    private static final String ENGLISH = "en";

    private static final Map<String, Lexicon> LANGUAGES = languages();

    private final Vocabulary vocabulary = new Vocabulary();
    private final NameTrie<Entry> names = new NameTrie<>(vocabulary);
    /** The first components of document symbols that are words, by their numbers in the vocabulary; the others as they are. */
    private final BitSet words = new BitSet();

    private final Set<String> series = new HashSet<>();
    private final Map<String, List<Instrument>> treaties = new HashMap<>();
    private final Instrument charter;

    private Lexicon(String language) {
        Table.rows(Lexicon.class, language + "/words.tsv", 3).forEach(row -> row.parts(2)
                .forEach(form -> vocabulary.define(form, row.value(0, Term::valueOf), row.text(1))));
        Table.rows(Lexicon.class, language + "/verbs.tsv", 2).forEach(row -> row.parts(1)
                .forEach(form -> name(form, new Entry.Verb(row.value(0, Function::valueOf)))));
        Table.rows(Organs.class, "symbols.tsv", 2).forEach(row -> addSeries(row.text(0)));
        addOrgans(OrganNames.of(language));
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        InstrumentNames.of(language).forEach(row -> instruments.put(row.id(), addInstrument(row)));
        Table.rows(Lexicon.class, "instrument-bodies.tsv", 2).forEach(row -> addBody(row, instruments));
        Table.rows(Organs.class, "organ-treaties.tsv", 2)
                .forEach(row -> treaties.put(row.text(0), treaties(row, instruments)));
        charter = Objects.requireNonNull(
                instruments.get("UN:CHARTER"), "the instruments of language " + language + " must hold UN:CHARTER");
    }

    private static Map<String, Lexicon> languages() {
        Map<String, Lexicon> lexicons = new HashMap<>();
        Table.rows(Lexicon.class, "languages.tsv", 1)
                .forEach(row -> lexicons.put(row.text(0), new Lexicon(row.text(0))));
        return lexicons;
    }

    /**
     * What is known in a language.
     *
     * @param language ISO 639-1 code; a language that has no folder is read as English, which finds the printed symbols
     */
    public static Lexicon of(String language) {
        Lexicon known = LANGUAGES.getOrDefault(language, LANGUAGES.get(ENGLISH));
        return Objects.requireNonNull(known, "languages.tsv must hold " + ENGLISH);
    }

    /** The names of a language's organs. */
    private record OrganNames(Organ organ, List<String> names, String noun) {

        static List<OrganNames> of(String language) {
            if (language.equals(ENGLISH)) {
                return Organs.known().all().stream().map(OrganNames::english).toList();
            }
            return Table.rows(Lexicon.class, language + "/organs.tsv", 3).stream()
                    .map(row -> new OrganNames(organ(row), row.parts(1), row.text(2)))
                    .toList();
        }

        private static OrganNames english(Organ organ) {
            Stream<String> names = Stream.concat(Stream.of(organ.name()), organ.aliases().stream());
            return new OrganNames(organ, names.toList(), organ.noun());
        }

        private static Organ organ(Row row) {
            return Organs.known()
                    .withCode(row.text(0))
                    .orElseThrow(() -> row.refused("organs.tsv must hold " + row.text(0)));
        }
    }

    /** The names of an instrument in a language. */
    private record InstrumentNames(String id, String kind, List<String> full, List<String> brief, List<String> bound) {

        static List<InstrumentNames> of(String language) {
            List<Row> facts = Table.rows(Lexicon.class, "instruments.tsv", 6);
            if (language.equals(ENGLISH)) {
                return facts.stream()
                        .map(row ->
                                new InstrumentNames(row.text(0), row.text(1), row.parts(2), row.parts(3), row.parts(4)))
                        .toList();
            }
            Map<String, String> kinds =
                    facts.stream().collect(Collectors.toMap(row -> row.text(0), row -> row.text(1)));
            return Table.rows(Lexicon.class, language + "/instruments.tsv", 4).stream()
                    .map(row -> new InstrumentNames(
                            row.text(0), kind(row, kinds), row.parts(1), row.parts(2), row.parts(3)))
                    .toList();
        }

        private static String kind(Row row, Map<String, String> kinds) {
            return Optional.ofNullable(kinds.get(row.text(0)))
                    .orElseThrow(() -> row.refused("instruments.tsv must hold " + row.text(0)));
        }
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public NameTrie<Entry> names() {
        return names;
    }

    /** Whether document symbols begin with the word at a token, which has capitals only. */
    public boolean isSeries(Tokens tokens, int at) {
        return words.get(tokens.id(at));
    }

    /** Whether document symbols begin with a word and a mark: {@code EC-}. */
    public boolean isSeries(String component) {
        return series.contains(component);
    }

    private void addSeries(String component) {
        if (Character.isLetter(component.charAt(component.length() - 1))) {
            words.set(vocabulary.add(component));
        } else {
            series.add(component);
        }
    }

    public Instrument charter() {
        return charter;
    }

    /** The instrument that a bare noun means to an organ which that instrument set up, or null. */
    @Nullable
    public Instrument treatyOf(Organ organ, int noun) {
        for (Instrument instrument : treaties.getOrDefault(organ.code(), List.of())) {
            if (instrument.noun() == noun) {
                return instrument;
            }
        }
        return null;
    }

    private static List<Instrument> treaties(Row row, Map<String, Instrument> instruments) {
        return row.parts(1).stream()
                .flatMap(id -> Optional.ofNullable(instruments.get(id)).stream())
                .toList();
    }

    private void addOrgans(List<OrganNames> organs) {
        Map<String, List<Organ>> nouns = new LinkedHashMap<>();
        for (OrganNames organ : organs) {
            organ.names().forEach(name -> name(name, new Entry.OrganName(organ.organ())));
            if (!organ.noun().isEmpty()) {
                nouns.computeIfAbsent(organ.noun(), unused -> new ArrayList<>()).add(organ.organ());
            }
        }
        nouns.forEach((noun, owners) -> {
            Entry before = names.add(noun, new Entry.OrganNoun(owners));
            if (before instanceof Entry.OrganName) {
                names.add(noun, before);
            }
        });
    }

    private Instrument addInstrument(InstrumentNames names) {
        boolean takesYear = names.kind().endsWith("+year");
        CitationKind kind =
                CitationKind.valueOf(names.kind().replace("+year", "").toUpperCase(Locale.ROOT));
        var instrument = new Instrument(
                names.id(),
                kind,
                takesYear,
                kind == CitationKind.PUBLICATION
                        ? Vocabulary.UNKNOWN
                        : noun(names.full().get(0)));
        names.full().forEach(name -> name(name, new Entry.InstrumentName(instrument, Entry.Form.FULL)));
        names.brief().forEach(name -> name(name, new Entry.InstrumentName(instrument, Entry.Form.SHORT)));
        names.bound().forEach(name -> name(name, new Entry.InstrumentName(instrument, Entry.Form.BOUND)));
        return instrument;
    }

    private void addBody(Row row, Map<String, Instrument> instruments) {
        Instrument instrument = instruments.get(row.text(0));
        if (instrument != null) {
            row.parts(1).forEach(name -> name(name, new Entry.InstrumentName(instrument, Entry.Form.BODY)));
        }
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
