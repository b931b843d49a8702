package io.rapporteur.enricher.citation;

import io.rapporteur.enricher.citation.issuer.Conflicts;
import io.rapporteur.enricher.citation.mention.Mention.Numbered;
import io.rapporteur.enricher.citation.mention.Reference;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Digits behind a resolution's number that the parser has read as the call of a note, though they may belong to the number: is
 * "64/292" number 64/29 and the call of note 2, or 64/292? Where a date follows the number, or the whole would be longer than a
 * number is, there is no doubt.
 */
final class DoubtfulCall {

    /** What is said of such a citation. */
    static final String CONFLICT = Conflicts.DIGITS_OF_A_CALL;

    /** Digits of the longest number behind a stroke. */
    private static final int MAX_ITEM_LENGTH = 3;

    private DoubtfulCall() {}

    /** What the number is with the digits of the call behind it, or null where nothing speaks for that. */
    static @Nullable String longer(Document document, int node, Reading reading, Reference reference) {
        String target = reference.target();
        boolean numbered = reference.mention() instanceof Numbered item
                && item.date() == null
                && item.number().value().indexOf('/') > 0
                && item.number().letter().isEmpty();
        if (target == null || !numbered) {
            return null;
        }
        String text = document.text();
        int end = reading.origin(reference.extent().to() - 1) + 1;
        if (end == text.length() || !isDigit(text.charAt(end - 1)) || !isDigit(text.charAt(end))) {
            return null;
        }
        FootnoteCall call = callAt(document.nodes().get(node).calls(), end);
        String longer = call == null ? "" : target + call.marker();
        return call == null || itemLength(longer) > MAX_ITEM_LENGTH ? null : longer;
    }

    /** The call that begins at an offset, or null; calls are in order. */
    private static @Nullable FootnoteCall callAt(List<FootnoteCall> calls, int offset) {
        int from = 0;
        int to = calls.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (calls.get(middle).span().start() < offset) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < calls.size() && calls.get(from).span().start() == offset ? calls.get(from) : null;
    }

    private static int itemLength(String target) {
        int from = target.length();
        while (from > 0 && isDigit(target.charAt(from - 1))) {
            from--;
        }
        return target.length() - from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
