package io.rapporteur.ingest.fork;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts on the pipes between the processes: a length, then UTF-16 code units, which keep lone surrogates as they are. */
final class Frames {

    /** Longest name, media type, detail or stack trace, code units. */
    static final int MAX_WORD_CHARS = 64 * 1024;

    private static final int NONE = -1;
    private static final int CHUNK = 32 * 1024;

    private Frames() {}

    static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NONE);
            return;
        }
        out.writeInt(text.length());
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Character.BYTES);
        for (int from = 0; from < text.length(); from += CHUNK) {
            int to = Math.min(text.length(), from + CHUNK);
            chunk.clear();
            for (int i = from; i < to; i++) {
                chunk.putChar(text.charAt(i));
            }
            out.write(chunk.array(), 0, chunk.position());
        }
    }

    /** A text, or null. */
    static @Nullable String readText(DataInputStream in, int maxChars) throws IOException {
        int length = in.readInt();
        if (length == NONE) {
            return null;
        }
        byte[] units = new byte[length(length, maxChars) * Character.BYTES];
        in.readFully(units);
        char[] chars = new char[length];
        ByteBuffer.wrap(units).asCharBuffer().get(chars);
        return new String(chars);
    }

    /** A text that must be there. */
    static String requireText(DataInputStream in, int maxChars) throws IOException {
        String text = readText(in, maxChars);
        if (text == null) {
            throw new StreamCorruptedException("a text must be there, got: none");
        }
        return text;
    }

    /** A length as the other side tells it, once it is known to be none that would fill the memory. */
    static int length(int told, int max) throws IOException {
        if (told < 0 || told > max) {
            throw new StreamCorruptedException("a length must be from 0 to " + max + ", got: " + told);
        }
        return told;
    }

    /** Cut to what the other side takes. */
    static String word(String text) {
        int length = Math.min(text.length(), MAX_WORD_CHARS);
        return text.substring(0, length);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
