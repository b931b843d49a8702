package io.rapporteur.enricher.citation;

import io.rapporteur.enricher.citation.PinpointGrammar.Pinpoint;
import io.rapporteur.enricher.citation.SymbolGrammar.Symbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what points back to a note: "Ibid.", "idem", "supra note 3". */
final class BackReader {

    /** How far behind "Ibid." the symbol of the document in those records is looked for. */
    private static final int REACH = 24;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final Memory memory;
    private final Notes notes;
    private final SourceReader sources;
    private final MeetingReader meetings;

    BackReader(
            Lexicon lexicon, Tokens tokens, Memory memory, Notes notes, SourceReader sources, MeetingReader meetings) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.memory = memory;
        this.notes = notes;
        this.sources = sources;
        this.meetings = meetings;
    }

    // grammar: ibid = ("Ibid" / "idem") ["."] ["," ( volume / *word symbol / *word meeting / pinpoint )]
    @Nullable
    Found ibid(int at, List<Found> found) {
        int next = tokens.is(at + 1, '.') ? at + 2 : at + 1;
        while (tokens.is(next, ',') || tokens.is(next, '.')) {
            next++;
        }
        Found before = found.isEmpty() ? memory.lastNote() : found.get(found.size() - 1);
        if (tokens.is(next, Term.VOLUME)) {
            Found volume = volume(at, next, before);
            return volume != null ? volume : inside(at, next, found);
        }
        if (tokens.is(next, Term.ADDENDUM) && tokens.is(next + 1, '.') && tokens.isNumber(next + 2)) {
            return addendum(at, next, before);
        }
        Found inside = inside(at, next, found);
        return inside != null ? inside : same(at, next, before);
    }

    // grammar: ibid-addendum = "Ibid." "," ("Add." / "Corr." / "Rev.") number            of the document that was cited
    // last
    private @Nullable Found addendum(int at, int next, @Nullable Found before) {
        String target = before == null || before.kind != CitationKind.DOCUMENT ? null : before.target;
        if (before == null || target == null) {
            return null;
        }
        int stem = target.lastIndexOf('/');
        boolean added = stem > 0 && target.indexOf('.', stem) > 0 && Character.isLetter(target.charAt(stem + 1));
        String base = added && !target.startsWith("L.", stem + 1) ? target.substring(0, stem) : target;
        var citation = new Found(before.kind, Mention.IBID, tokens.start(at), tokens.end(next + 2), next + 3);
        return citation.decide(base + "/" + tokens.slice(next, next + 3), Rule.IBID_SYMBOL, 0.95)
                .because(memory.citation(before));
    }

    /** "Ibid., vol. 2237" is of a treaty series where the note before is; it may as well be a volume of a report. */
    private @Nullable Found volume(int at, int next, @Nullable Found before) {
        String target = before == null || before.kind != CitationKind.TREATY ? null : before.target;
        boolean treaty = target != null;
        boolean league = target != null && target.startsWith("LNTS:");
        Found volume = sources.volume(at, next, league, Mention.IBID);
        boolean registered = volume != null && volume.target != null && volume.target.indexOf(':', 5) > 0;
        return treaty || registered ? volume : null;
    }

    /** "Ibid., Seventy-first Session, Supplement No. 25 (A/71/25)", "Ibid., document S/1234": the symbol says which. */
    private @Nullable Found inside(int at, int from, List<Found> found) {
        for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
            if (tokens.is(i, Term.IBID) || tokens.is(i, ';')) {
                return null;
            }
            Found meeting = meetings.recorded(at, i);
            if (meeting != null) {
                return meeting;
            }
            boolean opens = tokens.is(i - 1, '(') || tokens.is(i - 1, Term.DOCUMENT) || i == from;
            Symbol symbol = opens && tokens.isCapital(i) ? SymbolGrammar.at(tokens, i, lexicon) : null;
            if (symbol == null && tokens.is(i - 1, Term.DOCUMENT)) {
                symbol = DamagedSymbols.at(tokens, i);
            }
            if (symbol != null) {
                return sources.symbol(at, symbol, Mention.IBID, Rule.IBID_SYMBOL, found);
            }
        }
        return null;
    }

    /** "Ibid." alone is what was cited last: in this note, or in the note before. */
    private @Nullable Found same(int at, int next, @Nullable Found before) {
        if (before == null || isRecord(next)) {
            return null;
        }
        Pinpoint pinpoint = PinpointGrammar.at(tokens, next);
        int end = pinpoint == null ? at + 1 : pinpoint.end();
        var citation = new Found(before.kind, Mention.IBID, tokens.start(at), tokens.end(end - 1), end);
        citation.pinpoint = pinpoint == null ? null : pinpoint.text();
        return citation.repeat(before, Rule.IBID_SAME, 0.9).because(memory.citation(before));
    }

    /** "Ibid., Thirtieth Year", "Ibid., Supplement for May": other records of that series, which are no document of their own. */
    private boolean isRecord(int at) {
        return tokens.is(at - 1, ',') && tokens.isCapital(at) && PinpointGrammar.at(tokens, at) == null;
    }

    // grammar: supra = "supra" ["," ] "note" number
    @Nullable
    Found supra(int at) {
        int sign = tokens.is(at + 1, ',') ? at + 2 : at + 1;
        boolean read = tokens.is(sign, Term.NOTE) && tokens.isNumber(sign + 1);
        Found before = read ? notes.of(tokens.slice(sign + 1, sign + 2)) : null;
        if (before == null) {
            return null;
        }
        var citation = new Found(before.kind, Mention.IBID, tokens.start(at), tokens.end(sign + 1), sign + 2);
        return citation.repeat(before, Rule.SUPRA_NOTE, 0.93).because(Notes.evidence(before));
    }
}
