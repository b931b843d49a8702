package io.rapporteur.ingest.text.mht;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.FormatReader;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.html.HtmlReader;
import io.rapporteur.ingest.text.mime.MimeEnd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** Reads the page of a saved page; pictures and frames beside it are none of its text. */
public final class MhtReader implements FormatReader {

    private static final String MEDIA_TYPE = "multipart/related";

    @Override
    public Extraction.Text read(Source source) throws IOException {
        MimeEnd.require(source.bytes());
        Source page;
        try {
            page = page(source);
        } catch (MimeException e) {
            throw Rejection.damaged("its parts cannot be told apart: " + e.getMessage());
        }
        if (page == null) {
            throw new Rejection(
                    RejectionReason.NO_TEXT,
                    "there is no page (text/html) among the parts of the file",
                    "save the page anew, or send it as html");
        }
        Extraction.Text text = new HtmlReader().read(page);
        return new Extraction.Text(text.text(), MEDIA_TYPE, text.charset(), text.warnings(), text.links());
    }

    /** The first page, which is the one that was saved (RFC 2387, 3.2), with its transfer encoding undone; null where there is none. */
    private static @Nullable Source page(Source source) throws IOException, MimeException {
        MimeTokenStream parts = new MimeTokenStream(MimeConfig.PERMISSIVE);
        parts.parse(new ByteArrayInputStream(source.bytes()));
        for (EntityState at = parts.getState(); at != EntityState.T_END_OF_STREAM; at = parts.next()) {
            BodyDescriptor part = at == EntityState.T_BODY ? parts.getBodyDescriptor() : null;
            if (part != null && part.getMimeType().contains("html")) {
                try (InputStream in = parts.getDecodedInputStream()) {
                    byte[] bytes = in.readNBytes(source.limits().maxBytes());
                    return new Source(bytes, "page.html", contentType(part), source.limits());
                }
            }
        }
        return null;
    }

    private static String contentType(BodyDescriptor part) {
        String charset = part.getCharset();
        return charset == null ? part.getMimeType() : part.getMimeType() + "; charset=" + charset;
    }
}
