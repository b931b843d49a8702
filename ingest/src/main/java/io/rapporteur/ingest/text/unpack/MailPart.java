package io.rapporteur.ingest.text.unpack;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One part of a mail that holds no others.
 *
 * @param name as the mail gives it; null where it gives none
 * @param type media type in lower case, without parameters
 * @param charset as the mail states it; null where it states none
 * @param disposition where it is to be shown, by the mail
 * @param alternative number of the group of which one is to be chosen; 0 for none
 */
record MailPart(
        @Nullable String name,
        String type,
        @Nullable String charset,
        Disposition disposition,
        int alternative,
        Meter.Content content) {

    private static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");
    private static final Set<String> CARDS =
            Set.of("text/calendar", "application/ics", "text/vcard", "text/x-vcard", "text/directory");
    private static final Set<String> REPORTS = Set.of(
            "message/delivery-status",
            "message/disposition-notification",
            "message/feedback-report",
            "text/rfc822-headers");

    /** Where a part is to be shown (RFC 2183), and whether it belongs to a page of others (RFC 2387). */
    enum Disposition {
        UNSAID,
        INLINE,
        ATTACHED,
        PART_OF_PAGE
    }

    /** Whether it is what the writer has typed. */
    boolean isBody() {
        return name == null
                && disposition != Disposition.ATTACHED
                && (type.equals("text/plain") || type.equals("text/html"));
    }

    boolean isHtml() {
        return type.equals("text/html");
    }

    boolean isSignature() {
        return SIGNATURES.contains(type) || named("smime.p7s");
    }

    boolean isCard() {
        return CARDS.contains(type);
    }

    boolean isReport() {
        return REPORTS.contains(type);
    }

    /** Whether it is a picture that is no attachment: a logo, a face, a letterhead. */
    boolean isPictureInText() {
        return type.startsWith("image/") && (name == null || disposition != Disposition.ATTACHED);
    }

    /** Whether somebody can have written a document into it. */
    boolean isMedia() {
        return type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
    }

    private boolean named(String other) {
        return name != null && name.toLowerCase(Locale.ROOT).equals(other);
    }

    /** Media type with the charset of a text, as the header of a file says it. */
    String contentType() {
        return type.startsWith("text/") && charset != null ? type + "; charset=" + charset : type;
    }
}
