package io.rapporteur.enricher.citation.reader;

import io.rapporteur.enricher.citation.grammar.DamagedSymbols;
import io.rapporteur.enricher.citation.grammar.NumberGrammar;
import io.rapporteur.enricher.citation.grammar.PinpointGrammar;
import io.rapporteur.enricher.citation.grammar.PinpointGrammar.Pinpoint;
import io.rapporteur.enricher.citation.grammar.Romans;
import io.rapporteur.enricher.citation.grammar.SymbolGrammar;
import io.rapporteur.enricher.citation.grammar.SymbolGrammar.Symbol;
import io.rapporteur.enricher.citation.lexicon.Lexicon;
import io.rapporteur.enricher.citation.mention.Extent;
import io.rapporteur.enricher.citation.mention.Mention;
import io.rapporteur.enricher.citation.mention.Mention.Addendum;
import io.rapporteur.enricher.citation.mention.Mentions;
import io.rapporteur.enricher.citation.mention.Reference;
import io.rapporteur.enricher.citation.mention.Resolution;
import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.Naming;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.enricher.citation.token.Cursor;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.language.RomanNumerals;
import io.rapporteur.model.language.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads what footnotes cite: symbols, treaty series, sales numbers, law reports.
 *
 * <pre>{@code
 * addenda              = symbol 1*( join addendum number *( (join / "-") number ) )        A/78/643 and Add.1-3
 * health-document      = "Document" ("A" / "EB" / "WHA") number 1*( "/" component ) [addendum number]
 * treaty-series        = [("United Nations" / "League of Nations") ","] ("Treaty Series" / "Recueil des Traités") [","] volume
 * volume               = "vol." number ["(" year ")"] *( (join / "-") number ) [[","] registration]
 * registration         = ("No" / "Nos") ["."] number ["-" number]
 * sales                = ["United Nations publication" ","] "Sales No." code *( "." code )
 * law-report           = "I.C.J. Reports" year [","] "p" ["."] number
 * resolution-of-report = symbol "," pinpoint "," "resolution" number ["," pinpoint]
 * addendum             = "Add." / "Corr." / "Rev."
 * join                 = "," / "and"
 * }</pre>
 */
final class SourceReader {

    private final Lexicon lexicon;
    private final Tokens tokens;

    SourceReader(Lexicon lexicon, Tokens tokens) {
        this.lexicon = lexicon;
        this.tokens = tokens;
    }

    /** A document symbol. */
    @Nullable
    Reference symbol(int at, Mentions mentions) {
        Symbol symbol = SymbolGrammar.at(tokens, at, lexicon);
        if (symbol == null) {
            return health(at, mentions);
        }
        return symbol(at, symbol, Naming.NUMBER, symbol.listed() ? Rule.SYMBOL : Rule.SYMBOL_UNLISTED);
    }

    /** A symbol that begins with the number of a session. */
    @Nullable
    Reference symbolOfSession(int at) {
        Symbol symbol = SymbolGrammar.ofSession(tokens, at);
        return symbol == null ? null : symbol(at, symbol, Naming.NUMBER, Rule.SYMBOL);
    }

    /** The citation of a symbol that was read from a token on, with its addenda. */
    Reference symbol(int from, Symbol symbol, Naming naming, Rule rule) {
        String text = symbol.text();
        boolean mended = !text.equals(symbol.printed());
        List<Addendum> addenda = addenda(symbol);
        int next = addenda.isEmpty()
                ? symbol.end()
                : addenda.get(addenda.size() - 1).extent().next();
        return Reference.of(
                new Mention.Symbol(kind(text), naming, mended ? symbol.printed() : null, addenda),
                Extent.of(tokens, from, symbol.end()).goingOnFrom(next),
                Resolution.of(text, mended ? Rule.SYMBOL_MENDED : rule));
    }

    /** A symbol that a scanner has spoilt, behind the word "document" or a symbol of the same list. */
    @Nullable
    Reference damaged(int at, Mentions mentions) {
        Reference before = before(at, mentions);
        boolean listed = before != null && before.kind() == CitationKind.DOCUMENT;
        boolean bracketed = tokens.is(at - 1, '[');
        if (!listed && !bracketed && !tokens.is(at - 1, Term.DOCUMENT)) {
            return null;
        }
        Symbol symbol = DamagedSymbols.at(tokens, at);
        return symbol == null || (bracketed && !tokens.is(symbol.end(), ']'))
                ? null
                : symbol(at, symbol, Naming.NUMBER, Rule.SYMBOL);
    }

    /** The citation before, where only a comma or "and" stands between it and a token, or null. */
    private @Nullable Reference before(int at, Mentions mentions) {
        Reference last = mentions.last();
        return last != null && isJoin(at - 1) && last.next() == at - 1 ? last : null;
    }

