package io.rapporteur.ingest.text.detect;

import io.rapporteur.ingest.text.extraction.Rejection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The directory at the end of a zip container. It is written last and names every entry with size and checksum: what is cut off
 * has none, and what lacks a piece has entries that are not as the directory says.
 */
final class ZipDirectory {

    private static final int TRAILER = 22;
    private static final int MAX_COMMENT_LENGTH = 65_535;
    private static final int HEADER = 46;
    private static final int HEADER_SIGNATURE = 0x02014b50;

    /** Stands where the figure is too large for its field and follows elsewhere (zip64). */
    private static final long ELSEWHERE = 0xffff_ffffL;

    private static final int MANY = 0xffff;

    private final Map<String, Entry> entries;

    private final boolean isElsewhere;

    private ZipDirectory(Map<String, Entry> entries, boolean isElsewhere) {
        this.entries = entries;
        this.isElsewhere = isElsewhere;
    }

    /** Checksum and unpacked size of an entry. */
    record Entry(long crc, long size) {}

    /**
     * Reads the directory.
     *
     * @throws Rejection {@code BROKEN} where it is missing or not whole
     */
    static ZipDirectory of(byte[] bytes) throws Rejection {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int trailer = trailer(bytes);
        int count = Short.toUnsignedInt(zip.getShort(trailer + 10));
        long size = Integer.toUnsignedLong(zip.getInt(trailer + 12));
        if (count == MANY || size == ELSEWHERE) {
            return new ZipDirectory(Map.of(), true);
        }
        // Counted from the end, for whatever may stand before the container.
        if (size > trailer) {
            throw damaged("it should have " + size + " bytes and only " + trailer + " are before its end");
        }
        Map<String, Entry> entries = new HashMap<>();
        int at = trailer - (int) size;
        for (int i = 0; i < count; i++) {
            if (at + HEADER > trailer || zip.getInt(at) != HEADER_SIGNATURE) {
                throw damaged("it should name " + count + " entries and names " + i);
            }
            int name = Short.toUnsignedInt(zip.getShort(at + 28));
            int next = at
                    + HEADER
                    + name
                    + Short.toUnsignedInt(zip.getShort(at + 30))
                    + Short.toUnsignedInt(zip.getShort(at + 32));
            if (next > trailer) {
                throw damaged("entry " + (i + 1) + " of " + count + " runs beyond its end");
            }
            entries.put(
                    new String(bytes, at + HEADER, name, StandardCharsets.UTF_8),
                    new Entry(
                            Integer.toUnsignedLong(zip.getInt(at + 16)), Integer.toUnsignedLong(zip.getInt(at + 24))));
            at = next;
        }
        return new ZipDirectory(entries, false);
    }

    /** Whether it can be read here, and does not follow elsewhere (zip64). */
    boolean isComplete() {
        return !isElsewhere;
    }

    boolean names(String entry) {
        return entries.containsKey(entry);
    }

    /**
     * Returns when each entry that the directory names is there, with its checksum and its size.
     *
     * @param found what stands in the container, by name
     */
    void require(Map<String, Entry> found) throws Rejection {
        for (Map.Entry<String, Entry> named : entries.entrySet()) {
            Entry there = found.get(named.getKey());
            if (there == null) {
                throw Rejection.damaged("the directory of the zip container names " + entries.size() + " entries, "
                        + found.size() + " are there; missing is " + named.getKey());
            }
            Entry said = named.getValue();
            if (said.size() != ELSEWHERE && there.size() >= 0 && !said.equals(there)) {
                throw Rejection.damaged("the entry " + named.getKey() + " of the zip container has " + there.size()
                        + " bytes with checksum " + Long.toHexString(there.crc()) + ", its directory says "
                        + said.size()
                        + " with " + Long.toHexString(said.crc()));
            }
        }
    }

    private static int trailer(byte[] bytes) throws Rejection {
        int lowest = Math.max(0, bytes.length - TRAILER - MAX_COMMENT_LENGTH);
        for (int i = bytes.length - TRAILER; i >= lowest; i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return i;
            }
        }
        throw Rejection.cutOff(
                "the directory with which a zip container ends is missing; the file ends at byte " + bytes.length);
    }

    private static Rejection damaged(String detail) {
        return Rejection.damaged("the directory of the zip container is not whole: " + detail);
    }
}
