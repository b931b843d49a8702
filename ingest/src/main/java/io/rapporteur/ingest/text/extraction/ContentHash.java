package io.rapporteur.ingest.text.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of a content: SHA-256 (FIPS 180-4) of its bytes, 64 lower-case hexadecimal digits. */
public final class ContentHash {

    private ContentHash() {}

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** The name of what is left in a stream. */
    public static String of(InputStream in) throws IOException {
        try (var digest = new DigestOutputStream(OutputStream.nullOutputStream(), sha256())) {
            in.transferTo(digest);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }
}