    static CitationKind kind(String symbol) {
        String upper = symbol.toUpperCase(Locale.ROOT);
        if (upper.indexOf('/') < 0) {
            // WHA58.23 and MSC.404(96) are resolutions, WHA65(9) is a decision
            return upper.indexOf('.') < 0 ? CitationKind.DECISION : CitationKind.RESOLUTION;
        }
        if (upper.contains("/RES/") || upper.contains("/RES.") || upper.contains("/RESOLUTION")) {
            return CitationKind.RESOLUTION;
        }
        if (upper.contains("/DEC/") || upper.contains("/DEC.") || upper.contains("/DECISION")) {
            return CitationKind.DECISION;
        }
        if (upper.contains("/PRST/")) {
            return CitationKind.STATEMENT;
        }
        return upper.contains("/PV.") || upper.contains("/SR.") ? CitationKind.MEETING : CitationKind.DOCUMENT;
    }

    private List<Addendum> addenda(Symbol symbol) {
        int at = symbol.end();
        if (!isAddendum(at)) {
            return List.of();
        }
        List<Addendum> addenda = new ArrayList<>();
        while (isAddendum(at)) {
            String stem = symbol.text() + "/" + tokens.slice(at + 1, at + 2) + ".";
            addenda.add(addendum(stem, at + 1, at + 3));
            at += 4;
            while ((isJoin(at) || isDash(at)) && ordinal(at + 1) > 0) {
                addenda.add(addendum(stem, at, at + 1));
                at += 2;
            }
        }
        return addenda;
    }

    private boolean isAddendum(int joint) {
        return isJoin(joint)
                && tokens.is(joint + 1, Term.ADDENDUM)
                && tokens.is(joint + 2, '.')
                && ordinal(joint + 3) > 0;
    }

    private Addendum addendum(String stem, int from, int number) {
        return new Addendum(stem + ordinal(number), Extent.of(tokens, from, number + 1));
    }

    private boolean isJoin(int at) {
        return tokens.is(at, ',') || tokens.is(at, Term.AND);
    }

    /** A small number; OCR reads 1 as I or l. */
    private int ordinal(int at) {
        if (tokens.isNumber(at) && tokens.length(at) <= 2) {
            return tokens.value(at);
        }
        boolean one = tokens.length(at) == 1 && (tokens.first(at) == 'I' || tokens.first(at) == 'l');
        return one ? 1 : 0;
    }

    /** A document of the World Health Assembly: "Document A66/20", "document WHA58/2005/REC/1", "document EB 136/8". */
    private @Nullable Reference health(int at, Mentions mentions) {
        Reference before = before(at, mentions);
        boolean listed = before != null && before.resolution().rule() == Rule.HEALTH_ASSEMBLY_DOCUMENT;
        boolean apart = tokens.length(at) == 2 && tokens.slice(at, at + 1).equals("EB");
        boolean shape = (listed || tokens.is(at - 1, Term.DOCUMENT))
                && tokens.isUpper(at)
                && tokens.isNumber(at + 1)
                && (tokens.isGlued(at + 1) || apart)
                && tokens.is(at + 2, '/');
        int end = shape ? SymbolGrammar.components(tokens, at + 1) : -1;
        if (end < at + 4) {
            return null;
        }
        boolean added = tokens.is(end, Term.ADDENDUM) && tokens.is(end + 1, '.') && ordinal(end + 2) > 0;
        end = added ? end + 3 : end;
        String symbol = (tokens.slice(at, at + 1) + tokens.slice(at + 1, end)).replace(" ", "");
        return Reference.of(
                new Mention.Symbol(CitationKind.DOCUMENT, Naming.NUMBER),
                Extent.of(tokens, listed ? at : at - 1, end),
                Resolution.of("WHO:" + symbol, Rule.HEALTH_ASSEMBLY_DOCUMENT));
    }

    /** A volume of a treaty series, from the word "Treaty" on. */
    @Nullable
    Reference treatySeries(int treaty) {
        boolean behind = tokens.is(treaty - 1, Term.OF) && tokens.is(treaty - 2, Term.SERIES);
        int at = behind ? treaty - 2 : treaty;
        if (!tokens.isCapital(at) || (!behind && !tokens.is(at + 1, Term.SERIES))) {
            return null;
        }
        int from = at;
        boolean league = false;
        if (tokens.is(at - 1, ',') && tokens.isCapital(at - 2)) {
            from = at - 3;
            if (tokens.is(at - 3, Term.OF)) {
                league = true;
                from = at - 4;
            }
        }
        int next = behind ? treaty + 1 : treaty + 2;
        return volume(Math.max(0, from), tokens.is(next, ',') ? next + 1 : next, league, Naming.NUMBER);
    }

