package io.rapporteur.enricher.citation.reader;

import io.rapporteur.enricher.citation.context.DiscourseContext;
import io.rapporteur.enricher.citation.context.Notes;
import io.rapporteur.enricher.citation.grammar.DamagedSymbols;
import io.rapporteur.enricher.citation.grammar.PinpointGrammar;
import io.rapporteur.enricher.citation.grammar.PinpointGrammar.Pinpoint;
import io.rapporteur.enricher.citation.grammar.SymbolGrammar;
import io.rapporteur.enricher.citation.grammar.SymbolGrammar.Symbol;
import io.rapporteur.enricher.citation.lexicon.Lexicon;
import io.rapporteur.enricher.citation.mention.Extent;
import io.rapporteur.enricher.citation.mention.Mention;
import io.rapporteur.enricher.citation.mention.Mentions;
import io.rapporteur.enricher.citation.mention.Reference;
import io.rapporteur.enricher.citation.mention.Resolution;
import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.result.Naming;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.enricher.citation.token.Cursor;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.language.Term;
import org.jspecify.annotations.Nullable;

/**
 * Reads what points back to a note.
 *
 * <pre>{@code
 * ibid     = ("Ibid" / "idem") *( "." / "," ) [ volume / addendum / *word symbol / *word meeting / pinpoint ]
 * addendum = ("Add" / "Corr" / "Rev") "." number               of the document that was cited last
 * supra    = "supra" [","] "note" number
 * }</pre>
 */
final class BackReader {

    /** How far behind "Ibid." the symbol of the document in those records is looked for. */
    private static final int REACH = 24;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final DiscourseContext context;
    private final Notes notes;
    private final SourceReader sources;
    private final MeetingReader meetings;

    BackReader(
            Lexicon lexicon,
            Tokens tokens,
            DiscourseContext context,
            Notes notes,
            SourceReader sources,
            MeetingReader meetings) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.context = context;
        this.notes = notes;
        this.sources = sources;
        this.meetings = meetings;
    }

    /** What "Ibid." at a token stands for, or null. */
    @Nullable
    Reference ibid(int at, Mentions mentions) {
        var cursor = new Cursor(tokens, at + 1);
        while (cursor.peek(',') || cursor.peek('.')) {
            cursor.next();
        }
        int next = cursor.position();
        Reference before = mentions.isEmpty() ? context.lastNote() : mentions.lastPrincipal();
        if (tokens.is(next, Term.VOLUME)) {
            Reference volume = volume(at, next, before);
            return volume != null ? volume : inside(at, next);
        }
        if (tokens.is(next, Term.ADDENDUM) && tokens.is(next + 1, '.') && tokens.isNumber(next + 2)) {
            return addendum(at, next, before);
        }
        Reference inside = inside(at, next);
        return inside != null ? inside : same(at, next, before);
    }

    /** "Ibid., Add.1": of the document that was cited last. */
    private @Nullable Reference addendum(int at, int next, @Nullable Reference before) {
        String target = before == null || before.kind() != CitationKind.DOCUMENT ? null : before.target();
        if (before == null || target == null) {
            return null;
        }
        int stem = target.lastIndexOf('/');
        boolean added = stem > 0 && target.indexOf('.', stem) > 0 && Character.isLetter(target.charAt(stem + 1));
        String base = added && !target.startsWith("L.", stem + 1) ? target.substring(0, stem) : target;
        String symbol = base + "/" + tokens.slice(next, next + 3);
        return Reference.of(
                new Mention.Symbol(before.kind(), Naming.IBID),
                Extent.of(tokens, at, next + 3),
                Resolution.of(symbol, Rule.IBID_SYMBOL).because(before.as(Evidence.What.CITATION)));
    }

    /** "Ibid., vol. 2237" is of a treaty series where the note before is; it may as well be a volume of a report. */
    private @Nullable Reference volume(int at, int next, @Nullable Reference before) {
        String target = before == null || before.kind() != CitationKind.TREATY ? null : before.target();
        boolean treaty = target != null;
        boolean league = target != null && target.startsWith("LNTS:");
        Reference volume = sources.volume(at, next, league, Naming.IBID);
        String cited = volume == null ? null : volume.target();
        boolean registered = cited != null && cited.indexOf(':', 5) > 0;
        return treaty || registered ? volume : null;
    }

    /** "Ibid., Seventy-first Session, Supplement No. 25 (A/71/25)", "Ibid., document S/1234": the symbol says which. */
    private @Nullable Reference inside(int at, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
            if (tokens.is(i, Term.IBID) || tokens.is(i, ';')) {
                return null;
            }
            Reference meeting = meetings.recorded(at, i);
            if (meeting != null) {
                return meeting;
            }
            boolean opens = tokens.is(i - 1, '(') || tokens.is(i - 1, Term.DOCUMENT) || i == from;
            Symbol symbol = opens && tokens.isCapital(i) ? SymbolGrammar.at(tokens, i, lexicon) : null;
            if (symbol == null && tokens.is(i - 1, Term.DOCUMENT)) {
                symbol = DamagedSymbols.at(tokens, i);
            }
            if (symbol != null) {
                return sources.symbol(at, symbol, Naming.IBID, Rule.IBID_SYMBOL);
            }
        }
        return null;
    }

    /** "Ibid." alone is what was cited last: in this note, or in the note before. */
    private @Nullable Reference same(int at, int next, @Nullable Reference before) {
        if (before == null || isRecord(next)) {
            return null;
        }
        Pinpoint pinpoint = PinpointGrammar.at(tokens, next);
        int end = pinpoint == null ? at + 1 : pinpoint.end();
        Extent extent = Extent.of(tokens, at, end);
        Resolution same =
                Resolution.repeating(before.resolution(), Rule.IBID_SAME).because(before.as(Evidence.What.CITATION));
        return Reference.of(new Mention.Pointer(before.kind(), Naming.IBID), extent, same)
                .with(pinpoint == null ? null : pinpoint.text(), extent);
    }

    /** "Ibid., Thirtieth Year", "Ibid., Supplement for May": other records of that series, which are no document of their own. */
    private boolean isRecord(int at) {
        return tokens.is(at - 1, ',') && tokens.isCapital(at) && PinpointGrammar.at(tokens, at) == null;
    }

    /** The citation of the note that "supra" at a token points to, or null. */
    @Nullable
    Reference supra(int at) {
        var cursor = new Cursor(tokens, at + 1);
        cursor.skip(',');
        if (!cursor.skip(Term.NOTE) || !cursor.peekNumber()) {
            return null;
        }
        int number = cursor.next();
        Reference before = notes.of(tokens.slice(number, number + 1));
        if (before == null) {
            return null;
        }
        return Reference.of(
                new Mention.Pointer(before.kind(), Naming.IBID),
                Extent.of(tokens, at, cursor.position()),
                Resolution.repeating(before.resolution(), Rule.SUPRA_NOTE).because(before.as(Evidence.What.FOOTNOTE)));
    }
}
