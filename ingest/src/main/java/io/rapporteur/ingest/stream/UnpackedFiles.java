package io.rapporteur.ingest.stream;

import static io.rapporteur.schemas.deadletter.DeadLetterHeaders.CONTENT_LENGTH;
import static io.rapporteur.schemas.deadletter.DeadLetterHeaders.CONTENT_SHA256;
import static io.rapporteur.schemas.deadletter.DeadLetterHeaders.CONTENT_TYPE;
import static io.rapporteur.schemas.deadletter.DeadLetterHeaders.FILE_NAME;
import static io.rapporteur.schemas.deadletter.DeadLetterHeaders.SOURCE_URI;

import io.rapporteur.ingest.text.extraction.Entry;
import io.rapporteur.schemas.mark.ContainerMark;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The files in a container as raw records: as a sender would drop each of them, with a header that names the container. */
final class UnpackedFiles {

    private final ContainerMark container;
    private final String above;
    private final @Nullable String sourceUri;
    private final long timestamp;

    /**
     * Files of one container.
     *
     * @param sender what its sender said of it
     * @param timestamp that of its record, so that the same record always makes the same ones
     */
    UnpackedFiles(ContainerMark container, RawHeaders sender, long timestamp) {
        this.container = container;
        this.above = RawHeaders.shortened(Objects.requireNonNullElse(sender.name(), container.place()));
        this.sourceUri = sender.sourceUri();
        this.timestamp = timestamp;
    }

    /** The record of a file, under its name. Of one that is too large, what is known of it. */
    Record<String, byte @Nullable []> record(Entry entry) {
        String name = above + "/" + entry.path();
        Headers headers = container.on(new RecordHeaders());
        put(headers, FILE_NAME, name);
        put(headers, SOURCE_URI, sourceUri);
        if (entry instanceof Entry.Whole whole) {
            put(headers, CONTENT_TYPE, whole.contentType());
            return new Record<>(name, whole.bytes(), timestamp, headers);
        }
        var withheld = (Entry.Withheld) entry;
        put(headers, CONTENT_LENGTH, Long.toString(withheld.size()));
        put(headers, CONTENT_SHA256, withheld.hash());
        return new Record<>(name, null, timestamp, headers);
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
