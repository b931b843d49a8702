package io.rapporteur.enricher.citation.reader;

import io.rapporteur.enricher.citation.context.CitedTitles.Cited;
import io.rapporteur.enricher.citation.context.Definitions.Definition;
import io.rapporteur.enricher.citation.context.DiscourseContext;
import io.rapporteur.enricher.citation.context.Notes;
import io.rapporteur.enricher.citation.grammar.OwnId;
import io.rapporteur.enricher.citation.grammar.SymbolGrammar;
import io.rapporteur.enricher.citation.grammar.SymbolGrammar.Symbol;
import io.rapporteur.enricher.citation.grammar.TitleGrammar;
import io.rapporteur.enricher.citation.grammar.TitleSpan;
import io.rapporteur.enricher.citation.lexicon.Entry;
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
import io.rapporteur.enricher.citation.token.NameTrie;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.language.Function;
import io.rapporteur.model.language.Term;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads titles that no gazetteer knows, from their head noun to both sides. A footnote, or a symbol in brackets, may say what they
 * are; else a {@link TitleSpan} is cited under the id of its own words. What is no such title is remembered all the same, so that
 * "the Convention" is not bound to another one.
 *
 * <p>Where a note proves that a title ends before it, less is asked of the words:
 *
 * <pre>{@code
 * title = *4 capital head [connector *( capital / connector / "-" / "," capital )]
 * }</pre>
 */
final class TitleReader {

    /** Longest title that is read. */
    private static final int MAX_LENGTH = 40;

    /** Most words of a place or a subject before the head noun: "Buenos Aires". */
    private static final int MAX_BEFORE = 4;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final DiscourseContext context;
    private final Notes notes;

