package io.rapporteur.ingest.text.unpack;

import io.rapporteur.ingest.text.extraction.ContentHash;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/**
 * Counts what comes out of a container and out of the containers in it, all in one: whoever nests a hundred archives of a hundred
 * files has the same limits as who does not.
 */
final class Meter {

    private static final int RATIO_COUNTS_FROM = 1024 * 1024;
    private static final long UNKNOWN = -1;

    private final ExtractionLimits limits;
    private int entries;
    private long unpacked;
    private long kept;

    Meter(ExtractionLimits limits) {
        this.limits = limits;
    }

    /** Counts an entry, whether it is kept or not. */
    void entry() throws Rejection {
        require(++entries <= limits.maxZipEntries(), "it has more than " + limits.maxZipEntries() + " entries");
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
        try (var counted = new Counted(in)) {
            var head = new ByteArrayOutputStream();
            counted.copyTo(head, limits.maxBytes() + 1);
            Content content = head.size() > limits.maxBytes() ? withheld(head.toByteArray(), counted) : keep(head);
            boolean within =
                    counted.size < RATIO_COUNTS_FROM || packed <= 0 || counted.size / packed <= limits.maxZipRatio();
            require(within, "an entry unpacks to more than " + limits.maxZipRatio() + " times its size");
            return content;
        }
    }

    private static Content withheld(byte[] head, Counted rest) throws IOException {
        String hash = ContentHash.of(new SequenceInputStream(new ByteArrayInputStream(head), rest));
        return new Content(Optional.empty(), rest.size, hash);
    }

    private Content keep(ByteArrayOutputStream file) throws Rejection {
        kept += file.size();
        if (kept > limits.maxUnpackedBytes()) {
            throw new Rejection(
                    RejectionReason.TOO_LARGE,
                    "the files in it have more than " + limits.maxUnpackedBytes() + " bytes together",
                    "send the files in it, or put them into several archives");
        }
        return new Content(Optional.of(file.toByteArray()), file.size(), "");
    }

    private static void require(boolean holds, String otherwise) throws Rejection {
        if (!holds) {
            throw new Rejection(
                    RejectionReason.UNSAFE,
                    "the container is beyond measure: " + otherwise,
                    "send the files in it, or put them into several archives");
        }
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
        private long size;

        Counted(InputStream in) {
            this.in = in;
        }

        /** Copies so many bytes, or those that there are. */
        void copyTo(ByteArrayOutputStream out, int most) throws IOException {
            byte[] buffer = new byte[16 * 1024];
            while (out.size() < most) {
                int n = read(buffer, 0, Math.min(buffer.length, most - out.size()));
                if (n < 0) {
                    return;
                }
                out.write(buffer, 0, n);
            }
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
                size += n;
                unpacked += n;
                require(
                        size <= limits.maxZipEntryBytes(),
                        "an entry unpacks to more than " + limits.maxZipEntryBytes() + " bytes");
                require(unpacked <= limits.maxZipBytes(), "it unpacks to more than " + limits.maxZipBytes() + " bytes");
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
