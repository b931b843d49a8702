package io.rapporteur.ingest.text.extraction;

/**
 * How far a reader goes with a foreign file. All limits count, none measures time: the same bytes always end the same way.
 *
 * @param maxBytes largest file in bytes. Default 16 MiB, the largest message that the raw topic takes
 * @param maxTextChars longest text in UTF-16 code units. Default 8,000,000, about 3,000 pages; in any script it fits into one event
 * @param maxZipEntries most entries of a zip container. Default 4,096; a document of Word has about twenty and one for each picture
 * @param maxZipEntryBytes largest single entry once unpacked. Default 64 MiB
 * @param maxZipBytes all entries together once unpacked. Default 192 MiB
 * @param maxZipRatio most bytes unpacked for each packed byte of an entry above 1 MiB. Default 200; XML of real documents stays
 *     below 40
 * @param maxUnpackedBytes all files together that are taken out of one archive or mail. Default 96 MiB, which a stage has room for
 * @param maxPages most pages of a pdf. Default 5,000
 * @param maxOperators most drawing operators of a pdf, which bounds its reading time. Default 20,000,000; a dense page has about 5,000
 */
public record ExtractionLimits(
        int maxBytes,
        int maxTextChars,
        int maxZipEntries,
        int maxZipEntryBytes,
        int maxZipBytes,
        int maxZipRatio,
        int maxUnpackedBytes,
        int maxPages,
        int maxOperators) {

    private static final int MIB = 1024 * 1024;

    public static final ExtractionLimits DEFAULT =
            new ExtractionLimits(16 * MIB, 8_000_000, 4_096, 64 * MIB, 192 * MIB, 200, 96 * MIB, 5_000, 20_000_000);

    public ExtractionLimits {
        positive("maxBytes", maxBytes);
        positive("maxTextChars", maxTextChars);
        positive("maxZipEntries", maxZipEntries);
        positive("maxZipEntryBytes", maxZipEntryBytes);
        positive("maxZipBytes", maxZipBytes);
        positive("maxZipRatio", maxZipRatio);
        positive("maxUnpackedBytes", maxUnpackedBytes);
        positive("maxPages", maxPages);
        positive("maxOperators", maxOperators);
    }

    /** The same limits with another largest file. */
    public ExtractionLimits withMaxBytes(int bytes) {
        return new ExtractionLimits(
                bytes,
                maxTextChars,
                maxZipEntries,
                maxZipEntryBytes,
                maxZipBytes,
                maxZipRatio,
                maxUnpackedBytes,
                maxPages,
                maxOperators);
    }

    /** The same limits with another longest text. */
    public ExtractionLimits withMaxTextChars(int chars) {
        return new ExtractionLimits(
                maxBytes,
                chars,
                maxZipEntries,
                maxZipEntryBytes,
                maxZipBytes,
                maxZipRatio,
                maxUnpackedBytes,
                maxPages,
                maxOperators);
    }

    private static void positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be >= 1, got: " + value);
        }
    }
}
