package io.rapporteur.ingest.text.extraction;

import org.jspecify.annotations.Nullable;

/** Makes text of the bytes of files. Safe for use by several threads; the same bytes, name and type always give the same answer. */
public interface Extractor {

    /**
     * Reads a file.
     *
     * @param fileName decides between plain text, Markdown and fragments of HTML only; the content decides all else
     * @param contentType media type as the sender stated it; its charset is believed where the bytes do not say otherwise
     */
    Extraction extract(byte[] bytes, @Nullable String fileName, @Nullable String contentType);
}
