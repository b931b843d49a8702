package io.rapporteur.ingest.text.extraction;

import java.io.IOException;

/** Reads one format. */
public interface FormatReader {

    /**
     * Reads a file of this format.
     *
     * @throws Rejection with the reason, where the file cannot be used
     * @throws IOException where a library stumbled over it: the file is broken
     */
    Extraction.Text read(Source source) throws IOException;
}
