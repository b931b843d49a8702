package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.organ.Organ;
import io.rapporteur.model.organ.Organs;
import io.rapporteur.model.table.Table;
import io.rapporteur.parser.text.Chars;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows the series of symbols: those of resolutions, decisions and statements from the organs, the others from a table. */
final class SymbolSeries {

    private final Organs organs;
    private final Map<String, String> documents = Table.map(Organs.class, "documents.tsv");
    private final Map<String, String> sessions = Table.map(Organs.class, "sessions.tsv");

    SymbolSeries(Organs organs) {
        this.organs = organs;
    }

    /** The symbol that a token is. */
    Optional<PrintedSymbol> symbol(String token) {
        String symbol =
                String.join("", Chars.words(token)).replace('\u2011', '-').toUpperCase(Locale.ROOT);
        for (Organ organ : organs.all()) {
            Optional<PrintedSymbol> found = of(organ, symbol);
            if (found.isPresent()) {
                return found;
            }
        }
        return document(symbol);
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

    private Optional<PrintedSymbol> document(String symbol) {
        for (int end = symbol.length(); end > 0; end--) {
            String organ = documents.get(symbol.substring(0, end));
            if (organ != null && symbol.chars().skip(end).anyMatch(Character::isDigit)) {
                return Optional.of(new PrintedSymbol(symbol, organ, DocumentKind.OTHER, ""));
            }
        }
        return Optional.empty();
    }

    /** The session that a number of an organ carries. */
    Optional<String> session(String organ, String number) {
        String separator = sessions.get(organ);
        int at = separator == null ? -1 : number.indexOf(separator);
        return at < 1 ? Optional.empty() : Optional.of(number.substring(0, at));
    }
}
