package io.rapporteur.enricher.citation.token;

import io.rapporteur.model.language.Term;
import java.util.Arrays;

/**
 * A text cut into words, numbers and marks. One object is used again for node after node; it holds plain arrays so that
 * reading a document costs no object per word.
 */
public final class Tokens {

    /** What a token is. */
    static final byte WORD = 1;

    static final byte NUMBER = 2;
    public static final byte MARK = 3;
    static final byte END = 4;

    private static final byte SPACE = 0;

    /** A word that begins with a capital; outside it is a word like any other. */
    private static final byte CAPITAL_WORD = 5;

    /** A letter of Arabic, which no letter of another script joins to a word: "and A/RES/60/1" is written without a space. */
    private static final byte ARABIC = 6;

    /** A digit of Arabic; as a number it is the same. */
    private static final byte ARABIC_DIGIT = 7;

    /** What a character of ASCII begins. */
    private static final byte[] KINDS = kinds();

    /** Numbers above this are not numbers of anything we know. */
    private static final int LARGEST = 99_999_999;

    private final Vocabulary vocabulary;
    private String text = "";
    private char[] chars = new char[256];
    private int size;
    private byte[] types = new byte[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] ids = new int[256];

    public Tokens(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Cuts a text; what was here before is gone. */
    public Tokens read(String read) {
        text = read;
        size = 0;
        int length = read.length();
        if (chars.length < length) {
            chars = new char[Math.max(length, chars.length * 2)];
        }
        read.getChars(0, length, chars, 0);
        char[] characters = chars;
        int at = 0;
        while (at < length) {
            char c = characters[at];
            switch (kind(c)) {
                case SPACE -> at++;
                case NUMBER -> at = number(characters, at, length);
                case WORD -> at = word(characters, at, length);
                case ARABIC -> at = arabic(characters, at, length);
                case ARABIC_DIGIT -> foldDigits(characters, at, length);
                default -> {
                    add(MARK, at, at + 1, c);
                    at++;
                }
            }
        }
        return this;
    }

    private static byte kind(char c) {
        if (c < KINDS.length) {
            return KINDS[c];
        }
        if (isArabic(c)) {
            return Character.isDigit(c) ? ARABIC_DIGIT : Character.isLetter(c) ? ARABIC : MARK;
        }
        return Character.isLetter(c) && !isUnspaced(c) ? WORD : MARK;
    }

    public static boolean isArabic(char c) {
        return c >= '\u0600' && c <= '\u06ff';
    }

    /** Whether a character is of a script that puts no space between words, as Chinese and Japanese. */
    public static boolean isUnspaced(char c) {
        return c >= '\u2e80' && !Character.isSurrogate(c);
    }

    private int number(char[] characters, int from, int length) {
        int at = from + 1;
        while (at < length && isDigit(characters[at])) {
            at++;
        }
        add(NUMBER, from, at, vocabulary.id(characters, from, at));
        return at;
    }

    private int word(char[] characters, int from, int length) {
        int at = from + 1;
        while (at < length && kind(characters[at]) == WORD) {
            at++;
        }
        byte type = isUpperCase(characters[from]) ? CAPITAL_WORD : WORD;
        if (vocabulary.isEliding() && isElided(characters, from, at, length)) {
            at++;
        }
        add(type, from, at, vocabulary.id(characters, from, at));
        return at;
    }

    /** "l'Assemblée" is two words, and the apostrophe belongs to the first. */
    private boolean isElided(char[] characters, int from, int end, int length) {
        return end + 1 < length
                && Vocabulary.isApostrophe(characters[end])
                && kind(characters[end + 1]) == WORD
                && vocabulary.id(characters, from, end + 1) != Vocabulary.UNKNOWN;
    }

    private int arabic(char[] characters, int from, int length) {
        int at = from + 1;
        while (at < length && kind(characters[at]) == ARABIC) {
            at++;
        }
        add(WORD, from, at, vocabulary.id(characters, from, at));
        return at;
    }

    /** From here on digits of Arabic stand as those of ASCII, each in its place. */
    private void foldDigits(char[] characters, int from, int length) {
        for (int i = from; i < length; i++) {
            if (kind(characters[i]) == ARABIC_DIGIT) {
                characters[i] = (char) ('0' + Character.digit(characters[i], 10));
            }
        }
        text = new String(characters, 0, length);
    }

    private void add(byte type, int start, int end, int id) {
        int token = size;
        if (token == types.length) {
            // No text has more tokens than characters.
            grow(Math.min(token * 2, token + text.length() - start));
        }
        types[token] = type;
        starts[token] = start;
        ends[token] = end;
        ids[token] = id;
        size = token + 1;
    }

    private void grow(int length) {
        types = Arrays.copyOf(types, length);
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
        ids = Arrays.copyOf(ids, length);
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        Arrays.fill(kinds, MARK);
        kinds[' '] = SPACE;
        Arrays.fill(kinds, '0', '9' + 1, NUMBER);
        Arrays.fill(kinds, 'A', 'Z' + 1, WORD);
        Arrays.fill(kinds, 'a', 'z' + 1, WORD);
        return kinds;
    }

    private static boolean isUpperCase(char c) {
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public int size() {
        return size;
    }

    public String text() {
        return text;
    }

    public byte type(int token) {
        if (token >= size || token < 0) {
            return END;
        }
        byte type = types[token];
        return type == CAPITAL_WORD ? WORD : type;
    }

    public int start(int token) {
        return token < size ? starts[token] : text.length();
    }

    public int end(int token) {
        return token < size ? ends[token] : text.length();
    }

    /** The words from one token to another (exclusive), as they stand in the reading. */
    public String slice(int from, int to) {
        return from < size ? text.substring(starts[from], end(to - 1)) : "";
    }

    /** A word's number in the vocabulary; for a number the number of its digits as a word; for a mark the mark itself. */
    public int id(int token) {
        return ids[token];
    }

    public Term term(int token) {
        return type(token) == WORD ? vocabulary.term(ids[token]) : Term.NONE;
    }

    public boolean is(int token, Term term) {
        return type(token) == WORD && vocabulary.term(ids[token]) == term;
    }

    public boolean is(int token, char mark) {
        return type(token) == MARK && ids[token] == mark;
    }

    public boolean isNumber(int token) {
        return type(token) == NUMBER;
    }

    public boolean isWord(int token) {
        return type(token) == WORD;
    }

    /** A number's value. */
    public int value(int token) {
        if (type(token) != NUMBER) {
            return -1;
        }
        int value = 0;
        for (int i = starts[token]; i < ends[token]; i++) {
            value = value > LARGEST / 10 ? LARGEST : value * 10 + (chars[i] - '0');
        }
        return value;
    }

    public int month(int token) {
        return is(token, Term.MONTH) ? vocabulary.value(ids[token]) : 0;
    }

    /** The value that the words of the language give a word; empty for what is no word. */
    public String label(int token) {
        return isWord(token) ? vocabulary.label(ids[token]) : "";
    }

    /** How many characters the token has. */
    public int length(int token) {
        return token < size && token >= 0 ? ends[token] - starts[token] : 0;
    }

    public char first(int token) {
        return token < size && token >= 0 ? text.charAt(starts[token]) : '\0';
    }

    /** Whether the token is a word in small letters that nothing knows, as most words of a text are. */
    public boolean isPlain(int token) {
        return types[token] == WORD && ids[token] == Vocabulary.UNKNOWN;
    }

    /** The last character of the token. */
    public char last(int token) {
        return text.charAt(ends[token] - 1);
    }

    /** Whether the word begins with a capital. */
    public boolean isCapital(int token) {
        return token >= 0 && token < size && types[token] == CAPITAL_WORD;
    }

    /** Whether the word has capitals only. */
    public boolean isUpper(int token) {
        if (!isCapital(token)) {
            return false;
        }
        for (int i = starts[token]; i < ends[token]; i++) {
            if (!isUpperCase(chars[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the token stands directly behind the one before it, with no space between. */
    public boolean isGlued(int token) {
        return token > 0 && token < size && starts[token] == ends[token - 1];
    }

    /** The token that begins at or after an offset of the text. */
    public int at(int offset) {
        int found = Arrays.binarySearch(starts, 0, size, offset);
        return found >= 0 ? found : -found - 1;
    }
}
