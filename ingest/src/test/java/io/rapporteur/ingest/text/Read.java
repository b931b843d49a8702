package io.rapporteur.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.extraction.Extraction;
import java.nio.charset.StandardCharsets;

/** Reads what must be readable, and has refused what must be refused. */
public final class Read {

    private static final TextExtractor EXTRACTOR = new TextExtractor();

    private Read() {}

    public static Extraction any(byte[] bytes, String name) {
        return EXTRACTOR.extract(bytes, name, null);
    }

    public static Extraction.Text document(byte[] bytes, String name) {
        Extraction extraction = any(bytes, name);
        assertThat(extraction).isInstanceOf(Extraction.Text.class);
        return (Extraction.Text) extraction;
    }

    public static String text(byte[] bytes, String name) {
        return document(bytes, name).text();
    }

    public static String text(String content, String name) {
        return text(content.getBytes(StandardCharsets.UTF_8), name);
    }

    public static Extraction.Rejected refused(byte[] bytes, String name) {
        Extraction extraction = any(bytes, name);
        assertThat(extraction).isInstanceOf(Extraction.Rejected.class);
        return (Extraction.Rejected) extraction;
    }
}
