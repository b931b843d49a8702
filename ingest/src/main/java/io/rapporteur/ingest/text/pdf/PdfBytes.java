package io.rapporteur.ingest.text.pdf;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** The bytes of a pdf, looked through without being parsed: each question takes time in proportion to them at most. */
public final class PdfBytes {

    /** Object numbers above this are nobody's: ten times what the largest file could hold. */
    private static final int HIGHEST = 16 * 1024 * 1024;

    private final byte[] bytes;

    public PdfBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    String text(int from, int to) {
        return new String(bytes, from, Math.max(0, Math.min(to, bytes.length) - from), StandardCharsets.ISO_8859_1);
    }

    int lastIndexOf(String word) {
        for (int at = bytes.length - word.length(); at >= 0; at--) {
            if (stands(word, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The first place from {@code from} on and before {@code to}, or -1. */
    int indexOf(String word, int from, int to) {
        int last = Math.min(to, bytes.length) - word.length();
        for (int at = from; at <= last; at++) {
            if (stands(word, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The number behind white space at a place, or -1 where none stands there. */
    long numberAt(int from) {
        int at = from;
        while (at < bytes.length && isSpace(bytes[at])) {
            at++;
        }
        int begin = at;
        long number = 0;
        while (at < bytes.length && isDigit(bytes[at]) && number < Integer.MAX_VALUE) {
            number = number * 10 + bytes[at++] - '0';
        }
        return at == begin ? -1 : number;
    }

    /** Whether an object, be it only its number, or a cross-reference begins anywhere behind a place. */
    boolean goesOnBehind(int from) {
        if (indexOf("xref", from, bytes.length) >= 0 || indexOf("trailer", from, bytes.length) >= 0) {
            return true;
        }
        for (int at = bytes.length - 3; at >= from; at--) {
            if (objectAt(at, from) >= 0) {
                return true;
            }
        }
        return text(from, from + 40).matches("\\s*\\d+(\\s+\\d*(\\s+o?b?)?)?") && from + 40 > bytes.length;
    }

    /** Numbers of all objects that begin somewhere. */
    Set<Long> objects() {
        Set<Long> numbers = new HashSet<>();
        for (int at = 0; at < bytes.length - 2; at++) {
            long number = objectAt(at, 0);
            if (number >= 0) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** Whether the object of this number begins at a place, or behind the white space there. */
    boolean hasObjectAt(long place, long number) {
        if (place < 0 || place >= bytes.length) {
            return false;
        }
        int at = indexOf("obj", (int) place, (int) Math.min(bytes.length, place + 40));
        return at >= 0 && objectAt(at, (int) place) == number && numberAt((int) place) == number;
    }

    /** Whether a place lies in a stretch of NULs, as a download leaves them where a piece is missing. */
    boolean isHole(long place) {
        if (place < 0 || place + 16 > bytes.length) {
            return false;
        }
        for (int at = (int) place; at < place + 16; at++) {
            if (bytes[at] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Numbers in use by the tables of cross-references that stand in the file as text, wherever they stand. */
    BitSet tabled() {
        BitSet numbers = new BitSet();
        for (int at = indexOf("xref", 0, bytes.length); at >= 0; at = indexOf("xref", at + 4, bytes.length)) {
            if (at == 0 || isSpace(bytes[at - 1])) {
                new Table(at + 4).readTo(numbers);
            }
        }
        return numbers;
    }

    /** The number of the object whose keyword stands here, or -1. */
    private long objectAt(int keyword, int from) {
        if (!stands("obj", keyword)) {
            return -1;
        }
        int generation = backOver(keyword, from, true);
        int endOfGeneration = backOver(generation, from, false);
        int gap = backOver(endOfGeneration, from, true);
        int begin = backOver(gap, from, false);
        boolean whole =
                generation < keyword + 1 && endOfGeneration < generation && gap < endOfGeneration && begin < gap;
        return whole && gap - begin < 10 ? numberAt(begin) : -1;
    }

    private int backOver(int from, int lowest, boolean space) {
        int at = from;
        while (at > lowest && (space ? isSpace(bytes[at - 1]) : isDigit(bytes[at - 1]))) {
            at--;
        }
        return at;
    }

    private boolean stands(String word, int at) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= bytes.length || bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** One table of cross-references: stretches of numbers, each with its first number and its length. */
    private final class Table {

        private int at;

        Table(int from) {
            this.at = from;
        }

        void readTo(BitSet numbers) {
            for (long first = number(); first >= 0; first = number()) {
                long count = number();
                if (count < 0 || first + count > HIGHEST) {
                    return;
                }
                for (long i = 0; i < count; i++) {
                    long place = number();
                    if (place < 0 || number() < 0) {
                        return;
                    }
                    skipSpace();
                    boolean used = at < bytes.length && bytes[at] == 'n';
                    numbers.set((int) (first + i), used && place > 0);
                    at++;
                }
            }
        }

        private long number() {
            long number = numberAt(at);
            if (number >= 0) {
                skipSpace();
                while (at < bytes.length && isDigit(bytes[at])) {
                    at++;
                }
            }
            return number;
        }

        private void skipSpace() {
            while (at < bytes.length && isSpace(bytes[at])) {
                at++;
            }
        }
    }
}
