package io.rapporteur.enricher.citation.lexicon;

import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.token.NameTrie;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.enricher.citation.token.Vocabulary;
import io.rapporteur.model.language.Language;
import io.rapporteur.model.language.Languages;
import io.rapporteur.model.language.Month;
import io.rapporteur.model.language.OrganName;
import io.rapporteur.model.language.Term;
import io.rapporteur.model.language.VerbForm;
import io.rapporteur.model.organ.Organ;
import io.rapporteur.model.organ.Organs;
import io.rapporteur.model.organ.SymbolSeries;
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
import org.jspecify.annotations.Nullable;

/**
 * Everything the grammar knows by heart in one language: its words, the verbs, and the names of organs and instruments, from the
 * folder of the language; and the symbol series and what instruments are, which are the same in all.
 */
public final class Lexicon {

    private static final Lexicon ENGLISH = new Lexicon(Languages.english());

    /** The languages that have words for the grammar. */
    private static final Map<String, Lexicon> LANGUAGES = Languages.all().stream()
            .filter(language -> !language.words().isEmpty())
            .collect(Collectors.toUnmodifiableMap(
                    Language::code, language -> language == Languages.english() ? ENGLISH : new Lexicon(language)));

    private final Vocabulary vocabulary = new Vocabulary();
    private final NameTrie<Entry> names = new NameTrie<>(vocabulary);
    /** The first components of document symbols that are words, by their numbers in the vocabulary; the others as they are. */
    private final BitSet words = new BitSet();

    private final Set<String> series = new HashSet<>();
    private final Map<String, List<Instrument>> treaties = new HashMap<>();
    private final Instrument charter;
    private final boolean readingTitles;

    private Lexicon(Language language) {
        readingTitles = language.words().stream().anyMatch(word -> word.term() == Term.TITLE);
        language.words()
                .forEach(word -> word.forms().forEach(form -> vocabulary.define(form, word.term(), word.value())));
        language.months().forEach(this::addMonth);
        language.verbs().forEach(this::addVerb);
        SymbolSeries.known().components().forEach(this::addSeries);
        addOrgans(language.organs());
        Map<String, Instrument> instruments = instruments(language);
        Table.rows(Organs.class, "organ-treaties.tsv", 2)
                .forEach(row -> treaties.put(row.text(0), treaties(row, instruments)));
        charter = Objects.requireNonNull(
                instruments.get("UN:CHARTER"),
                "the instruments of language " + language.code() + " must hold UN:CHARTER");
    }

    /**
     * What is known in a language.
     *
     * @param language ISO 639-1 code; a language that has no words is read as English, which finds the printed symbols
     */
    public static Lexicon of(String language) {
        return LANGUAGES.getOrDefault(language, ENGLISH);
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

    /** Whether titles that no list has are read in the language: it has to say which words tell a title from a description. */
    public boolean isReadingTitles() {
        return readingTitles;
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

    private void addMonth(Month month) {
        month.forms().forEach(form -> vocabulary.define(form, Term.MONTH, String.valueOf(month.number())));
    }

    private void addVerb(VerbForm verb) {
        if (verb.function() != null) {
            name(verb.form(), new Entry.Verb(verb.function()));
        }
    }

    private void addSeries(String component) {
        if (Character.isLetter(component.charAt(component.length() - 1))) {
            words.set(vocabulary.add(component));
        } else {
            series.add(component);
        }
    }

    private void addOrgans(List<OrganName> organs) {
        Map<String, List<Organ>> nouns = new LinkedHashMap<>();
        for (OrganName organ : organs) {
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

    private Map<String, Instrument> instruments(Language language) {
        Map<String, String> kinds = Table.rows(Lexicon.class, "instruments.tsv", 3).stream()
                .collect(Collectors.toMap(row -> row.text(0), row -> row.text(1)));
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        for (Row row : language.table("instruments.tsv", 5)) {
            String kind = kinds.get(row.text(0));
            if (kind == null) {
                throw row.refused("instruments.tsv of all languages must hold " + row.text(0));
            }
            instruments.put(row.text(0), addInstrument(row, kind));
        }
        return instruments;
    }

    private Instrument addInstrument(Row row, String kindWithYear) {
        boolean takesYear = kindWithYear.endsWith("+year");
        CitationKind kind =
                CitationKind.valueOf(kindWithYear.replace("+year", "").toUpperCase(Locale.ROOT));
        List<String> full = row.parts(1);
        var instrument = new Instrument(
                row.text(0),
                kind,
                takesYear,
                kind == CitationKind.PUBLICATION ? Vocabulary.UNKNOWN : noun(full.get(0), kind));
        full.forEach(name -> name(name, new Entry.InstrumentName(instrument, Entry.Form.FULL)));
        row.parts(2).forEach(name -> name(name, new Entry.InstrumentName(instrument, Entry.Form.SHORT)));
        row.parts(3).forEach(name -> name(name, new Entry.InstrumentName(instrument, Entry.Form.BOUND)));
        row.parts(4).forEach(name -> name(name, new Entry.InstrumentName(instrument, Entry.Form.BODY)));
        return instrument;
    }

    /** The first word of a name that can stand for it alone; "the Treaty" is not what a conference of its parties adopted. */
    private int noun(String name, CitationKind kind) {
        Tokens words = new Tokens(vocabulary).read(name);
        for (int i = 0; i < words.size(); i++) {
            if (words.isCapital(i) && (words.is(i, Term.INSTRUMENT) || words.is(i, Term.TREATY))) {
                boolean treaty = words.is(i, Term.TREATY) || words.label(i).equals(Vocabulary.TREATY);
                return treaty && kind == CitationKind.DECLARATION ? Vocabulary.UNKNOWN : words.id(i);
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
