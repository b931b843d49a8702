package io.rapporteur.ingest.text.zip;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Some entries of a zip container, unpacked. */
public final class ZipParts {

    private final Map<String, byte[]> parts;

    private ZipParts(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** Unpacks the entries with the wanted names. */
    public static ZipParts of(Source source, Predicate<String> wanted) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        long left = source.limits().maxZipBytes();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (wanted.test(entry.getName()) && !parts.containsKey(entry.getName())) {
                    byte[] part =
                            zip.readNBytes((int) Math.min(left, source.limits().maxZipEntryBytes()));
                    left -= part.length;
                    parts.put(entry.getName(), part);
                }
            }
        }
        return new ZipParts(parts);
    }

    /** The bytes of an entry; null where there is none of this name. */
    public byte @Nullable [] find(String name) {
        return parts.get(name);
    }

    /**
     * The bytes of an entry that must be there.
     *
     * @throws Rejection {@code BROKEN} where it is not
     */
    public byte[] require(String name) throws Rejection {
        byte[] part = parts.get(name);
        if (part == null) {
            throw Rejection.damaged("the part " + name + " is missing in the zip container");
        }
        return part;
    }
}
