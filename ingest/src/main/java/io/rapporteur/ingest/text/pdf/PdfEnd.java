package io.rapporteur.ingest.text.pdf;

import io.rapporteur.ingest.text.extraction.Rejection;
import java.util.regex.Pattern;

/**
 * How the bytes of a pdf end. A pdf is written front to back and closed by a pointer to its cross-reference and an end marker,
 * and each update appends the same again: what was cut off has no such end behind its last object.
 */
public final class PdfEnd {

    private static final String MARKER = "%%EOF";
    private static final String POINTER = "startxref";

    /** How far into the file the dictionary of a linearized pdf may stand. */
    private static final int LINEARIZED_WITHIN = 1024;

    /** How far into the file its first line may stand behind the bytes of others. */
    private static final int HEAD_WITHIN = 1024;

    private static final Pattern END = Pattern.compile("startxref\\s+\\d+\\s+%%EOF\\s*$");

    /** Between the pointer and the end marker stand a number and line ends, nothing else. */
    private static final int POINTER_LENGTH = 64;

    /** Bytes of line ends that a mail program may take from the end. */
    private static final int LINE_ENDS = 2;

    private final PdfBytes bytes;
    private final int marker;
    private final int pointer;

    private PdfEnd(PdfBytes bytes) {
        this.bytes = bytes;
        this.marker = bytes.lastIndexOf(MARKER);
        this.pointer = bytes.lastIndexOf(POINTER);
    }

    public static PdfEnd of(PdfBytes bytes) {
        return new PdfEnd(bytes);
    }

    /**
     * Returns unless bytes end as a pdf does and do not begin as one.
     *
     * @throws Rejection {@code BROKEN} where the beginning of a pdf is missing
     */
    public static void requireHead(byte[] bytes) throws Rejection {
        var pdf = new PdfBytes(bytes);
        String tail = pdf.text(Math.max(0, bytes.length - POINTER_LENGTH), bytes.length);
        if (END.matcher(tail).find() && pdf.indexOf("%PDF-", 0, HEAD_WITHIN) < 0) {
            throw Rejection.damaged("it ends as a pdf does, and its first " + HEAD_WITHIN
                    + " bytes have no %PDF-: the beginning is missing");
        }
    }

    /** Whether the end marker itself is there. Only its last bytes may be missing. */
    boolean isMarked() {
        return marker > pointer;
    }

    /** Whether the end marker closes a pointer, as it should. */
    boolean isPointed() {
        return pointer >= 0 && marker - pointer <= POINTER_LENGTH;
    }

    /**
     * Returns when nothing is missing at the end as far as the end itself tells.
     *
     * @throws Rejection {@code BROKEN} with what is missing and what was found
     */
    public void require() throws Rejection {
        if (marker < 0 && pointer < 0) {
            throw Rejection.cutOff("the pdf has no end marker (%%EOF) and no startxref" + declared()
                    + ", it ends at byte " + bytes.length());
        }
        int end = isMarked() ? marker + MARKER.length() : pointer + POINTER.length();
        if (bytes.goesOnBehind(end)) {
            throw Rejection.cutOff("behind the last end of the pdf at byte " + end
                    + " it goes on, and that has no end marker (%%EOF)" + declared()
                    + "; the file ends at byte "
                    + bytes.length());
        }
        if (!isMarked() && !isAlmostMarked()) {
            throw Rejection.cutOff("the pdf ends at byte " + bytes.length() + " within its last line" + declared()
                    + ": the end marker (%%EOF) is missing");
        }
    }

    /** The length that a linearized pdf declares when the file is shorter, for people. */
    String declared() {
        long length = declaredLength();
        return length - LINE_ENDS > bytes.length() ? " (its head declares " + length + " bytes)" : "";
    }

    private long declaredLength() {
        int linearized = bytes.indexOf("/Linearized", 0, LINEARIZED_WITHIN);
        if (linearized < 0) {
            return -1;
        }
        for (int at = bytes.indexOf("/L", 0, LINEARIZED_WITHIN);
                at >= 0;
                at = bytes.indexOf("/L", at + 1, LINEARIZED_WITHIN)) {
            long length = bytes.numberAt(at + 2);
            if (length >= 0) {
                return length;
            }
        }
        return -1;
    }

    /** Whether the pointer is whole and only the marker behind it is not. */
    private boolean isAlmostMarked() {
        String rest = bytes.text(pointer + POINTER.length(), bytes.length()).strip();
        int digits = 0;
        while (digits < rest.length() && rest.charAt(digits) >= '0' && rest.charAt(digits) <= '9') {
            digits++;
        }
        return digits > 0 && MARKER.startsWith(rest.substring(digits).strip());
    }
}
