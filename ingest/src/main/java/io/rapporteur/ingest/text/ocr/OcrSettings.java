package io.rapporteur.ingest.text.ocr;

import java.util.regex.Pattern;

/**
 * That pictures are read, and how.
 *
 * @param languages of the text, by the codes of Tesseract, joined by {@code +}: {@code eng+fra}
 * @param seconds most processor time of Tesseract for one file
 */
public record OcrSettings(String languages, int seconds) {

    // They become an argument of a command; a code is the name of a file of Tesseract's.
    private static final Pattern LANGUAGES =
            Pattern.compile("[A-Za-z][A-Za-z_]{1,30}(\\+[A-Za-z][A-Za-z_]{1,30}){0,9}");

    public OcrSettings {
        languages(languages);
        if (seconds < 1) {
            throw new IllegalArgumentException("seconds must be >= 1, got: " + seconds);
        }
    }

    /** The codes, if they are some. */
    public static String languages(String codes) {
        if (!LANGUAGES.matcher(codes).matches()) {
            throw new IllegalArgumentException(
                    "languages must be codes of Tesseract joined by +, such as eng+fra, got: " + codes);
        }
        return codes;
    }
}
