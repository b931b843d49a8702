package io.rapporteur.parser.lexicon;

import io.rapporteur.parser.text.Chars;
import java.util.Optional;

/**
 * The grammar of opening verb phrases.
 *
 * <pre>
 * phrase  = *adverb verb [complement / feeling] [conjunction verb] *tail
 * verb    = finite / participle / opening-adjective / "Having" *adverb past-participle
 * feeling = [possessive] *degree noun
 * tail    = "also" / "further" / … / "with" feeling / manner
 * </pre>
 */
public final class OpeningPhrases {

    private static final int MAX_ADVERBS = 4;
    private static final int MAX_TAILS = 4;

    private final Lexicon lexicon;

    public OpeningPhrases(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The phrase that starts at {@code from}. */
    public Optional<OpeningPhrase> at(CharSequence text, int from) {
        if (!lexicon.mayOpen(text, from)) {
            return Optional.empty();
        }
        int verb = skipAll(WordClass.ADVERB, text, from, MAX_ADVERBS);
        return head(text, verb).map(head -> new OpeningPhrase(tails(text, conjoined(text, head)), head.finite()));
    }

    /** A phrase whose first letter is a capital, as paragraphs begin. */
    public Optional<OpeningPhrase> opening(CharSequence text, int from) {
        return from < text.length() && Chars.isUpper(text.charAt(from)) ? at(text, from) : Optional.empty();
    }

    private Optional<OpeningPhrase> head(CharSequence text, int from) {
        int end = Lexicon.wordEnd(text, from);
        if (end == from) {
            return Optional.empty();
        }
        if (lexicon.match(WordClass.PERFECT, text, from) == end) {
            return Optional.of(new OpeningPhrase(perfect(text, end), false));
        }
        Optional<OpeningVerb> verb = lexicon.verb(text, from);
        if (verb.isPresent()) {
            return Optional.of(new OpeningPhrase(
                    complement(verb.get(), text, end), verb.get().finite()));
        }
        int adjective = lexicon.match(WordClass.OPENING_ADJECTIVE, text, from);
        return adjective < 0 ? Optional.empty() : Optional.of(new OpeningPhrase(adjective, false));
    }

    // rule: "Having considered", "Having also met", "Having considered also"
    private int perfect(CharSequence text, int having) {
        int at = skipAll(WordClass.ADVERB, text, nextWord(text, having), MAX_ADVERBS);
        if (at < 0) {
            return having;
        }
        int end = Lexicon.wordEnd(text, at);
        return end > at ? end : having;
    }

    private int complement(OpeningVerb verb, CharSequence text, int end) {
        int next = nextWord(text, end);
        if (next < 0) {
            return end;
        }
        int complement = verb.complements().match(text, next);
        if (complement < 0 && verb.feeling()) {
            complement = feeling(text, next);
        }
        return Math.max(complement, end);
    }

    private OpeningPhrase conjoined(CharSequence text, OpeningPhrase head) {
        int and = nextWord(text, head.end());
        int second = next(text, lexicon.match(WordClass.CONJUNCTION, text, and));
        if (second < 0 || !Chars.isLower(text.charAt(second))) {
            return head;
        }
        int verb = skipAll(WordClass.ADVERB, text, second, MAX_ADVERBS);
        return head(text, verb)
                .filter(joined -> joined.finite() == head.finite())
                .orElse(head);
    }

    private int tails(CharSequence text, OpeningPhrase phrase) {
        int end = phrase.end();
        for (int i = 0; i < MAX_TAILS; i++) {
            int next = tail(text, nextWord(text, end));
            if (next < 0) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private int tail(CharSequence text, int from) {
        int manner = lexicon.match(WordClass.MANNER, text, from);
        if (manner >= 0) {
            return manner;
        }
        int with = next(text, lexicon.match(WordClass.WITH, text, from));
        if (with >= 0) {
            return feeling(text, with);
        }
        int end = lexicon.match(WordClass.TAIL, text, from);
        return end >= 0 && (lexicon.match(WordClass.ADJECTIVE, text, from) != end || leavesObject(text, end))
                ? end
                : -1;
    }

    // rule: "Recalling further its resolution" but "Encouraging / further progress": what follows must begin an object
    private boolean leavesObject(CharSequence text, int end) {
        int next = nextWord(text, end);
        return next < 0
                || Chars.isUpper(text.charAt(next))
                || lexicon.match(WordClass.DETERMINER, text, next) >= 0
                || lexicon.match(WordClass.TAIL, text, next) >= 0
                || lexicon.match(WordClass.MANNER, text, next) >= 0;
    }

    private int feeling(CharSequence text, int from) {
        int at = Math.max(from, next(text, lexicon.match(WordClass.POSSESSIVE, text, from)));
        at = skipAll(WordClass.DEGREE, text, at, MAX_ADVERBS);
        return lexicon.match(WordClass.FEELING, text, at);
    }

    private int skipAll(WordClass words, CharSequence text, int from, int most) {
        int at = from;
        for (int i = 0; i < most; i++) {
            int next = next(text, lexicon.match(words, text, at));
            if (next < 0) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int next(CharSequence text, int end) {
        return end < 0 ? -1 : nextWord(text, end);
    }

    /** Start of the word behind exactly one space, or -1. */
    private static int nextWord(CharSequence text, int end) {
        return end + 1 < text.length() && text.charAt(end) == ' ' && Chars.isLetter(text.charAt(end + 1))
                ? end + 1
                : -1;
    }
}
