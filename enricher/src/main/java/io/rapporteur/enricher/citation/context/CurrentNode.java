package io.rapporteur.enricher.citation.context;

import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.Span;
import org.jspecify.annotations.Nullable;

/** The node that is being read, and where its characters stand in the text as received. */
public final class CurrentNode {

    private int index;
    private @Nullable Reading reading;

    /** The node that is read from here on. */
    public void enter(int node, Reading of) {
        index = node;
        reading = of;
    }

    int index() {
        return index;
    }

    /** Where the characters between two offsets of the reading stand in the text. */
    public Span place(int from, int to) {
        Reading current = reading;
        if (current == null) {
            throw new IllegalStateException("a node must have been entered");
        }
        return current.span(from, to);
    }

    /** What stands between two offsets of the reading, as evidence. */
    public Evidence evidence(Evidence.What what, int from, int to) {
        return new Evidence(what, place(from, to));
    }

    /** The words from one token to another (exclusive), as evidence. */
    public Evidence evidence(Evidence.What what, Tokens tokens, int from, int end) {
        return evidence(what, tokens.start(from), tokens.end(end - 1));
    }
}
