package io.rapporteur.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** Reads what must be readable, and has refused what must be refused. */
final class Read {

    private static final TextExtractor EXTRACTOR = new TextExtractor();

    private Read() {}

    static Extraction any(byte[] bytes, String name) {
        return EXTRACTOR.extract(bytes, name, null);
    }

    static Extraction.Text document(byte[] bytes, String name) {
        Extraction extraction = any(bytes, name);
        assertThat(extraction).isInstanceOf(Extraction.Text.class);
        return (Extraction.Text) extraction;
    }

    static String text(byte[] bytes, String name) {
        return document(bytes, name).text();
    }

    static String text(String content, String name) {
        return text(content.getBytes(StandardCharsets.UTF_8), name);
    }

    static Extraction.Rejected refused(byte[] bytes, String name) {
        Extraction extraction = any(bytes, name);
        assertThat(extraction).isInstanceOf(Extraction.Rejected.class);
        return (Extraction.Rejected) extraction;
    }
}
