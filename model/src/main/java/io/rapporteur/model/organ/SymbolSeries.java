package io.rapporteur.model.organ;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The series of symbols and what they say: those of resolutions, decisions and statements from the organs, the others from tables
 * ({@code symbols.tsv}, {@code documents.tsv}, {@code sessions.tsv}, {@code bodies.tsv}).
 */
public final class SymbolSeries {

    private static final SymbolSeries KNOWN = new SymbolSeries(Organs.known());

    private final Organs organs;
    private final List<String> components = Table.rows(SymbolSeries.class, "symbols.tsv", 2).stream()
            .map(row -> row.text(0))
            .toList();
    private final Map<String, String> documents = Table.map(SymbolSeries.class, "documents.tsv");
    private final Map<String, String> sessions = Table.map(SymbolSeries.class, "sessions.tsv");
    private final Map<String, String> bodies = Table.map(SymbolSeries.class, "bodies.tsv");

    private SymbolSeries(Organs organs) {
        this.organs = organs;
    }

    /** The series that ship with Rapporteur. */
    public static SymbolSeries known() {
        return KNOWN;
    }

    /** With what symbols begin; the head of {@code symbols.tsv} says more. */
    public List<String> components() {
        return components;
    }

    /** The organ that the letters in a number name, if they name one: {@code CP} in {@code 13/CP.24}. */
    public Optional<Organ> organOf(String letters) {
        return Optional.ofNullable(bodies.get(letters)).flatMap(organs::withCode);
    }

    /**
     * The symbol that a text is. Resolutions, decisions and statements have one spelling; a document is called as it is printed.
     *
     * @param printed without white space, in any case
     */
    public Optional<PrintedSymbol> symbol(String printed) {
        String spelled = withHyphens(printed);
        String symbol = spelled.toUpperCase(Locale.ROOT);
        for (Organ organ : organs.all()) {
            Optional<PrintedSymbol> found = of(organ, symbol);
            if (found.isPresent()) {
                return found;
            }
        }
        return document(spelled, symbol);
    }

    /** The symbol that a text is in a series of which no more is known than how its symbols begin: {@code CEDAW/C/GC/41}. */
    public Optional<PrintedSymbol> ofComponent(String printed) {
        String spelled = withHyphens(printed);
        boolean begins = components.stream().anyMatch(component -> begins(spelled, component));
        boolean shaped = spelled.indexOf('/') > 0 && spelled.chars().anyMatch(Character::isDigit);
        return begins && shaped
                ? Optional.of(new PrintedSymbol(spelled, "", DocumentKind.OTHER, ""))
                : Optional.empty();
    }

    /** Of the hyphens and dashes that are printed between two symbols of one document a symbol has one. */
    private static String withHyphens(String printed) {
        return printed.replace('\u2011', '-').replace('\u2013', '-');
    }

    private static boolean begins(String symbol, String component) {
        boolean open = !Character.isLetterOrDigit(component.charAt(component.length() - 1));
        return symbol.startsWith(component)
                && symbol.length() > component.length()
                && (open
                        ? Character.isDigit(symbol.charAt(component.length()))
                        : symbol.charAt(component.length()) == '/');
    }

    private static Optional<PrintedSymbol> of(Organ organ, String symbol) {
        return inSeries(organ, symbol, organ.series().resolution(), DocumentKind.RESOLUTION)
                .or(() -> inSeries(organ, symbol, organ.series().decision(), DocumentKind.DECISION))
                .or(() -> inSeries(organ, symbol, organ.series().statement(), DocumentKind.PRESIDENTIAL_STATEMENT));
    }

    private static Optional<PrintedSymbol> inSeries(Organ organ, String symbol, String template, DocumentKind kind) {
        int hole = template.indexOf('{');
        if (hole < 1
                || template.contains(":")
                || !symbol.startsWith(template.substring(0, hole).toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String rest = symbol.substring(hole);
        String between = template.substring(Math.min(template.length(), hole + 3));
        int item = between.indexOf('{');
        if (item > 0) {
            rest = rest.replace(between.substring(0, item).toUpperCase(Locale.ROOT), "/");
        }
        boolean numbered = !rest.isEmpty() && rest.chars().anyMatch(Character::isDigit) && rest.length() < 24;
        return numbered ? Optional.of(new PrintedSymbol(symbol, organ.code(), kind, rest)) : Optional.empty();
    }

    private Optional<PrintedSymbol> document(String spelled, String symbol) {
        for (int end = symbol.length(); end > 0; end--) {
            String organ = documents.get(symbol.substring(0, end));
            if (organ != null && symbol.chars().skip(end).anyMatch(Character::isDigit)) {
                return Optional.of(new PrintedSymbol(spelled, organ, DocumentKind.OTHER, ""));
            }
        }
        return Optional.empty();
    }

    /** The session that a number of an organ carries. */
    public Optional<String> session(String organ, String number) {
        String separator = sessions.get(organ);
        int at = separator == null ? -1 : number.indexOf(separator);
        return at < 1 ? Optional.empty() : Optional.of(number.substring(0, at));
    }
}
