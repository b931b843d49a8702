package io.rapporteur.ingest.text.unpack;

import io.rapporteur.ingest.text.extraction.ContentHash;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.zip.UnpackingLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/**
 * Counts what comes out of a container and out of the containers in it, all in one: whoever nests a hundred archives of a hundred
 * files has the same limits as who does not.
 */
final class Meter {

    private static final long UNKNOWN = -1;
    private static final String REMEDY = "send the files in it, or put them into several archives";

    private final ExtractionLimits limits;
    private final UnpackingLimits unpacking;
    private long kept;

    Meter(ExtractionLimits limits) {
        this.limits = limits;
        this.unpacking = new UnpackingLimits(limits, REMEDY);
    }

    /** Counts an entry, whether it is kept or not. */
    void entry() throws Rejection {
        unpacking.countEntry();
    }

    /** Reads a file whose packed size is not known or of no matter, and closes its stream. */
    Content read(InputStream in) throws IOException {
        return read(in, UNKNOWN);
    }

    /**
     * Reads a file to its end, and closes its stream.
     *
     * @param packed number of bytes that it takes in the container
     */
    Content read(InputStream in, long packed) throws IOException {
        unpacking.begin();
        try (var counted = new Counted(in)) {
            byte[] file = counted.readNBytes(limits.maxBytes() + 1);
            Content content = file.length > limits.maxBytes() ? withheld(file, counted) : keep(file);
            unpacking.end(packed);
            return content;
        }
    }

    private Content withheld(byte[] head, InputStream rest) throws IOException {
        String hash = ContentHash.of(new SequenceInputStream(new ByteArrayInputStream(head), rest));
        return new Content(Optional.empty(), unpacking.size(), hash);
    }

    private Content keep(byte[] file) throws Rejection {
        kept += file.length;
        if (kept > limits.maxUnpackedBytes()) {
            throw new Rejection(
                    RejectionReason.TOO_LARGE,
                    "the files in it have more than " + limits.maxUnpackedBytes() + " bytes together",
                    REMEDY);
        }
        return new Content(Optional.of(file), file.length, "");
    }

    /**
     * What was read.
     *
     * @param bytes nothing where there are more than a file may have
     * @param hash of bytes that are not there, else empty
     */
    record Content(Optional<byte[]> bytes, long size, String hash) {}

    /** A stream that ends the unpacking when too much comes out of it. */
    private final class Counted extends InputStream {

        private final InputStream in;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = in.read(buffer, from, length);
            if (n > 0) {
                unpacking.unpacked(n);
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