    TitleReader(Lexicon lexicon, Tokens tokens, DiscourseContext context, Notes notes) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.context = context;
        this.notes = notes;
    }

    /** The title with its head noun at a token, where a note says what it is; else null, and the title is remembered. */
    @Nullable
    Reference at(int head, int verbEnd, Mentions mentions, Function function) {
        if (!TitleGrammar.isTitleHead(tokens, head)) {
            return null;
        }
        return TitleGrammar.isHeadNoun(tokens, head)
                ? ofInstrument(head, verbEnd, mentions, function)
                : alone(head, verbEnd, mentions, function);
    }

    private @Nullable Reference ofInstrument(int head, int verbEnd, Mentions mentions, Function function) {
        int from = beginning(head);
        int end = end(head);
        if (end == head + 1 && from == head) {
            return null;
        }
        TitleSpan span = span(head);
        if (span == null || noteOfWhole(span.from(), span.end(), verbEnd, mentions) == null) {
            Reference note = noteOfWhole(from, end, verbEnd, mentions);
            if (note != null && !TitleSpan.mayBeBody(tokens, head, end)) {
                return known(head, from, end, note);
            }
        }
        Reference alone = alone(head, verbEnd, mentions, function);
        if (alone == null) {
            CitationKind kind = TitleGrammar.kindOf(tokens, head);
            context.instruments()
                    .mentionUnknown(tokens.id(head), tokens.slice(from, end), kind, null, evidence(from, end));
        }
        return alone;
    }

    private @Nullable TitleSpan span(int first) {
        return lexicon.isReadingTitles() ? TitleSpan.at(lexicon, tokens, first) : null;
    }

    /** The title that nothing but its words tell, under the id that they give it or the symbol in brackets behind it. */
    private @Nullable Reference alone(int first, int verbEnd, Mentions mentions, Function function) {
        TitleSpan span = span(first);
        Reference note = span == null ? null : noteOfWhole(span.from(), span.end(), verbEnd, mentions);
        if (span != null && note != null) {
            return known(span.head(), span.from(), span.end(), note);
        }
        // what a paragraph adopts is its own annex
        if (span == null
                || function == Function.ADOPTS
                || isHeading(span)
                || TitleGrammar.isInsideBody(tokens, span.from())) {
            return null;
        }
        CitationKind kind = TitleGrammar.kindOf(tokens, span.head());
        String ownId = OwnId.of(kind, tokens, span.from(), span.end());
        Cited whole = whole(span);
        if (whole != null) {
            return Reference.of(
                    new Mention.Named(whole.kind(), Naming.SHORTHAND, ownId),
                    Extent.of(tokens, span.from(), span.end()),
                    Resolution.of(whole.target(), Rule.SHORT_TITLE).because(whole.evidence()));
        }
        Resolution resolution = resolution(span.end(), ownId, span.isBrief(tokens) ? Rule.BRIEF_TITLE : Rule.TITLE);
        String target = Objects.requireNonNull(resolution.target(), "a title has at least the id of its own words");
        Evidence evidence = evidence(span.from(), span.end());
        context.instruments()
                .mentionUnknown(tokens.id(span.head()), tokens.slice(span.from(), span.end()), kind, target, evidence);
        if (span.hasShortForm(tokens)) {
            context.definitions()
                    .define(new Definition(tokens.slice(span.from(), span.head() + 1), kind, target, evidence));
        }
        return Reference.of(
                new Mention.Named(kind, kind == CitationKind.TREATY ? Naming.TITLE : Naming.NAMED, ownId),
                Extent.of(tokens, span.from(), span.end()),
                resolution);
    }

    /** The full title that a title of fewer words stands for, or null. */
    private @Nullable Cited whole(TitleSpan span) {
        boolean brief = span.from() < span.head() && span.end() == span.head() + 1 && !tokens.is(span.end(), '(');
        return brief
                ? context.instruments().titled(tokens.id(span.head()), tokens.slice(span.from(), span.head()))
                : null;
    }

    /** What the symbol in brackets behind a title says, else its own words. */
    private Resolution resolution(int behind, String ownId, Rule otherwise) {
        Symbol symbol = tokens.is(behind, '(') ? SymbolGrammar.at(tokens, behind + 1, lexicon) : null;
        return symbol != null && tokens.is(symbol.end(), ')')
                ? Resolution.of(symbol.text(), Rule.TITLE_BY_SYMBOL)
                : Resolution.of(ownId, otherwise);
    }

    /** Whether a token stands before the head of a title: a pinpoint before it is the title's, "article 5 of the Juba Agreement". */
    boolean isSubject(int at) {
        int head = at;
        while (tokens.isCapital(head) && head - at <= MAX_BEFORE && !TitleGrammar.isTitleHead(tokens, head)) {
            head++;
        }
        return head > at && TitleGrammar.isTitleHead(tokens, head);
    }

    /** Whether a title is all that its paragraph says: a heading, which cites nothing. */
    private boolean isHeading(TitleSpan span) {
        return span.from() == 0 && span.end() >= tokens.size() - 1;
    }

    /**
     * Whether a title is only the end of what a note behind it identifies. A note stands behind the whole: "the report on the
     * implementation of the Programme" is the report, "resolution 27/12 of 25 September 2014 on the Programme" the resolution,
     * and "the Programme for the Further Implementation of Agenda 21" is not Agenda 21.
     */
    boolean isPart(int from, int verbEnd, Mentions mentions) {
        int before = tokens.is(from - 1, Term.THE) ? from - 2 : from - 1;
        Reference last = mentions.last();
        boolean numbered = last != null && last.mention() instanceof Mention.Numbered;
        if (last != null && numbered && tokens.is(last.next(), Term.ON) && isJoined(last.next(), from)) {
            return true;
        }
        if (tokens.is(before, ',') || (tokens.is(before, Term.AND) && before < from - 1)) {
            return false;
        }
        int nearest = Math.max(Math.max(verbEnd, 0), from - MAX_LENGTH);
        for (int i = before; i >= nearest && !tokens.is(i, ';') && !tokens.is(i, ')'); i--) {
            boolean account = tokens.is(i, Term.ACCOUNT) || tokens.is(i, Term.REPORTS);
            if (account || (TitleGrammar.isHeadNoun(tokens, i) && isJoined(i + 1, from))) {
                return true;
            }
        }
        return false;
    }

    private boolean isJoined(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.is(i, ',') || tokens.is(i, Term.AND)) {
                return false;
            }
        }
        return from < to;
    }

    /** The note behind a title that stands for all that it identifies. */
    private @Nullable Reference noteOfWhole(int from, int end, int verbEnd, Mentions mentions) {
        Reference note = note(end);
        boolean part = note != null && note.kind() != CitationKind.TREATY && isPart(from, verbEnd, mentions);
        return part ? null : note;
    }

    /** The note that is called behind a title, or behind the short form that is defined beside it. */
    private @Nullable Reference note(int end) {
        Reference note = notes.behind(tokens.end(end - 1));
        if (note != null || !tokens.is(end, '(')) {
            return note;
        }
        int close = TitleGrammar.closing(tokens, end);
        return close < 0 ? null : notes.behind(tokens.end(close));
    }

    private Reference known(int head, int from, int end, Reference note) {
        String target = Objects.requireNonNull(note.target(), "a note that identifies a title has a target");
        String title = tokens.slice(from, end);
        CitationKind kind = TitleGrammar.kindOf(tokens, head);
        Evidence evidence = evidence(from, end);
        context.instruments().mentionUnknown(tokens.id(head), title, kind, target, evidence);
        context.definitions().define(new Definition(title, kind, target, evidence));
        if (from < head && end > head + 1) {
            context.definitions().define(new Definition(tokens.slice(from, head + 1), kind, target, evidence));
        }
        return Reference.of(
                new Mention.Named(
                        kind,
                        kind == CitationKind.TREATY ? Naming.TITLE : Naming.NAMED,
                        OwnId.of(kind, tokens, from, end)),
                Extent.of(tokens, from, end),
                Resolution.of(target, Rule.TITLE_BY_FOOTNOTE).because(note.as(Evidence.What.FOOTNOTE)));
    }

    private Evidence evidence(int from, int end) {
        return context.node().evidence(Evidence.What.DEFINITION, tokens, from, end);
    }

    private int beginning(int head) {
        int from = head;
        while (from > 0 && head - from < MAX_BEFORE && isNameWord(from - 1)) {
            from--;
        }
        return from;
    }

    private boolean isNameWord(int at) {
        if (!tokens.isCapital(at) || tokens.is(at, Term.SEE)) {
            return false;
        }
        NameTrie.Match<Entry> match = lexicon.names().longest(tokens, at);
        return match == null || !(match.value() instanceof Entry.Verb);
    }

    private int end(int head) {
        int end = head + 1;
        boolean joined = false;
        for (int i = head + 1; i < Math.min(tokens.size(), head + MAX_LENGTH); i++) {
            if (tokens.isCapital(i)) {
                if (!joined && i > head + 1 && end == head + 1) {
                    break;
                }
                end = i + 1;
            } else if (TitleGrammar.isConnector(tokens, i)) {
                joined = true;
            } else if (!tokens.is(i, '-') && !(tokens.is(i, ',') && end == i && tokens.isCapital(i + 1))) {
                break;
            }
        }
        return end;
    }
}
