package io.rapporteur.model.document;

/** What becomes of a character when a text is read. */
final class CharacterKinds {

    static final byte KEPT = 0;
    /** A plain space: kept between two characters that are. */
    static final byte BLANK = 1;

    static final byte SPACE = 2;
    static final byte DROPPED = 3;
    static final byte HYPHEN = 4;
    /** Heading and quotation marks of Markdown: dropped where the reading begins. */
    static final byte HEAD_MARK = 5;

    static final byte LINK = 6;
    static final byte LINK_END = 7;
    /** Another sign for the stroke of a symbol. */
    static final byte STROKE = 8;

    private static final byte[] KINDS = kinds();

    static byte of(char c) {
        return KINDS[c];
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < kinds.length; c++) {
            if (c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                kinds[c] = SPACE;
            }
        }
        kinds[' '] = BLANK;
        fill(kinds, "*\u00ad\u200b\u2060\ufeff", DROPPED);
        fill(
                kinds,
                "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
                DROPPED); // direction marks
        fill(kinds, "\u2010\u2011\u2012\u2212\ufe63\uff0d", HYPHEN); // hyphens, figure dash, minus signs
        fill(kinds, "\u2044\u2215\u29f8\uff0f", STROKE); // fraction and division slashes, as converters write them
        fill(kinds, "#>", HEAD_MARK);
        fill(kinds, "[", LINK);
        fill(kinds, "]", LINK_END);
        return kinds;
    }

    private static void fill(byte[] kinds, String characters, byte kind) {
        characters.chars().forEach(c -> kinds[c] = kind);
    }

    private CharacterKinds() {}
}
