package io.rapporteur.app.limits;

import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.enricher.stream.DocumentEnricher;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.Received;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.parser.DocumentParser;
import io.rapporteur.parser.stream.ReceivedReader;
import io.rapporteur.runtime.streams.RejectedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The whole way of hostile texts, as the services go it: received, read, written, read again, enriched, written. A process of its
 * own, so that its heap can be small. It prints a line for each text: its name, the largest event in bytes, or the rejection.
 */
final class WholeWay {

    private final ReceivedReader reader = new ReceivedReader(new DocumentParser());
    private final DocumentEnricher enricher = new DocumentEnricher(new CitationResolver());

    private WholeWay() {}

    /** Reads the texts of these names, or all. */
    public static void main(String[] names) throws IOException {
        var way = new WholeWay();
        List<HostileText> texts = names.length == 0
                ? List.of(HostileText.values())
                : Arrays.stream(names).map(HostileText::valueOf).toList();
        for (HostileText text : texts) {
            long began = System.nanoTime();
            String outcome = way.go(text);
            System.out.printf("%s %s%n", text, outcome);
            System.err.printf("%s %.1f s%n", text, (System.nanoTime() - began) / 1e9);
        }
    }

    private String go(HostileText text) throws IOException {
        try {
            return Integer.toString(largestEvent(received(text)));
        } catch (RejectedException rejected) {
            return rejected.reason() + " " + rejected.getMessage() + " " + rejected.remedy();
        }
    }

    private static Received received(HostileText text) {
        var lineage = new Lineage("rapporteur.raw", 0, 0L, Instant.EPOCH, "hash", text.name(), null);
        return new Received(
                lineage,
                new Maker("ingest", "1", ""),
                "text/plain",
                "UTF-8",
                1L,
                text.of(ExtractionLimits.DEFAULT.maxTextChars()),
                List.of(),
                List.of());
    }

    private int largestEvent(Received received) throws IOException {
        int largest = 0;
        for (Parsed parsed : reader.read(received)) {
            ByteBuffer bytes = Parsed.getEncoder().encode(parsed);
            largest = Math.max(largest, Math.max(bytes.remaining(), enriched(bytes)));
        }
        return largest;
    }

    private int enriched(ByteBuffer parsed) throws IOException {
        Enriched enriched = enricher.enrich(Parsed.getDecoder().decode(parsed), 1);
        return Enriched.getEncoder().encode(enriched).remaining();
    }
}
