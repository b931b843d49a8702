package io.rapporteur.ingest.text.extraction;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A foreign file: its bytes and what the sender said of it. */
public final class Source {

    private final byte[] bytes;
    private final @Nullable String fileName;
    private final @Nullable String contentType;
    private final ExtractionLimits limits;

    public Source(byte[] bytes, @Nullable String fileName, @Nullable String contentType, ExtractionLimits limits) {
        this.bytes = bytes;
        this.fileName = fileName;
        this.contentType = contentType;
        this.limits = limits;
    }

    public byte[] bytes() {
        return bytes;
    }

    @Nullable
    public String contentType() {
        return contentType;
    }

    public ExtractionLimits limits() {
        return limits;
    }

    /** Lower-case ending of the file name without the dot; empty where there is none. */
    public String ending() {
        if (fileName == null) {
            return "";
        }
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Lower-case media type without parameters; empty where none was given. */
    public String statedType() {
        if (contentType == null) {
            return "";
        }
        int semicolon = contentType.indexOf(';');
        String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    public boolean startsWith(int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
