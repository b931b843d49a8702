package io.rapporteur.ingest.text.epub;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.FormatReader;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.form.Passage;
import io.rapporteur.ingest.text.html.HtmlReader;
import io.rapporteur.ingest.text.plain.PlainTextReader;
import io.rapporteur.ingest.text.plain.TextDecoder;
import io.rapporteur.ingest.text.zip.ZipParts;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        Passage text = HtmlReader.textOfBook(new Binding(parts, pages).book(), source.limits());
        return new Extraction.Text(text.text(), MEDIA_TYPE, null, List.of(), text.links());
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
        private final Map<String, EpubStyles> sheets = new HashMap<>();

        Binding(ZipParts parts, List<String> pages) {
            this.parts = parts;
            this.pages = pages;
        }

        Document book() throws IOException {
            Document book = Document.createShell("");
            for (String name : pages) {
                Document page = page(name);
                for (EpubStyles styles : styles(page, name)) {
                    styles.applyTo(page);
                }
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

        /** The sheets of a page, each once; those in files of their own are read once for the book. */
        private Collection<EpubStyles> styles(Document page, String name) throws IOException {
            Map<String, EpubStyles> styles = new LinkedHashMap<>();
            for (Element sheet : page.select("link[href], style")) {
                if (sheet.normalName().equals("style")) {
                    styles.put(sheet.data(), EpubStyles.of(sheet.data()));
                } else if (sheet.attr("rel").toLowerCase(Locale.ROOT).equals("stylesheet")) {
                    String file = EpubPackage.resolve(name, sheet.attr("href"));
                    styles.put(file, sheet(file));
                }
            }
            return styles.values();
        }

        private EpubStyles sheet(String name) throws IOException {
            EpubStyles known = sheets.get(name);
            if (known != null) {
                return known;
            }
            byte[] part = parts.find(name);
            EpubStyles sheet = EpubStyles.of(
                    part == null ? "" : TextDecoder.decode(part, null).text());
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
