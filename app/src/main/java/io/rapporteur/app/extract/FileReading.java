package io.rapporteur.app.extract;

import io.rapporteur.app.files.Failure;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.model.document.Document;
import java.nio.file.Path;
import java.util.List;

/** What came of one file. */
public sealed interface FileReading {

    /** The documents of a file, in order. */
    record Read(Path file, List<ReadDocument> documents) implements FileReading {

        public Read {
            documents = List.copyOf(documents);
        }
    }

    /** A file that gave none. */
    record Unread(Path file, Failure failure) implements FileReading {}

    /**
     * A document and its citations.
     *
     * @param part ordinal of the document within its file, from 1
     * @param warnings what may be missing from the file, a sentence each
     */
    record ReadDocument(int part, Document document, List<Citation> citations, List<String> warnings) {

        public ReadDocument {
            citations = List.copyOf(citations);
            warnings = List.copyOf(warnings);
        }
    }
}
