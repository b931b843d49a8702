package io.rapporteur.ingest.text.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.TextExtractor;
import io.rapporteur.ingest.text.extraction.Entry;
import io.rapporteur.ingest.text.extraction.Extraction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A container taken apart as a stage would. */
final class Opened {

    private final Extraction.Unpacked unpacked;

    private Opened(Extraction.Unpacked unpacked) {
        this.unpacked = unpacked;
    }

    static Opened of(byte[] container, String name) {
        Extraction extraction = new TextExtractor().extract(container, name, null);
        assertThat(extraction).isInstanceOf(Extraction.Unpacked.class);
        return new Opened((Extraction.Unpacked) extraction);
    }

    List<String> paths() {
        return unpacked.entries().stream().map(Entry::path).toList();
    }

    List<String> leftOut() {
        return unpacked.leftOut();
    }

    Entry entry(String path) {
        return unpacked.entries().stream()
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not among " + paths()));
    }

    Entry.Whole whole(String path) {
        return (Entry.Whole) entry(path);
    }

    String text(String path) {
        return new String(whole(path).bytes(), StandardCharsets.UTF_8);
    }
}