    /**
     * A volume and what is registered in it.
     *
     * @param from the token that the citation begins with
     * @param at the word "volume"
     */
    @Nullable
    Reference volume(int from, int at, boolean league, Naming naming) {
        var cursor = new Cursor(tokens, at);
        if (!cursor.skip(Term.VOLUME)) {
            return null;
        }
        cursor.skip('.');
        int number = cursor.next();
        int roman = RomanNumerals.sum(Romans.read(tokens, number));
        boolean spoilt =
                tokens.isNumber(number) && tokens.isGlued(cursor.position()) && tokens.isWord(cursor.position());
        int volume = spoilt
                ? DamagedSymbols.number(tokens.slice(number, cursor.next() + 1))
                : Math.max(roman, tokens.value(number));
        if (volume <= 0) {
            return null;
        }
        int bracket = cursor.position();
        if (cursor.peek('(') && NumberGrammar.isYear(tokens, bracket + 1) && tokens.is(bracket + 2, ')')) {
            cursor.next(3);
        }
        while ((isJoin(cursor.position()) || isDash(cursor.position())) && tokens.isNumber(cursor.position() + 1)) {
            cursor.next(2);
        }
        String series = league || roman > 0 ? "LNTS:" : "UNTS:";
        return registration(from, cursor.position(), series + volume, naming);
    }

    private Reference registration(int from, int behind, String volume, Naming naming) {
        String target = volume;
        int end = behind;
        var cursor = new Cursor(tokens, behind);
        cursor.skip(',');
        boolean sign = cursor.skip(Term.NUMBER_SIGN);
        cursor.skip('.');
        if (sign && cursor.peekNumber()) {
            target += ":" + tokens.value(cursor.next());
            end = cursor.position();
            if (cursor.skipDash() && cursor.peekNumber()) {
                target += "-" + tokens.value(cursor.next());
                end = cursor.position();
            }
        }
        Rule rule = naming == Naming.IBID ? Rule.IBID_VOLUME : Rule.TREATY_SERIES;
        return published(CitationKind.TREATY, naming, Extent.of(tokens, from, end), target, rule);
    }

    private static Reference published(CitationKind kind, Naming naming, Extent extent, String target, Rule rule) {
        return Reference.of(new Mention.Published(kind, naming), extent, Resolution.of(target, rule));
    }

    private boolean isDash(int at) {
        return tokens.is(at, '-') || tokens.is(at, '\u2013');
    }

    /** A publication by its sales number, from the word "Sales" on. */
    @Nullable
    Reference sales(int at) {
        boolean sign = tokens.is(at + 1, Term.NUMBER_SIGN) && tokens.is(at + 2, '.');
        if (!sign || (!tokens.isWord(at + 3) && !tokens.isNumber(at + 3))) {
            return null;
        }
        int end = at + 4;
        while (tokens.is(end, '.') && tokens.isGlued(end) && tokens.isGlued(end + 1) && !tokens.is(end + 1, '.')) {
            end += 2;
        }
        int from = at;
        if (tokens.is(at - 1, ',') && tokens.isWord(at - 2) && tokens.isCapital(at - 3) && tokens.isCapital(at - 4)) {
            from = at - 4;
        }
        String target = "SALES:" + tokens.slice(at + 3, end);
        Extent extent = Extent.of(tokens, from, end);
        return published(CitationKind.PUBLICATION, Naming.NUMBER, extent, target, Rule.SALES_NUMBER);
    }

    /** A page of the law reports of the International Court of Justice, from the word "Reports" on. */
    @Nullable
    Reference lawReport(int at) {
        boolean court = tokens.is(at - 1, '.') && tokens.length(at - 2) == 1 && tokens.is(at - 3, '.');
        int year = at + 1;
        if (!court || !NumberGrammar.isYear(tokens, year)) {
            return null;
        }
        var cursor = new Cursor(tokens, year + 1);
        cursor.skip(',');
        boolean page = cursor.skip(Term.PAGE);
        cursor.skip('.');
        if (!page || !cursor.peekNumber()) {
            return null;
        }
        int number = cursor.position();
        String target = "ICJ:" + tokens.value(year) + ":" + tokens.value(number);
        Extent extent = Extent.of(tokens, Math.max(0, at - 6), number + 1);
        return published(CitationKind.REPORT, Naming.NUMBER, extent, target, Rule.LAW_REPORT);
    }

    /**
     * The report that was cited last, with the resolution inside it as its pinpoint: "A/CONF.177/20/Rev.1, chap. I, resolution 1,
     * annex I" is a place in that report, not a resolution of the adopting organ. Null where none stands here.
     */
    @Nullable
    Reference resolutionOfReport(int at, @Nullable Reference report) {
        if (report == null) {
            return null;
        }
        boolean continues = tokens.is(at - 1, ',')
                && report.next() == at - 1
                && report.pinpoint() != null
                && (report.kind() == CitationKind.DOCUMENT || report.kind() == CitationKind.PUBLICATION);
        if (!continues || !tokens.isNumber(at + 1)) {
            return null;
        }
        int end = tokens.is(at + 2, '/') && tokens.isNumber(at + 3) ? at + 4 : at + 2;
        if (tokens.is(end, '/') || tokens.is(end, '(') || (tokens.is(at + 2, '/') && end == at + 2)) {
            return null;
        }
        String place = report.pinpoint() + ", " + tokens.slice(at, at + 1) + " " + tokens.slice(at + 1, end);
        Pinpoint more = tokens.is(end, ',') ? PinpointGrammar.at(tokens, end + 1) : null;
        return report.with(
                more == null ? place : place + ", " + more.text(),
                report.extent().until(tokens, more == null ? end : more.end()));
    }
}
