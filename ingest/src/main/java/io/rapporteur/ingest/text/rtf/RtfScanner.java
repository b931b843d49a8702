package io.rapporteur.ingest.text.rtf;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.nio.charset.StandardCharsets;

/**
 * Splits rich text into its tokens (RTF 1.9.1, "RTF Syntax").
 *
 * <pre>
 * token = "{" / "}" / control word / control symbol / byte
 * control word = "\" 1*letter [ ["-"] 1*digit ] [ " " ]
 * control symbol = "\" any other character
 * byte = any other byte, or "\'" and two hexadecimal digits
 * </pre>
 */
final class RtfScanner {

    enum Token {
        GROUP,
        GROUP_END,
        CONTROL,
        BYTE,
        END
    }

    /** Groups within one another; real files have some ten. */
    private static final int MAX_DEPTH = 1_000;

    private static final int MAX_WORD = 40;

    private final byte[] bytes;
    private int at;
    private int depth;
    private String control = "";
    private int parameter;
    private boolean hasParameter;
    private int value;

    RtfScanner(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The next token; the end comes after the brace that closes the first one.
     *
     * @throws Rejection {@code BROKEN} where the bytes end before that, {@code UNSAFE} where groups are nested beyond measure
     */
    Token next() throws Rejection {
        while (at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n' || bytes[at] == 0)) {
            at++;
        }
        if (at == bytes.length) {
            throw Rejection.cutOff(
                    "the rtf ends at byte " + at + " before its first brace is closed; " + depth + " groups are open");
        }
        byte b = bytes[at++];
        return switch (b) {
            case '{' -> open();
            case '}' -> --depth > 0 ? Token.GROUP_END : Token.END;
            case '\\' -> escape();
            default -> character(b & 0xff);
        };
    }

    /** Control word, or the character of a control symbol. */
    String control() {
        return control;
    }

    /** The number behind a control word, or the default where there is none. */
    int parameter(int otherwise) {
        return hasParameter ? parameter : otherwise;
    }

    /** Whether a property is switched on: without a number, or with one that is not 0. */
    boolean isOn() {
        return parameter(1) != 0;
    }

    /** The byte of a {@link Token#BYTE}, 0 to 255. */
    int value() {
        return value;
    }

    /** Passes raw bytes over. */
    void skip(int count) {
        at = (int) Math.min(bytes.length, (long) at + Math.max(0, count));
    }

    /** How many bytes stand behind the end, white space and zeros at the very end not counted. */
    int left() {
        int end = bytes.length;
        while (end > at && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
            end--;
        }
        return end - at;
    }

    private Token open() throws Rejection {
        if (++depth > MAX_DEPTH) {
            throw new Rejection(
                    RejectionReason.UNSAFE,
                    "the rtf has more than " + MAX_DEPTH + " groups within one another",
                    "open it in a word processor, save it anew and send it again");
        }
        return Token.GROUP;
    }

    private Token character(int b) {
        value = b;
        return Token.BYTE;
    }

    private Token escape() throws Rejection {
        int from = at;
        while (at < bytes.length && isLetter(bytes[at]) && at - from < MAX_WORD) {
            at++;
        }
        if (at == from) {
            return symbol();
        }
        control = new String(bytes, from, at - from, StandardCharsets.US_ASCII);
        readParameter();
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        return Token.CONTROL;
    }

    private void readParameter() {
        boolean negative = at + 1 < bytes.length && bytes[at] == '-' && isDigit(bytes[at + 1]);
        at += negative ? 1 : 0;
        int from = at;
        long number = 0;
        while (at < bytes.length && isDigit(bytes[at])) {
            number = Math.min(Integer.MAX_VALUE, number * 10 + bytes[at++] - '0');
        }
        hasParameter = at > from;
        parameter = (int) (negative ? -number : number);
    }

    private Token symbol() throws Rejection {
        if (at == bytes.length) {
            return next();
        }
        char c = (char) (bytes[at++] & 0xff);
        if (c == '\'' && at + 1 < bytes.length) {
            int high = Character.digit(bytes[at], 16);
            int low = Character.digit(bytes[at + 1], 16);
            if (high >= 0 && low >= 0) {
                at += 2;
                return character(high * 16 + low);
            }
        }
        control = String.valueOf(c);
        hasParameter = false;
        return Token.CONTROL;
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
