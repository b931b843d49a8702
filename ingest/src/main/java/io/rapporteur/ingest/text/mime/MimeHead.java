package io.rapporteur.ingest.text.mime;

import io.rapporteur.ingest.text.extraction.Source;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The header fields with which a mail begins (RFC 5322, 2.2), and a page that a browser has saved in one file. Notes and memoranda begin
 * with lines of the same form; a mail has fields that no person types.
 */
public final class MimeHead {

    private static final int MAX_BYTES = 256 * 1024;

    private static final Set<String> OF_MACHINES = Set.of("mime-version", "message-id", "dkim-signature");

    private static final Set<String> OF_PAGES = Set.of("mht", "mhtml");

    private final Map<String, String> fields;

    private MimeHead(Map<String, String> fields) {
        this.fields = fields;
    }

    /** Whether a file is a mail. */
    public static boolean isMail(Source source) {
        MimeHead head = of(source.bytes());
        return head.has("from", "sender", "resent-from")
                && head.fields.keySet().stream().anyMatch(OF_MACHINES::contains)
                && !head.isSavedPage(source.ending());
    }

    /** Whether a file is a saved page: a page that nobody sent to anybody, or that says by field or name that it was saved. */
    public static boolean isSavedPage(Source source) {
        return of(source.bytes()).isSavedPage(source.ending());
    }

    /** Whether a file begins as whatever is sent over the net in this form: a mail, or a page that was saved. */
    public static boolean isMime(Source source) {
        return of(source.bytes()).has("mime-version");
    }

    private boolean isSavedPage(String ending) {
        String type = field("content-type");
        boolean page = type.startsWith("multipart/related") || type.startsWith("text/html");
        boolean saved = has("snapshot-content-location")
                || field("from").contains("<saved by")
                || OF_PAGES.contains(ending)
                || !has("to", "cc", "bcc", "received", "message-id", "return-path");
        return has("mime-version") && page && saved;
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private boolean has(String... names) {
        return Stream.of(names).anyMatch(fields::containsKey);
    }

    /** The fields up to the first blank line, by name; none where another line stands among them. */
    private static MimeHead of(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, MAX_BYTES), StandardCharsets.ISO_8859_1).stripLeading();
        Map<String, String> fields = new HashMap<>();
        int from = 0;
        while (from < head.length()) {
            int end = head.indexOf('\n', from);
            String line = head.substring(from, end < 0 ? head.length() : end).stripTrailing();
            if (line.isEmpty()) {
                return new MimeHead(fields);
            }
            boolean goesOn = from > 0 && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            int colon = goesOn ? -1 : nameEnd(line);
            if (!goesOn && colon < 0) {
                return new MimeHead(Map.of());
            }
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip().toLowerCase(Locale.ROOT));
            }
            from = end < 0 ? head.length() : end + 1;
        }
        return new MimeHead(fields);
    }

    /** Where the colon behind the name of a field stands; -1 where none does. */
    private static int nameEnd(String line) {
        int i = 0;
        while (i < line.length() && line.charAt(i) > ' ' && line.charAt(i) < 0x7f && line.charAt(i) != ':') {
            i++;
        }
        int colon = i;
        while (colon < line.length() && line.charAt(colon) == ' ') {
            colon++;
        }
        return i > 0 && colon < line.length() && line.charAt(colon) == ':' ? colon : -1;
    }
}
