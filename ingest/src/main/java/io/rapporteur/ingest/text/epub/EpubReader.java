package io.rapporteur.ingest.text.epub;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.FormatReader;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.html.HtmlReader;
import io.rapporteur.ingest.text.plain.PlainTextReader;
import io.rapporteur.ingest.text.plain.TextDecoder;
import io.rapporteur.ingest.text.zip.ZipParts;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Reads the pages of a book in their order, as one page: a note often stands in another file than its call. */
public final class EpubReader implements FormatReader {

    private static final String MEDIA_TYPE = "application/epub+zip";
    private static final String ENCRYPTION = "META-INF/encryption.xml";
    private static final Pattern EMPTY = Pattern.compile("<(title|script|style|textarea|iframe|noscript)\\b([^<>]*)/>");
    private static final Pattern READ = Pattern.compile("(?i).*\\.(?:opf|xhtml|html|htm|xml|css)");

    @Override
    public Extraction.Text read(Source source) throws IOException {
        ZipParts parts = ZipParts.of(source, name -> READ.matcher(name).matches());
        List<String> pages = EpubPackage.of(parts).pages();
        if (pages.isEmpty()) {
            throw Rejection.damaged("the package of the epub names no page to read");
        }
        requireOpen(parts.find(ENCRYPTION), pages);
        return new Extraction.Text(
                HtmlReader.textOfBook(new Binding(parts, pages).book(), source.limits()), MEDIA_TYPE, null);
    }

    /** Fonts are often obscured, and nobody is kept from reading by that; pages are encrypted for buyers. */
    private static void requireOpen(byte @Nullable [] encryption, List<String> pages) throws Rejection {
        if (encryption == null) {
            return;
        }
        for (Element reference : EpubPackage.xml(encryption).select("*|CipherReference[URI]")) {
            if (pages.contains(EpubPackage.resolve("", reference.attr("URI")))) {
                throw new Rejection(
                        RejectionReason.ENCRYPTED,
                        "the pages of the epub are encrypted",
                        "send a copy without copy protection");
            }
        }
    }

    /** Pages being put into one. */
    private static final class Binding {

        private final ZipParts parts;
        private final List<String> pages;
        private final Map<String, String> sheets = new HashMap<>();

        Binding(ZipParts parts, List<String> pages) {
            this.parts = parts;
            this.pages = pages;
        }

        Document book() throws IOException {
            Document book = Document.createShell("");
            for (String name : pages) {
                Document page = page(name);
                styles(page, name).applyTo(page);
                address(page, name);
                Element section = book.body()
                        .appendElement("div")
                        .attr("style", page.body().attr("style"));
                for (Node node : List.copyOf(page.body().childNodes())) {
                    section.appendChild(node);
                }
            }
            return book;
        }

        private Document page(String name) throws IOException {
            String text = TextDecoder.decode(parts.require(name), null).text();
            PlainTextReader.requireText(text);
            // As HTML these would go on to their end tag, which an empty element of XHTML has not.
            return Jsoup.parse(EMPTY.matcher(text).replaceAll("<$1$2></$1>"));
        }

        private EpubStyles styles(Document page, String name) throws IOException {
            EpubStyles styles = new EpubStyles();
            for (Element sheet : page.select("link[href], style")) {
                if (sheet.normalName().equals("style")) {
                    styles.read(sheet.data());
                } else if (sheet.attr("rel").toLowerCase(Locale.ROOT).equals("stylesheet")) {
                    styles.read(sheet(EpubPackage.resolve(name, sheet.attr("href"))));
                }
            }
            return styles;
        }

        private String sheet(String name) throws IOException {
            String known = sheets.get(name);
            if (known != null) {
                return known;
            }
            byte[] part = parts.find(name);
            String sheet = part == null ? "" : TextDecoder.decode(part, null).text();
            sheets.put(name, sheet);
            return sheet;
        }

        /** Makes places and links of a page such that no other page has the same. */
        private void address(Document page, String name) {
            int number = pages.indexOf(name);
            for (Element place : page.select("[id]")) {
                place.attr("id", placed(number, place.id()));
            }
            for (Element place : page.select("a[name]")) {
                place.attr("name", placed(number, place.attr("name")));
            }
            for (Element link : page.select("a[href*=#]")) {
                String href = link.attr("href");
                int target = href.contains(":") ? -1 : pages.indexOf(EpubPackage.resolve(name, href));
                if (target >= 0) {
                    link.attr("href", "#" + placed(target, href.substring(href.indexOf('#') + 1)));
                }
            }
        }

        private static String placed(int page, String place) {
            return "page-" + page + "-" + place;
        }
    }
}
