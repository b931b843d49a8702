package io.rapporteur.app.extract;

import io.rapporteur.app.extract.FileReading.Opened;
import io.rapporteur.app.extract.FileReading.Read;
import io.rapporteur.app.extract.FileReading.ReadDocument;
import io.rapporteur.app.extract.FileReading.Unread;
import io.rapporteur.app.files.Failure;
import io.rapporteur.app.terminal.Texts;
import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.enricher.citation.finding.Finding;
import io.rapporteur.enricher.citation.finding.Findings;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.ingest.fork.ChildLostException;
import io.rapporteur.ingest.text.extraction.Entry;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.Extractor;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.OverLimitException;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.parser.DocumentParser;
import io.rapporteur.runtime.settings.LimitSettings;
import io.rapporteur.schemas.deadletter.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole way from a file to its documents and citations, as the services go it, in one call. Safe for several threads. */
public final class FileReader {

    private final Extractor extractor;
    private final DocumentParser parser;
    private final CitationResolver resolver;
    private final boolean explaining;

    /**
     * A reader.
     *
     * @param extractor makes text of the files
     * @param explaining whether each citation is to say which other targets were possible and why they lost
     */
    public FileReader(Extractor extractor, boolean explaining, ReadingLimits limits) {
        this.extractor = extractor;
        this.parser = new DocumentParser(limits);
        this.resolver = new CitationResolver(limits);
        this.explaining = explaining;
    }

    boolean isExplaining() {
        return explaining;
    }

    public FileReading read(Path file) {
        try {
            long size = Files.size(file);
            if (size > ExtractionLimits.DEFAULT.maxBytes()) {
                return unread(
                        file,
                        "TOO_LARGE",
                        "the file has " + size + " bytes, the limit is " + ExtractionLimits.DEFAULT.maxBytes(),
                        "Split the document, or leave the pictures out.");
            }
            return read(file, Files.readAllBytes(file));
        } catch (ChildLostException e) {
            return unread(
                    file, "NOT_READ", String.valueOf(e.getMessage()), "Try it again when the machine is less busy.");
        } catch (IOException e) {
            return unread(file, "UNREADABLE", "the file could not be read: " + e, "Check its permissions.");
        }
    }

    private FileReading read(Path file, byte[] bytes) {
        Extraction extraction = extractor.extract(bytes, name(file), null);
        if (extraction instanceof Extraction.Unpacked unpacked) {
            return opened(file, unpacked.entries());
        }
        List<ReadDocument> documents = new ArrayList<>();
        return addDocuments(Texts.path(file), extraction, documents)
                .<FileReading>map(failure -> new Unread(file, failure))
                .orElseGet(() -> new Read(file, documents));
    }

    private FileReading opened(Path file, List<Entry> entries) {
        List<ReadDocument> documents = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Entry entry : entries) {
            String name = Texts.path(file) + "/" + entry.path();
            addDocuments(name, extraction(entry), documents).ifPresent(failures::add);
        }
        return new Opened(file, documents, failures, entries.size());
    }

    /** What came of a file in a container; one that is a container itself lies too deep. */
    private Extraction extraction(Entry entry) {
        if (entry instanceof Entry.Whole whole) {
            Extraction extraction = extractor.extract(whole.bytes(), whole.path(), whole.contentType());
            return extraction instanceof Extraction.Unpacked ? Extraction.Unpacked.tooDeep() : extraction;
        }
        var withheld = (Entry.Withheld) entry;
        return new Extraction.Rejected(
                RejectionReason.TOO_LARGE,
                "the file has " + withheld.size() + " bytes, the limit is " + ExtractionLimits.DEFAULT.maxBytes(),
                Reason.TOO_LARGE.remedy());
    }

    /** Adds the documents of a file to those that are there, all or none; says why none. */
    private Optional<Failure> addDocuments(String name, Extraction extraction, List<ReadDocument> documents) {
        if (extraction instanceof Extraction.Rejected rejected) {
            return Optional.of(new Failure(name, rejected.reason().name(), rejected.detail(), rejected.remedy()));
        }
        try {
            documents.addAll(documents((Extraction.Text) extraction, documents.size()));
            return Optional.empty();
        } catch (OverLimitException over) {
            return Optional.of(
                    new Failure(name, Reason.OVER_LIMIT.name(), over.detail(), LimitSettings.remedy(over.limit())));
        }
    }

    private List<ReadDocument> documents(Extraction.Text text, int before) {
        List<ReadDocument> documents = new ArrayList<>();
        for (Document document : parser.parse(text.text())) {
            int part = before + documents.size() + 1;
            List<Citation> citations = citations(document);
            List<Finding> findings = Findings.of(document, text.links(), citations);
            documents.add(new ReadDocument(part, document, citations, findings, text.warnings()));
        }
        return documents;
    }

    private List<Citation> citations(Document document) {
        return explaining ? resolver.explain(document) : resolver.resolve(document);
    }

    private static Unread unread(Path file, String reason, String detail, String remedy) {
        return new Unread(file, new Failure(Texts.path(file), reason, detail, remedy));
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
