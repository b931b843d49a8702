package io.rapporteur.ingest.text.zip;

import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;

/** Counts what comes out of a container, and ends the unpacking when it is too much: entries, bytes of each and of all, and how far packed. */
public final class UnpackingLimits {

    private static final int RATIO_COUNTS_FROM = 1024 * 1024;

    private final ExtractionLimits limits;
    private final String remedy;
    private int entries;
    private long all;
    private long size;

    /**
     * Begins to count.
     *
     * @param remedy what is told where it is too much
     */
    public UnpackingLimits(ExtractionLimits limits, String remedy) {
        this.limits = limits;
        this.remedy = remedy;
    }

    /** There is one entry more, whether it is unpacked or not. */
    public void countEntry() throws Rejection {
        require(++entries <= limits.maxZipEntries(), "it has more than " + limits.maxZipEntries() + " entries");
    }

    /** The unpacking of an entry begins. */
    public void begin() {
        size = 0;
    }

    /** So many bytes more have come out of the entry. */
    public void unpacked(int bytes) throws Rejection {
        size += bytes;
        all += bytes;
        require(
                size <= limits.maxZipEntryBytes(),
                "an entry unpacks to more than " + limits.maxZipEntryBytes() + " bytes");
        require(all <= limits.maxZipBytes(), "it unpacks to more than " + limits.maxZipBytes() + " bytes");
    }

    /** The number of bytes that have come out of the entry so far. */
    public long size() {
        return size;
    }

    /**
     * The entry has been unpacked to its end.
     *
     * @param packed number of bytes that it takes in the container; not above 0 where that is not known
     */
    public void end(long packed) throws Rejection {
        boolean within = size < RATIO_COUNTS_FROM || packed <= 0 || size / packed <= limits.maxZipRatio();
        require(within, "an entry unpacks to more than " + limits.maxZipRatio() + " times its size");
    }

    private void require(boolean holds, String otherwise) throws Rejection {
        if (!holds) {
            throw new Rejection(RejectionReason.UNSAFE, "the container is beyond measure: " + otherwise, remedy);
        }
    }
}
