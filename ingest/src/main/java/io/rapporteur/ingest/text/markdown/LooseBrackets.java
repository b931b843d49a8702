package io.rapporteur.ingest.text.markdown;

import java.util.BitSet;

/**
 * Escapes each {@code <} that nothing closes. The parser would look for its end, once for each, to the end of the paragraph.
 */
final class LooseBrackets {

    /** No tag with another bracket in it is longer. */
    private static final int MAX_TAG = 2_000;

    private LooseBrackets() {}

    static String escape(String text) {
        BitSet loose = new BitSet();
        int close = -1;
        int open = -1;
        int comment = text.lastIndexOf("-->");
        int instruction = text.lastIndexOf("?>");
        int section = text.lastIndexOf("]]>");
        for (int at = text.length() - 1; at >= 0; at--) {
            char c = text.charAt(at);
            if (c == '>') {
                close = at;
            } else if (c == '<') {
                boolean far = close < 0 || (open >= 0 && open < close && close - at > MAX_TAG);
                boolean endless = (text.startsWith("<!--", at) && comment < at)
                        || (text.startsWith("<?", at) && instruction < at)
                        || (text.startsWith("<![", at) && section < at);
                if (text.startsWith("<!--", at) ? endless : far || endless) {
                    loose.set(at);
                }
                open = at;
            }
        }
        return loose.isEmpty() ? text : escaped(text, loose);
    }

    private static String escaped(String text, BitSet loose) {
        StringBuilder out = new StringBuilder(text.length() + loose.cardinality() * 3);
        int from = 0;
        for (int at = loose.nextSetBit(0); at >= 0; at = loose.nextSetBit(at + 1)) {
            out.append(text, from, at).append("&lt;");
            from = at + 1;
        }
        return out.append(text, from, text.length()).toString();
    }
}
