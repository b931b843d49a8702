package io.rapporteur.ingest.text.unpack;

import io.rapporteur.ingest.text.detect.Containers;
import io.rapporteur.ingest.text.detect.Format;
import io.rapporteur.ingest.text.extraction.Entry;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes archives and mails apart, and those in them, down to a depth. All of it is counted together and nothing is handed out before
 * all is: a container that is beyond measure is refused as a whole. One within it that cannot be opened is an entry as it is, so
 * that whoever reads it says what is wrong with it.
 */
public final class Unpacker {

    /** Containers within one another that are opened. */
    static final int MAX_DEPTH = 3;

    private final Map<Format, Contents> kinds = new EnumMap<>(Map.of(
            Format.ZIP, new ZipContents(),
            Format.MAIL, new MimeContents(),
            Format.OUTLOOK_MAIL, new OutlookContents()));

    /** Whether files of this format are taken apart. */
    public boolean opens(Format format) {
        return kinds.containsKey(format);
    }

    /**
     * The files in a container.
     *
     * @throws Rejection where there are none, or none of them can be used
     * @throws IOException where a library stumbled over it: it is broken
     */
    public Extraction.Unpacked unpack(Format format, Source container) throws IOException {
        var leftOut = new LeftOut();
        List<Found> found = new Unpacking(container.limits()).open(format, container, "", 1, leftOut);
        if (found.isEmpty()) {
            throw nothing(leftOut.phrases());
        }
        var paths = new EntryPaths();
        List<Entry> entries =
                found.stream().map(one -> one.entry(paths.take(one.path))).toList();
        return new Extraction.Unpacked(entries, leftOut.phrases());
    }

    private static Rejection nothing(List<String> leftOut) {
        return new Rejection(
                RejectionReason.NO_TEXT,
                "there is no document in it" + (leftOut.isEmpty() ? "" : "; left out: " + String.join(", ", leftOut)),
                "send a file with a document in it");
    }

    /** A file that is handed out, under the path that it would like to have. */
    private record Found(String path, Part part) {

        Entry entry(String free) {
            Meter.Content content = part.content();
            return content.bytes().isPresent()
                    ? new Entry.Whole(free, part.contentType(), content.bytes().get())
                    : new Entry.Withheld(free, content.size(), content.hash());
        }
    }

    /** One container with all that is in it. */
    private final class Unpacking {

        private final Meter meter;
        private final ExtractionLimits limits;

        Unpacking(ExtractionLimits limits) {
            this.limits = limits;
            this.meter = new Meter(limits);
        }

        List<Found> open(Format format, Source container, String above, int depth, LeftOut leftOut) throws IOException {
            List<Found> found = new ArrayList<>();
            List<Part> parts = Objects.requireNonNull(kinds.get(format)).of(container, meter, leftOut);
            for (Part part : parts) {
                String path = above.isEmpty() ? part.name() : above + "/" + part.name();
                byte @Nullable [] bytes = part.content().bytes().orElse(null);
                List<Found> within = bytes == null || depth == MAX_DEPTH
                        ? List.of()
                        : within(new Source(bytes, part.name(), part.contentType(), limits), path, depth, leftOut);
                found.addAll(within.isEmpty() ? List.of(new Found(path, part)) : within);
            }
            return found;
        }

        /** What is in a file that is a container and can be opened. */
        private List<Found> within(Source file, String path, int depth, LeftOut leftOut) throws IOException {
            try {
                Optional<Format> format = Containers.format(file);
                if (format.isEmpty()) {
                    return List.of();
                }
                var alsoLeftOut = new LeftOut();
                List<Found> found = open(format.get(), file, path, depth + 1, alsoLeftOut);
                if (!found.isEmpty()) {
                    leftOut.add(alsoLeftOut);
                }
                return found;
            } catch (Rejection rejection) {
                RejectionReason reason = rejection.asExtraction().reason();
                if (reason == RejectionReason.UNSAFE || reason == RejectionReason.TOO_LARGE) {
                    throw rejection;
                }
                return List.of();
            } catch (IOException | RuntimeException e) {
                // Whoever reads it by itself will stumble over it in the same way and say so.
                return List.of();
            }
        }
    }
}
