package io.rapporteur.ingest.text.unpack;

import io.rapporteur.ingest.text.form.Blank;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * Which parts of a mail are files of their own. Attachments are; what the writer has typed is only where no document is attached:
 * else it goes with the document and is none. Of two forms of the same text the one in HTML is taken.
 */
final class MailContents {

    private static final Map<String, String> ENDINGS = Map.of(
            "text/plain", ".txt",
            "text/html", ".html",
            "text/rtf", ".rtf",
            "application/rtf", ".rtf",
            "application/pdf", ".pdf",
            "message/rfc822", ".eml",
            "application/vnd.ms-outlook", ".msg");

    private MailContents() {}

    /** The files of a mail: what was typed first, then the attachments in their order. */
    static List<Part> of(List<MailPart> parts, LeftOut leftOut) {
        List<MailPart> attached = new ArrayList<>();
        for (MailPart part : parts) {
            if (part.isSignature()) {
                leftOut.add(LeftOut.Kind.SIGNATURE);
            } else if (part.isPictureInText()) {
                leftOut.add(LeftOut.Kind.PICTURE);
            } else if (part.isCard()) {
                leftOut.add(LeftOut.Kind.CARD);
            } else if (part.isReport()) {
                leftOut.add(LeftOut.Kind.REPORT);
            } else if (!part.isBody()) {
                attached.add(part);
            }
        }
        List<MailPart> typed = typed(parts);
        List<Part> files = new ArrayList<>();
        if (attached.stream().allMatch(MailPart::isMedia)) {
            typed.forEach(part -> files.add(file("message" + ENDINGS.get(part.type()), part)));
        } else if (!typed.isEmpty()) {
            leftOut.add(LeftOut.Kind.BODY);
        }
        for (int i = 0; i < attached.size(); i++) {
            MailPart part = attached.get(i);
            String name = part.name() == null ? "" : EntryPaths.safe(part.name().replace('/', '_'));
            String unnamed = "attachment-" + (i + 1) + ENDINGS.getOrDefault(part.type(), "");
            files.add(file(name.isEmpty() ? unnamed : name, part));
        }
        return files;
    }

    private static Part file(String name, MailPart part) {
        return new Part(name, part.contentType(), part.content());
    }

    /** What was typed, in one form, where there is anything. */
    private static List<MailPart> typed(List<MailPart> parts) {
        List<MailPart> bodies =
                parts.stream().filter(part -> part.isBody() && !isBlank(part)).toList();
        Set<Integer> inHtml = new HashSet<>();
        bodies.stream().filter(MailPart::isHtml).forEach(part -> inHtml.add(part.alternative()));
        return bodies.stream()
                .filter(part -> part.isHtml() || part.alternative() == 0 || !inHtml.contains(part.alternative()))
                .toList();
    }

    private static boolean isBlank(MailPart part) {
        // In any charset, signs that are not blank are not blank in this one either.
        String text = new String(part.content().bytes().orElse(new byte[] {'.'}), StandardCharsets.ISO_8859_1);
        return Blank.is(part.isHtml() ? Jsoup.parse(text).text() : text);
    }
}
