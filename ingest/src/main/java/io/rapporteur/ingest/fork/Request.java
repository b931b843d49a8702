package io.rapporteur.ingest.fork;

import io.rapporteur.ingest.text.TextExtractor;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.ocr.OcrSettings;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file as it goes to a child. */
final class Request {

    private final byte[] bytes;
    private final @Nullable String fileName;
    private final @Nullable String contentType;
    private final ExtractionLimits limits;
    private final @Nullable OcrSettings ocr;

    Request(byte[] bytes, @Nullable String fileName, @Nullable String contentType, ExtractionLimits limits) {
        this(bytes, fileName, contentType, limits, null);
    }

    Request(
            byte[] bytes,
            @Nullable String fileName,
            @Nullable String contentType,
            ExtractionLimits limits,
            @Nullable OcrSettings ocr) {
        this.bytes = bytes;
        this.fileName = fileName;
        this.contentType = contentType;
        this.limits = limits;
        this.ocr = ocr;
    }

    @Nullable
    String fileName() {
        return fileName;
    }

    ExtractionLimits limits() {
        return limits;
    }

    /** Reads the file in this process. */
    Extraction extraction() {
        return new TextExtractor(limits, ocr).extract(bytes, fileName, contentType);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(limits.maxBytes());
        out.writeInt(limits.maxTextChars());
        out.writeInt(limits.maxZipEntries());
        out.writeInt(limits.maxZipEntryBytes());
        out.writeInt(limits.maxZipBytes());
        out.writeInt(limits.maxZipRatio());
        out.writeInt(limits.maxUnpackedBytes());
        out.writeInt(limits.maxPages());
        out.writeInt(limits.maxOperators());
        Frames.writeText(out, ocr == null ? null : ocr.languages());
        out.writeInt(ocr == null ? 0 : ocr.seconds());
        Frames.writeText(out, fileName);
        Frames.writeText(out, contentType);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    static Request readFrom(DataInputStream in) throws IOException {
        var limits = new ExtractionLimits(
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt());
        String languages = Frames.readText(in, Frames.MAX_WORD_CHARS);
        int seconds = in.readInt();
        String fileName = Frames.readText(in, Frames.MAX_WORD_CHARS);
        String contentType = Frames.readText(in, Frames.MAX_WORD_CHARS);
        byte[] bytes = new byte[Frames.length(in.readInt(), limits.maxBytes())];
        in.readFully(bytes);
        return new Request(
                bytes, fileName, contentType, limits, languages == null ? null : new OcrSettings(languages, seconds));
    }
}
