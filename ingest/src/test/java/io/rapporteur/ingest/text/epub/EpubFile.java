package io.rapporteur.ingest.text.epub;

import io.rapporteur.ingest.text.ZipFiles;
import java.util.LinkedHashMap;
import java.util.Map;

/** A book put together page by page. */
public final class EpubFile {

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder manifest = new StringBuilder();
    private final StringBuilder spine = new StringBuilder();

    public EpubFile() {
        parts.put("mimetype", "application/epub+zip");
        parts.put(
                "META-INF/container.xml",
                "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
                        + "<rootfile full-path='OEBPS/content.opf'/></rootfiles></container>");
    }

    /** Adds a page to those that are read one after the other. */
    public EpubFile page(String name, String body) {
        return page(name, body, "", "");
    }

    /** Adds a page with attributes in the manifest and in the spine. */
    EpubFile page(String name, String body, String ofItem, String ofReference) {
        parts.put("OEBPS/" + name, body);
        manifest.append("<item id='").append(name).append("' href='").append(name);
        manifest.append("' media-type='application/xhtml+xml' ").append(ofItem).append("/>");
        spine.append("<itemref idref='")
                .append(name)
                .append("' ")
                .append(ofReference)
                .append("/>");
        return this;
    }

    public EpubFile with(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        parts.put(
                "OEBPS/content.opf",
                "<package xmlns='http://www.idpf.org/2007/opf'><manifest>" + manifest + "</manifest><spine>" + spine
                        + "</spine></package>");
        return ZipFiles.of(parts);
    }
}
