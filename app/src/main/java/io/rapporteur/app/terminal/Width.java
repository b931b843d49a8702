package io.rapporteur.app.terminal;

/** Columns that a printable text takes on a terminal: two for East Asian wide characters, none for marks and styles. */
final class Width {

    /** First and last of the blocks that Unicode's East Asian Width calls wide, without the few narrow ones in them. */
    private static final int[][] WIDE = {
        {0x1100, 0x115f},
        {0x2e80, 0x303e},
        {0x3041, 0x33ff},
        {0x3400, 0x4dbf},
        {0x4e00, 0x9fff},
        {0xa000, 0xa4cf},
        {0xa960, 0xa97c},
        {0xac00, 0xd7a3},
        {0xf900, 0xfaff},
        {0xfe30, 0xfe6f},
        {0xff01, 0xff60},
        {0xffe0, 0xffe6},
        {0x1f300, 0x1f64f},
        {0x1f680, 0x1f6ff},
        {0x1f900, 0x1f9ff},
        {0x20000, 0x3fffd}
    };

    private Width() {}

    static int of(String text) {
        String shown =
                text.indexOf('\ufdd0') < 0 ? text : Style.MARK.matcher(text).replaceAll("");
        int width = 0;
        for (int at = 0; at < shown.length(); ) {
            int c = shown.codePointAt(at);
            width += of(c);
            at += Character.charCount(c);
        }
        return width;
    }

    /** Where the text ends that begins at {@code from} and fits into so many columns. */
    static int end(String text, int from, int columns) {
        int at = from;
        int left = columns;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            left -= of(c);
            if (left < 0) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static int of(int c) {
        if (c < 0x300) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int[] block : WIDE) {
            if (c < block[0]) {
                return 1;
            }
            if (c <= block[1]) {
                return 2;
            }
        }
        return 1;
    }
}
