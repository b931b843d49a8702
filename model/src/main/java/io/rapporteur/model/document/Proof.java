package io.rapporteur.model.document;

/**
 * Whether words are what stands at their span: each of their letters and digits stands there, in order. What a reader leaves
 * out (line breaks, footnote calls, page furniture) may stand between them.
 */
public final class Proof {

    private Proof() {}

    /** Whether {@code words} were read at {@code span} of {@code text}. */
    public static boolean holds(String text, Span span, String words) {
        if (span.end() > text.length()) {
            return false;
        }
        int at = span.start();
        for (int i = 0; i < words.length(); i++) {
            char word = words.charAt(i);
            if (Character.isLetterOrDigit(word)) {
                while (at < span.end() && text.charAt(at) != word) {
                    at++;
                }
                if (at == span.end()) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }
}
