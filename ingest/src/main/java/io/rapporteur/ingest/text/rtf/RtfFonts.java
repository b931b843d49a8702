package io.rapporteur.ingest.text.rtf;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which charset the bytes of a text stand: that of its font, else that of the document (RTF 1.9.1, "Font Table"). */
final class RtfFonts {

    /** {@code fcharset} of signs that are no letters. */
    private static final int SIGNS = 2;

    /** Code pages of {@code fcharset}; those not named leave it to the document. */
    private static final Map<Integer, Integer> CODE_PAGES = Map.ofEntries(
            Map.entry(77, 10_000),
            Map.entry(128, 932),
            Map.entry(129, 949),
            Map.entry(130, 1361),
            Map.entry(134, 936),
            Map.entry(136, 950),
            Map.entry(161, 1253),
            Map.entry(162, 1254),
            Map.entry(163, 1258),
            Map.entry(177, 1255),
            Map.entry(178, 1256),
            Map.entry(186, 1257),
            Map.entry(204, 1251),
            Map.entry(222, 874),
            Map.entry(238, 1250),
            Map.entry(254, 437),
            Map.entry(255, 850));

    /** Names of code pages in Java, where they are not {@code windows-} and the number. */
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(437, "IBM437"),
            Map.entry(850, "IBM850"),
            Map.entry(852, "IBM852"),
            Map.entry(866, "IBM866"),
            Map.entry(874, "x-windows-874"),
            Map.entry(932, "windows-31j"),
            Map.entry(936, "GBK"),
            Map.entry(949, "x-windows-949"),
            Map.entry(950, "Big5"),
            Map.entry(1361, "x-Johab"),
            Map.entry(10_000, "x-MacRoman"),
            Map.entry(65_001, "UTF-8"));

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final Map<Integer, Charset> charsets = new HashMap<>();
    private final Set<Integer> signs = new HashSet<>();
    private Charset ofDocument = WESTERN;
    private int reading;

    /** A control word of the font table. */
    void take(RtfScanner scanner) {
        switch (scanner.control()) {
            case "f" -> reading = scanner.parameter(0);
            case "fcharset" -> takeCharset(scanner.parameter(0));
            case "cpg" -> put(scanner.parameter(0));
            default -> {}
        }
    }

    /** The charset of the document: one of {@code ansi}, {@code mac}, {@code pc} and {@code pca}, or a code page. */
    void document(String control, int codePage) {
        Charset said =
                switch (control) {
                    case "mac" -> charset(10_000);
                    case "pc" -> charset(437);
                    case "pca" -> charset(850);
                    case "ansicpg" -> charset(codePage);
                    default -> WESTERN;
                };
        ofDocument = said == null ? ofDocument : said;
    }

    /** The charset of a text in a font. */
    Charset of(int font) {
        return charsets.getOrDefault(font, ofDocument);
    }

    /** Whether a font has signs in place of letters. */
    boolean isOfSigns(int font) {
        return signs.contains(font);
    }

    private void takeCharset(int number) {
        if (number == SIGNS) {
            signs.add(reading);
        }
        Integer codePage = CODE_PAGES.get(number);
        if (codePage != null) {
            put(codePage);
        }
    }

    private void put(int codePage) {
        Charset charset = charset(codePage);
        if (charset != null) {
            charsets.put(reading, charset);
        }
    }

    private static @Nullable Charset charset(int codePage) {
        String name = NAMES.getOrDefault(codePage, "windows-" + codePage);
        return codePage > 0 && Charset.isSupported(name) ? Charset.forName(name) : null;
    }
}
