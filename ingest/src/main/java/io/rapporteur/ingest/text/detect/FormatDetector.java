package io.rapporteur.ingest.text.detect;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.mime.MimeHead;
import io.rapporteur.ingest.text.pdf.PdfEnd;
import io.rapporteur.ingest.text.pdf.PictureReader;
import io.rapporteur.ingest.text.rtf.RtfReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jsoup.parser.Tag;

/** Tells the format: by the content first, by name and stated type only between the kinds of plain text. */
public final class FormatDetector {

    private static final Set<String> MARKDOWN_ENDINGS = Set.of("md", "markdown", "mdown", "mkd");
    private static final Set<String> HTML_ENDINGS = Set.of("html", "htm", "xhtml");
    private static final Set<String> HTML_TYPES = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> MARKDOWN_TYPES = Set.of("text/markdown", "text/x-web-markdown");

    /** Whatever begins with header fields: a page that a browser has saved, a memorandum. Mails are told apart before. */
    private static final String MAIL = "message/rfc822";

    /** Media types by content, as Tika names them, and what to tell the sender. */
    private static final Map<String, String> REMEDIES = Map.of(
            "application/vnd.ms-excel",
            "export the sheets as html or pdf",
            "application/postscript",
            "convert it to pdf",
            MAIL,
            "send the text of the mail or its attachment as a file of its own");

    private static final String OTHER_REMEDY =
            "send txt, md, html, mht, docx, doc, rtf, odt, epub, pdf with text, or Akoma Ntoso xml";

    /** How many bytes of the beginning are looked at before Tika is asked. */
    private static final int HEAD = 1024;

    /** How many bytes are looked at for signs of Markdown. */
    private static final int FIRST_LINES = 32 * 1024;

    /** What markup, rtf and PostScript begin with; a byte order mark is for Tika, too. */
    private static final String MARKUP = "<{%\\#!\u00ef\u00ff\u00fe";

    private static final String LAYOUT = "\t\n\r\f";

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** Whether the file holds others, perhaps compressed: the most costly kind to look into. */
    public static boolean isContainer(Source source) {
        return isZip(source) || isOle(source);
    }

    public Format detect(Source source) throws IOException {
        Optional<Format> container = Containers.format(source);
        if (container.isPresent()) {
            return container.get();
        }
        if (isZip(source)) {
            return ZipContainers.format(source);
        }
        if (isOle(source)) {
            OleContainers.requireWordDocument(source);
            return Format.DOC;
        }
        if (RtfReader.begins(source.bytes())) {
            return Format.RTF;
        }
        if (MimeHead.isSavedPage(source)) {
            return Format.MHT;
        }
        if (!PictureReader.mediaType(source).isEmpty()) {
            return Format.PICTURE;
        }
        PdfEnd.requireHead(source.bytes());
        String type = isProse(source.bytes()) ? "text/plain" : typeByContent(source);
        if (type.equals("application/pdf")) {
            return Format.PDF;
        }
        if (isTextual(type) || (type.equals(MAIL) && !MimeHead.isMime(source))) {
            return textual(source, type);
        }
        throw new Rejection(
                RejectionReason.UNSUPPORTED_FORMAT,
                "the content is " + type + ", which is not read",
                REMEDIES.getOrDefault(type, OTHER_REMEDY));
    }

    static boolean isZip(Source source) {
        return source.startsWith('P', 'K', 3, 4) || source.startsWith('P', 'K', 5, 6);
    }

    /** Whether it is a container of Office before 2007. */
    public static boolean isOle(Source source) {
        return source.startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    }

    private String typeByContent(Source source) throws IOException {
        return types.detect(new ByteArrayInputStream(source.bytes()), new Metadata())
                .getBaseType()
                .toString();
    }

    /**
     * Whether a file begins as no format but plain text does. Most documents do; asking Tika, which compares the beginning with
     * all it knows, takes longer than all the rest of reading them.
     */
    private static boolean isProse(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        String begin = head.stripLeading();
        int lineEnd = begin.indexOf('\n');
        String firstLine = lineEnd < 0 ? begin : begin.substring(0, lineEnd);
        return !begin.isEmpty()
                && MARKUP.indexOf(begin.charAt(0)) < 0
                && firstLine.indexOf(':') < 0
                && !head.contains("%PDF")
                && head.chars().noneMatch(c -> c < ' ' && LAYOUT.indexOf(c) < 0);
    }

    /** Types of which the text readers decide; octet-stream is undecided and may be UTF-16 without a mark. */
    private static boolean isTextual(String type) {
        return type.equals("application/octet-stream")
                || type.equals("application/xml")
                || type.equals("application/xhtml+xml")
                || type.endsWith("+xml")
                || (type.startsWith("text/") && !REMEDIES.containsKey(type));
    }

    private static Format textual(Source source, String type) {
        String opening = opening(source.bytes());
        if (opening.startsWith("<!doctype html") || opening.startsWith("<html")) {
            return Format.HTML;
        }
        if (opening.startsWith("<?xml") || opening.startsWith("<akomantoso") || type.endsWith("xml")) {
            return Format.XML;
        }
        String ending = source.ending();
        if (MARKDOWN_ENDINGS.contains(ending) || MARKDOWN_TYPES.contains(source.statedType())) {
            return Format.MARKDOWN;
        }
        if (HTML_ENDINGS.contains(ending) || HTML_TYPES.contains(source.statedType())) {
            return Format.HTML;
        }
        if (opening.startsWith("<!doctype")
                || (isMarkup(opening) && (ending.equals("xml") || isOneElement(opening, source.bytes())))) {
            return Format.XML;
        }
        if (type.equals("text/html") && !ending.equals("txt")) {
            return Format.HTML;
        }
        return MarkdownSigns.areCertain(firstLines(source.bytes())) ? Format.MARKDOWN : Format.TEXT;
    }

    private static boolean isMarkup(String opening) {
        return opening.length() > 1 && opening.charAt(0) == '<' && Character.isLetter(opening.charAt(1));
    }

    /** Whether all the file is one element that HTML does not know: XML without a declaration. */
    private static boolean isOneElement(String opening, byte[] bytes) {
        int end = 1;
        while (end < opening.length()
                && !Character.isWhitespace(opening.charAt(end))
                && "/>".indexOf(opening.charAt(end)) < 0) {
            end++;
        }
        String name = opening.substring(1, end);
        return !Tag.isKnownTag(name) && ending(bytes).endsWith("</" + name + ">");
    }

    private static String ending(byte[] bytes) {
        int from = Math.max(0, bytes.length - HEAD);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String firstLines(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, FIRST_LINES), StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    /** The first characters in lower case, without mark, white space and the zeros of UTF-16. */
    private static String opening(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "")
                .replace("\u00ff\u00fe", "")
                .replace("\u00fe\u00ff", "")
                .replace("\0", "");
        return head.strip().toLowerCase(Locale.ROOT);
    }
}
