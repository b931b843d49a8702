package io.rapporteur.ingest.text.detect;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.mime.MimeHead;
import java.io.IOException;
import java.util.Optional;

/** Tells files that hold others, each a document of its own, from all else: archives and mails. A docx is a document. */
public final class Containers {

    private Containers() {}

    /**
     * Which kind of container a file is; nothing where it is none.
     *
     * @throws Rejection where it is cut off, so that it cannot be told
     */
    public static Optional<Format> format(Source source) throws IOException {
        if (FormatDetector.isZip(source)) {
            return ZipContainers.isArchive(source) ? Optional.of(Format.ZIP) : Optional.empty();
        }
        if (FormatDetector.isOle(source)) {
            return OleContainers.isMail(source) ? Optional.of(Format.OUTLOOK_MAIL) : Optional.empty();
        }
        return MimeHead.isMail(source) ? Optional.of(Format.MAIL) : Optional.empty();
    }
}
