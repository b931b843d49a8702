package io.rapporteur.ingest.text.mht;

import io.rapporteur.ingest.text.extraction.Source;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header fields at the beginning of a file: those of a saved page, of a letter, or none at all. */
public final class MhtHead {

    private static final int MAX_HEAD = 16 * 1024;
    private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]+");
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]+:.*");
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";\\s]{1,200})");

    /** What only a letter has that somebody sent. */
    private static final List<String> OF_LETTERS =
            List.of("to:", "cc:", "bcc:", "received:", "message-id:", "return-path:");

    private final String fields;

    private MhtHead(String fields) {
        this.fields = fields;
    }

    static MhtHead of(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, MAX_HEAD), StandardCharsets.ISO_8859_1).stripLeading();
        int end = head.indexOf("\n\n");
        int endOfLines = head.indexOf("\r\n\r\n");
        if (endOfLines >= 0 && (end < 0 || endOfLines < end)) {
            end = endOfLines;
        }
        return new MhtHead(end < 0 ? "" : FOLD.matcher(head.substring(0, end)).replaceAll(" "));
    }

    /** Whether a file is a saved page: MIME with a page in it that nobody sent to anybody. */
    public static boolean begins(Source source) {
        MhtHead head = of(source.bytes());
        return head.isMime() && (head.isSaved() || List.of("mht", "mhtml").contains(source.ending()));
    }

    private boolean isMime() {
        String lower = fields.toLowerCase(Locale.ROOT);
        return fields.lines().allMatch(line -> FIELD.matcher(line).matches())
                && lower.contains("mime-version:")
                && (lower.contains("content-type: multipart/related")
                        || lower.contains("content-type:multipart/related")
                        || lower.contains("content-type: text/html"));
    }

    private boolean isSaved() {
        String[] lines = fields.toLowerCase(Locale.ROOT).split("\r?\n", -1);
        return Arrays.stream(lines)
                        .anyMatch(line -> line.startsWith("snapshot-content-location:")
                                || (line.startsWith("from:") && line.contains("<saved by")))
                || Arrays.stream(lines).noneMatch(line -> OF_LETTERS.stream().anyMatch(line::startsWith));
    }

    /** What ends the last part; empty where the file has no parts. */
    String closing() {
        Matcher boundary = BOUNDARY.matcher(fields);
        return boundary.find() ? "--" + boundary.group(1) + "--" : "";
    }
}
