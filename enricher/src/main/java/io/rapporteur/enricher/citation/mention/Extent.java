package io.rapporteur.enricher.citation.mention;

import io.rapporteur.enricher.citation.token.Tokens;

/**
 * Where a mention stands: offsets into the node's reading, and the token to go on from.
 *
 * @param from where it begins, with a pinpoint before it
 * @param core where the number or name itself begins
 * @param to where it ends
 * @param next the token behind it
 */
public record Extent(int from, int core, int to, int next) {

    /** From one token to another (exclusive). */
    public static Extent of(Tokens tokens, int first, int next) {
        return between(tokens.start(first), tokens.end(next - 1), next);
    }

    public static Extent between(int from, int to, int next) {
        return new Extent(from, from, to, next);
    }

    /** The same with what stands before it. */
    public Extent from(int earlier) {
        return new Extent(Math.min(from, earlier), core, to, next);
    }

    /** The same with what stands behind it, up to a token (exclusive). */
    public Extent until(Tokens tokens, int other) {
        return new Extent(from, core, tokens.end(other - 1), other);
    }

    /** The same, while reading goes on further behind. */
    public Extent goingOnFrom(int token) {
        return new Extent(from, core, to, token);
    }
}
