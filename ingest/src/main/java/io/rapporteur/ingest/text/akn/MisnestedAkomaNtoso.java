package io.rapporteur.ingest.text.akn;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.form.Passage;
import io.rapporteur.ingest.text.form.TextForm;
import io.rapporteur.ingest.text.xml.XmlEnd;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads Akoma Ntoso whose elements are closed in the wrong order, as some statements of the President of the Security Council are
 * published. What is cut off, has NULs for a piece that was never fetched, or declares a document type, is left to be refused.
 */
final class MisnestedAkomaNtoso implements NodeVisitor {

    private static final String END = "</akomaNtoso>";

    private final AkomaNtosoText text;
    private @Nullable Rejection failed;

    private MisnestedAkomaNtoso(AkomaNtosoText text) {
        this.text = text;
    }

    /** The text, or null where the file is no whole Akoma Ntoso. */
    static Extraction.@Nullable Text read(Source source) throws Rejection {
        String xml = new String(source.bytes(), StandardCharsets.UTF_8);
        boolean whole = xml.stripTrailing().endsWith(END)
                && !xml.contains("<!DOCTYPE")
                && !xml.contains("\ufffd")
                && xml.indexOf('\0') < 0;
        if (!whole) {
            return null;
        }
        Document document = Jsoup.parse(xml, Parser.xmlParser());
        Element root = document.selectFirst("akomaNtoso");
        if (root == null) {
            return null;
        }
        MisnestedAkomaNtoso reader = new MisnestedAkomaNtoso(new AkomaNtosoText(new TextForm(source.limits())));
        root.traverse(reader);
        if (reader.failed != null) {
            throw reader.failed;
        }
        Passage read = reader.text.finish();
        return new Extraction.Text(
                read.text(),
                AkomaNtosoReader.MEDIA_TYPE,
                StandardCharsets.UTF_8.name(),
                XmlEnd.of(source.bytes()).doubts(),
                read.links());
    }

    @Override
    public void head(Node node, int depth) {
        try {
            if (failed != null) {
                return;
            }
            if (node instanceof TextNode words) {
                text.characters(words.getWholeText());
            } else if (node instanceof Element element) {
                text.open(localName(element), element::attr);
            }
        } catch (Rejection rejection) {
            // The visitor's interface lets no checked exception through; read() throws it.
            failed = rejection;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        try {
            if (failed == null && node instanceof Element) {
                text.close();
            }
        } catch (Rejection rejection) {
            failed = rejection;
        }
    }

    private static String localName(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1);
    }
}
