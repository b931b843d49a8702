package io.rapporteur.app.extract;

import io.rapporteur.app.files.Failure;
import io.rapporteur.enricher.citation.finding.Finding;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.model.document.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
     * A container.
     *
     * @param documents of all files in it, in order
     * @param failures those of the files in it that gave none, named by their paths
     * @param entries number of files in it
     */
    record Opened(Path file, List<ReadDocument> documents, List<Failure> failures, int entries) implements FileReading {

        public Opened {
            documents = List.copyOf(documents);
            failures = List.copyOf(failures);
        }
    }

    Path file();

    /** What was read of it, of a container from all files in it. */
    default List<ReadDocument> read() {
        if (this instanceof Read read) {
            return read.documents();
        }
        return this instanceof Opened opened ? opened.documents() : List.of();
    }

    /** What was not. */
    default List<Failure> unread() {
        if (this instanceof Unread unread) {
            return List.of(unread.failure());
        }
        return this instanceof Opened opened ? opened.failures() : List.of();
    }

    /** How many files it stands for. */
    default int files() {
        return this instanceof Opened opened ? opened.entries() : 1;
    }

    /**
     * A document and its citations.
     *
     * @param part ordinal of the document within its file, from 1; of a container, within all of it
     * @param findings what cannot be right in it as published
     * @param warnings what may be missing from the file, a sentence each
     * @param provenBy where another document proves what a citation's title stands for, of those that it serves
     */
    record ReadDocument(
            int part,
            Document document,
            List<Citation> citations,
            List<Finding> findings,
            List<String> warnings,
            Map<Citation, String> provenBy) {

        public ReadDocument {
            citations = List.copyOf(citations);
            findings = List.copyOf(findings);
            warnings = List.copyOf(warnings);
            provenBy = Map.copyOf(provenBy);
        }

        /** By its own words alone. */
        ReadDocument(
                int part, Document document, List<Citation> citations, List<Finding> findings, List<String> warnings) {
            this(part, document, citations, findings, warnings, Map.of());
        }
    }
}
