package io.rapporteur.ingest.text.plain;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;

/**
 * Tells the charset of a text and decodes it. In this order: byte order mark; UTF-8 without a fault; UTF-16 by the pattern of its
 * zeros; the charset the document itself or its sender states; UTF-8 with a few damaged characters; the other scripts by
 * frequency (ICU's detector); windows-1252.
 */
public final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 64 * 1024;

    /** Bytes of a text too short for a tally of its zeros to be worth much. */
    private static final int SHORT = 128;

    /** Below this share of bytes above 127 a text is in Latin letters, whatever the detector thinks. */
    private static final double OTHER_SCRIPT_SHARE = 0.3;

    /** One damaged character for at least this many sound ones makes it damaged UTF-8, not another charset. */
    private static final int SOUND_FOR_EACH_DAMAGED = 10;

    /** What the detector may answer. Latin charsets are not among them: it cannot tell them from windows-1252. */
    private static final Set<String> OTHER_SCRIPTS = Set.of(
            "windows-1251",
            "windows-1253",
            "windows-1255",
            "windows-1256",
            "ISO-8859-5",
            "ISO-8859-6",
            "ISO-8859-7",
            "ISO-8859-8",
            "KOI8-R",
            "GB18030",
            "Big5",
            "Shift_JIS",
            "EUC-JP",
            "EUC-KR");

    private TextDecoder() {}

    /**
     * Decodes the bytes of a text, by its mark, its own form or the stated charset.
     *
     * @param stated charset that the document or its sender names; null or an unknown name where none
     * @throws Rejection {@code BROKEN} when the bytes end within a character; {@code UNDECODABLE} when a byte order mark promises what the bytes do not keep, or nothing fits
     */
    public static Decoded decode(byte[] bytes, @Nullable String stated) throws Rejection {
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Decoded> utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        requireLastCharacter(bytes, stated);
        return byZeros(bytes)
                .or(() -> byStatement(bytes, stated))
                .or(() -> damagedUtf8(bytes))
                .or(() -> byFrequency(bytes))
                .or(() -> strictly(bytes, 0, WINDOWS_1252))
                .orElseThrow(() -> unknown(bytes));
    }

    private static Rejection unknown(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return PlainTextReader.binary("it has NUL bytes and is no UTF-16");
            }
        }
        return undecodable("the bytes fit neither Unicode nor any charset that was tried");
    }

    private static Optional<Decoded> byMark(byte[] bytes) throws Rejection {
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            return Optional.of(marked(bytes, 3, StandardCharsets.UTF_8));
        }
        if (begins(bytes, 0xff, 0xfe)) {
            return Optional.of(marked(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return Optional.of(marked(bytes, 2, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    private static Decoded marked(byte[] bytes, int from, Charset charset) throws Rejection {
        Optional<Decoded> strict = strictly(bytes, from, charset);
        if (strict.isPresent()) {
            return strict.get();
        }
        requireLastCharacter(bytes, charset, from);
        return Optional.<Decoded>empty()
                .or(() -> charset.equals(StandardCharsets.UTF_8) ? damagedUtf8(bytes) : Optional.empty())
                .orElseThrow(() ->
                        undecodable("the byte order mark says " + charset + ", the bytes are no valid " + charset));
    }

    /** A text without a mark that ends within a character is cut off, if it is Unicode without any other fault. */
    private static void requireLastCharacter(byte[] bytes, @Nullable String stated) throws Rejection {
        int last = lastLead(bytes);
        boolean multibyte = false;
        for (int i = 0; i < last; i++) {
            multibyte |= bytes[i] < 0;
        }
        boolean unstated = stated == null || stated.strip().equalsIgnoreCase("utf-8");
        // A lone byte above 127 at the end of ASCII is a letter of windows-1252.
        if (multibyte || (unstated && bytes.length - last > 1)) {
            requireLastCharacter(bytes, StandardCharsets.UTF_8, 0);
        }
        if (bytes.length % 2 != 0) {
            Optional<Decoded> utf16 = byZeros(Arrays.copyOf(bytes, bytes.length - 1));
            if (utf16.isPresent()) {
                requireLastCharacter(bytes, Charset.forName(utf16.get().charset()), 0);
            }
        }
    }

    /** Refuses bytes that are sound in a charset but for the character that they end within. */
    private static void requireLastCharacter(byte[] bytes, Charset charset, int from) throws Rejection {
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, chars, false);
        if (result.isUnderflow() && in.hasRemaining()) {
            throw Rejection.cutOff("the text is " + charset + " and ends at byte " + bytes.length
                    + " within a character, of which only " + in.remaining()
                    + (in.remaining() == 1 ? " byte is" : " bytes are") + " there");
        }
    }

    /** Where the last character of UTF-8 begins, be it whole or not. */
    private static int lastLead(byte[] bytes) {
        int at = bytes.length;
        while (at > 0 && bytes.length - at < 3 && (bytes[at - 1] & 0xc0) == 0x80) {
            at--;
        }
        return at > 0 && bytes[at - 1] < 0 ? at - 1 : bytes.length;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: text in any script has spaces and line ends, whose zero byte shows the order. */
    private static Optional<Decoded> byZeros(byte[] bytes) {
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        int even = 0;
        int odd = 0;
        int sample = Math.min(bytes.length, SAMPLE) & ~1;
        for (int i = 0; i < sample; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        // Of few characters most must show it: any eight bytes make four signs of some script.
        int enough = sample < SHORT ? sample / 4 + 1 : sample / 40 + 1;
        if (odd >= enough && even * 8 < odd) {
            return strictly(bytes, 0, StandardCharsets.UTF_16LE).filter(TextDecoder::isWritten);
        }
        if (even >= enough && odd * 8 < even) {
            return strictly(bytes, 0, StandardCharsets.UTF_16BE).filter(TextDecoder::isWritten);
        }
        return Optional.empty();
    }

    /** Whether people write all these characters: binary data taken for UTF-16 soon have some that are none. */
    private static boolean isWritten(Decoded decoded) {
        return decoded.text().codePoints().limit(SAMPLE).noneMatch(c -> {
            int type = Character.getType(c);
            boolean layout = c == '\t' || c == '\n' || c == '\r' || c == '\f';
            return type == Character.UNASSIGNED
                    || type == Character.PRIVATE_USE
                    || type == Character.SURROGATE
                    || (type == Character.CONTROL && !layout);
        });
    }

    private static Optional<Decoded> byStatement(byte[] bytes, @Nullable String stated) {
        if (stated == null) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(stated.strip());
            return strictly(bytes, 0, latin(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // A name nobody knows states nothing; the bytes themselves are asked next.
            return Optional.empty();
        }
    }

    /** What calls itself Latin-1 or ASCII is windows-1252, as browsers have it. */
    private static Charset latin(Charset charset) {
        boolean western = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
        return western ? WINDOWS_1252 : charset;
    }

    private static Optional<Decoded> damagedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int damaged = 0;
        int sound = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            damaged += c == '\ufffd' ? 1 : 0;
            sound += c > 127 && c != '\ufffd' ? 1 : 0;
        }
        if (sound < (long) damaged * SOUND_FOR_EACH_DAMAGED) {
            return Optional.empty();
        }
        String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
        return Optional.of(new Decoded(unmarked, StandardCharsets.UTF_8.name()));
    }

    private static Optional<Decoded> byFrequency(byte[] bytes) {
        int sample = Math.min(bytes.length, SAMPLE);
        int high = 0;
        int visible = 0;
        for (int i = 0; i < sample; i++) {
            high += bytes[i] < 0 ? 1 : 0;
            visible += bytes[i] < 0 || bytes[i] > ' ' ? 1 : 0;
        }
        if (high < visible * OTHER_SCRIPT_SHARE) {
            return Optional.empty();
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes);
        for (CharsetMatch match : detector.detectAll()) {
            if (OTHER_SCRIPTS.contains(match.getName()) && Charset.isSupported(match.getName())) {
                Optional<Decoded> decoded = strictly(bytes, 0, Charset.forName(match.getName()));
                if (decoded.isPresent()) {
                    return decoded;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Decoded> strictly(byte[] bytes, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            if (charset.equals(StandardCharsets.UTF_8) && looksLikeUtf16(text)) {
                return Optional.empty();
            }
            return Optional.of(new Decoded(text, charset.name()));
        } catch (CharacterCodingException e) {
            // Not this charset; the caller tries the next.
            return Optional.empty();
        }
    }

    /** UTF-16 of Latin text is valid UTF-8 too, full of NULs. */
    private static boolean looksLikeUtf16(String text) {
        int nul = text.indexOf('\0');
        return nul >= 0 && text.length() >= 4;
    }

    private static Rejection undecodable(String detail) {
        return new Rejection(RejectionReason.UNDECODABLE, detail, "save the file as UTF-8 and send it again");
    }
}
