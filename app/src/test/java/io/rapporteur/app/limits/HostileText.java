package io.rapporteur.app.limits;

import java.util.function.IntFunction;

/** Texts that are made to need as much memory as a text can: each repeats one construct up to the longest text there may be. */
enum HostileText {
    RECALLED_RESOLUTIONS,
    OTHER_RESOLUTIONS,
    PARAGRAPHS_THAT_CITE,
    PARAGRAPHS,
    LINES,
    BLANK_LINES,
    LINES_OF_ONE_PARAGRAPH,
    ITEMS,
    ITEMS_OF_ONE_LINE,
    FOOTNOTES,
    CALLS,
    NUMBERS_THAT_MAY_BE_CALLS,
    WORDS_OF_ONE_LINE,
    LETTERS,
    DIGITS,
    BRACKETS,
    MARKS,
    RAISED_MARKS,
    ARTICLES,
    ORGANS,
    RANGES,
    SHORT_FORMS,
    TITLES,
    LONG_SYMBOL,
    LONG_TITLE,
    VERBS,
    ARABIC,
    CHINESE,
    COMBINING_MARKS,
    HALF_CHARACTERS,
    DOCUMENTS,
    /** A little less than each limit allows, at once. */
    ALL_LIMITS;

    private static final String HEAD = "The General Assembly,\n\n";
    private static final String OPERATIVE = HEAD + "1. ";

    /** Notes are this long so that there are fewer lines and paragraphs than may be, but more notes. */
    private static final String NOTE = " and the words";

    private static final int NOTES = 19_000;
    private static final int CITING = 30_000;
    private static final int PLAIN = 45_000;

    /** The text with so many characters. */
    String of(int length) {
        String made = make(length);
        return made.length() <= length ? made : made.substring(0, length);
    }

    private String make(int n) {
        return switch (this) {
            case RECALLED_RESOLUTIONS -> OPERATIVE + "Recalls resolutions " + of("1/1, ", n);
            case OTHER_RESOLUTIONS -> OPERATIVE + "Recalls resolutions "
                    + of(i -> i % 80 + 1 + "/" + i % 999 + ", ", n);
            case PARAGRAPHS_THAT_CITE -> HEAD + of(i -> i % 999 + ". Recalls resolution 61/" + i % 999 + ";\n\n", n);
            case PARAGRAPHS -> HEAD + of("1. Act;\n\n", n);
            case LINES -> of("a\n", n);
            case BLANK_LINES -> of("\n", n);
            case LINES_OF_ONE_PARAGRAPH -> of("words and more words\n", n);
            case ITEMS -> OPERATIVE + "Decides:\n\n" + of("(a) w;\n\n", n);
            case ITEMS_OF_ONE_LINE -> OPERATIVE + "Decides:\n\n" + of("(a) (i) (A) (1) ", n);
            case FOOTNOTES -> OPERATIVE + "Acts.\n\n__________\n" + of("\u00b9 See A/1" + NOTE.repeat(20) + ".\n\n", n);
            case CALLS -> OPERATIVE + "Acts" + of(" w\u00b9", n);
            case NUMBERS_THAT_MAY_BE_CALLS -> OPERATIVE + "Acts" + of(" w,1 w 12 20351", n - 100)
                    + "\n\n_____\n1 See A/1.\n12 See A/2.\n";
            case WORDS_OF_ONE_LINE -> of("word and more of it, ", n);
            case LETTERS -> of("abcdefgh", n);
            case DIGITS -> of("8", n);
            case BRACKETS -> of("(", n);
            case MARKS -> of("* ", n);
            case RAISED_MARKS -> of("\u00b9", n);
            case ARTICLES -> OPERATIVE + "Acts on " + of("article 1, ", n);
            case ORGANS -> OPERATIVE + "Acts " + of("General Assembly Security Council ", n);
            case RANGES -> OPERATIVE + "Recalls resolutions " + of("1/1 to 1/200, ", n);
            case SHORT_FORMS -> HEAD
                    + of(i -> "Minamata Convention on Mercury (hereinafter the Snow" + i + " Convention) ", n);
            case TITLES -> HEAD + of(i -> "Convention Snow" + i + " Protocol ", n);
            case LONG_SYMBOL -> OPERATIVE + "Acts on A/1/" + of("a", n);
            case LONG_TITLE -> "A/RES/64/1\n\n64/1. " + of("Title words ", n - 100) + "\n\n" + OPERATIVE + "Acts.";
            case VERBS -> OPERATIVE + "Urges" + of(", requests it", n);
            case ARABIC -> of("\u0642\u0631\u0627\u0631 \u0661/\u0662 ", n);
            case CHINESE -> of("\u5927\u4f1a\u51b3\u8bae", n);
            case COMBINING_MARKS -> of("e\u0301\u0301\u0301 ", n);
            case HALF_CHARACTERS -> of("\u5927\u00ad", n);
            case DOCUMENTS -> of(i -> "Resolution " + i + "/1\n\n" + HEAD + "1. Acts.\n\n1st meeting\n\n", n);
            case ALL_LIMITS -> allLimits(n);
        };
    }

    private static String of(String piece, int length) {
        return piece.repeat(Math.max(1, length / piece.length()));
    }

    private static String of(IntFunction<String> piece, int length) {
        var text = new StringBuilder(length + 200);
        for (int i = 1; text.length() < length; i++) {
            text.append(piece.apply(i));
        }
        return text.toString();
    }

    private static String allLimits(int length) {
        var text = new StringBuilder(HEAD);
        for (int i = 1; i <= CITING; i++) {
            text.append("Recalling the Council decision ")
                    .append(i % 60 + 1)
                    .append("/")
                    .append(i % 99 + 1);
            text.append("[^1] of the Council,\n\n");
        }
        for (int i = 1; i <= NOTES; i++) {
            text.append("[^").append(i % 999).append("]: See A/61/").append(i).append(".\n\n");
        }
        for (int i = 1; i <= PLAIN; i++) {
            text.append("Plain words stand here.\n\n");
        }
        String words = "\u5927\u4f1a\u51b3\u8bae ";
        return text + words.repeat(Math.max(0, length - text.length()) / words.length());
    }
}
