package io.rapporteur.app.extract;

import io.rapporteur.app.extract.FileReading.Read;
import io.rapporteur.app.extract.FileReading.ReadDocument;
import io.rapporteur.app.extract.FileReading.Unread;
import io.rapporteur.app.files.Failure;
import io.rapporteur.app.terminal.Texts;
import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.ingest.fork.ChildLostException;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.Extractor;
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
        if (extraction instanceof Extraction.Rejected rejected) {
            return unread(file, rejected.reason().name(), rejected.detail(), rejected.remedy());
        }
        try {
            return new Read(file, documents((Extraction.Text) extraction));
        } catch (OverLimitException over) {
            return unread(file, Reason.OVER_LIMIT.name(), over.detail(), LimitSettings.remedy(over.limit()));
        }
    }

    private List<ReadDocument> documents(Extraction.Text text) {
        List<ReadDocument> documents = new ArrayList<>();
        for (Document document : parser.parse(text.text())) {
            documents.add(new ReadDocument(documents.size() + 1, document, citations(document), text.warnings()));
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
