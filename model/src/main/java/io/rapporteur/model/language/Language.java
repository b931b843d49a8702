package io.rapporteur.model.language;

import io.rapporteur.model.organ.Organ;
import io.rapporteur.model.organ.Organs;
import io.rapporteur.model.table.Row;
import io.rapporteur.model.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A language and its words: a folder of tables, named by the ISO 639-1 code of the language. All words of a language stand in its
 * folder and nowhere else; a table that is not there is empty.
 */
public final class Language {

    static final String PROPERTIES = "language.tsv";

    private final String code;
    private final Set<String> tables;
    private final int rank;
    private final List<String> functionWords;
    private final Optional<Script> script;
    private final DateForm dateForm;
    private final List<Month> months;
    private final List<VerbForm> verbs;
    private final List<Word> words;
    private final List<OrganName> organs;
    private final Map<String, String> officialNames;

    /**
     * Reads a folder.
     *
     * @param tables the names of the files in it
     */
    Language(String code, Set<String> tables) {
        this.code = code;
        this.tables = Set.copyOf(tables);
        Map<String, Row> properties = properties(table(PROPERTIES, 2));
        rank = Optional.ofNullable(properties.get("rank"))
                .map(row -> row.value(1, Integer::valueOf))
                .orElseThrow(() -> new IllegalStateException(code + "/" + PROPERTIES + " must have a rank"));
        functionWords = Optional.ofNullable(properties.get("function-words")).stream()
                .flatMap(row -> Stream.of(row.text(1).split(" ", -1)))
                .toList();
        script = Optional.ofNullable(properties.get("letters")).map(row -> row.value(1, Script::parse));
        dateForm = Optional.ofNullable(properties.get("date"))
                .map(row -> row.value(1, DateForm::parse))
                .orElseGet(() -> new DateForm(" ", " "));
        months = months(table("months.tsv", 2));
        verbs = verbs(table("verbs.tsv", 4));
        words = table("words.tsv", 3).stream()
                .map(row -> new Word(row.value(0, Term::valueOf), row.text(1), row.parts(2)))
                .toList();
        organs = table("organs.tsv", 3).stream().map(Language::organ).toList();
        officialNames = organs.stream()
                .collect(Collectors.toUnmodifiableMap(
                        name -> name.organ().code(), name -> name.names().get(0)));
    }

    /** ISO 639-1 code. */
    public String code() {
        return code;
    }

    /** Where as much speaks for one language as for another, the lower rank is taken. */
    public int rank() {
        return rank;
    }

    /** The words by which a text tells the language. */
    public List<String> functionWords() {
        return functionWords;
    }

    /** The letters that tell the language by themselves. */
    public Optional<Script> script() {
        return script;
    }

    public DateForm dateForm() {
        return dateForm;
    }

    /** The months in their order; none where they are not known. */
    public List<Month> months() {
        return months;
    }

    public List<VerbForm> verbs() {
        return verbs;
    }

    public List<Word> words() {
        return words;
    }

    /** The forms of all words with a part in the grammar. */
    public List<String> forms(Term term) {
        return words.stream()
                .filter(word -> word.term() == term)
                .flatMap(word -> word.forms().stream())
                .toList();
    }

    public List<OrganName> organs() {
        return organs;
    }

    /** The official name of an organ; its code where the language has none. */
    public String nameOf(Organ organ) {
        return officialNames.getOrDefault(organ.code(), organ.code());
    }

    /** Whether the language has a table of this name. */
    public boolean has(String table) {
        return tables.contains(table);
    }

    /** The rows of a table that its reader understands; none where the language has no such table. */
    public List<Row> table(String name, int columns) {
        return has(name) ? Table.rows(Language.class, code + "/" + name, columns) : List.of();
    }

    private static Map<String, Row> properties(List<Row> rows) {
        Map<String, Row> properties = new HashMap<>();
        for (Row row : rows) {
            if (!List.of("rank", "function-words", "letters", "date").contains(row.text(0))) {
                throw row.refused("unknown key " + row.text(0) + ", known are rank, function-words, letters, date");
            }
            if (properties.put(row.text(0), row) != null) {
                throw row.refused(row.text(0) + " must stand once");
            }
        }
        return properties;
    }

    private static List<Month> months(List<Row> rows) {
        if (!rows.isEmpty() && rows.size() != 12) {
            throw rows.get(rows.size() - 1).refused("there must be 12 months, got: " + rows.size());
        }
        return Stream.iterate(0, index -> index < rows.size(), index -> index + 1)
                .map(index -> new Month(
                        index + 1, rows.get(index).parts(0), rows.get(index).parts(1)))
                .toList();
    }

    private static List<VerbForm> verbs(List<Row> rows) {
        List<VerbForm> verbs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            for (String form : row.parts(0)) {
                if (!seen.add(form)) {
                    throw row.refused("each form must stand once, got twice: " + form);
                }
                verbs.add(verb(row, form));
            }
        }
        return List.copyOf(verbs);
    }

    private static VerbForm verb(Row row, String form) {
        VerbForm.Opening opening = row.text(1).isEmpty() ? null : row.value(1, VerbForm.Opening::valueOf);
        if (opening != null && form.indexOf(' ') >= 0) {
            throw row.refused("a form that opens a paragraph must be one word, what follows it a complement");
        }
        List<String> complements = new ArrayList<>(row.parts(2));
        boolean feeling = complements.removeIf(word -> word.equals("~"));
        Function function = row.text(3).isEmpty() ? null : row.value(3, Function::valueOf);
        return new VerbForm(form.toLowerCase(Locale.ROOT), opening, complements, feeling, function);
    }

    private static OrganName organ(Row row) {
        return Organs.known()
                .withCode(row.text(0))
                .map(organ -> new OrganName(organ, row.parts(1), row.text(2)))
                .orElseThrow(() -> row.refused("organs.tsv of all languages must hold " + row.text(0)));
    }
}
