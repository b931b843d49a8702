package io.rapporteur.ingest.text.odt;

import io.rapporteur.ingest.text.ZipFiles;
import java.util.LinkedHashMap;
import java.util.Map;

/** An odt put together part by part, so that a test shows the very XML it is about. */
public final class OdtFile {

    private static final String ROOT = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
            + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
            + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** A document with the given styles of its own. */
    public static OdtFile of(String styles, String text) {
        OdtFile file = new OdtFile();
        file.parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        file.parts.put(
                "content.xml",
                "<office:document-content" + ROOT + "><office:automatic-styles>" + styles
                        + "</office:automatic-styles><office:body><office:text>" + text
                        + "</office:text></office:body></office:document-content>");
        return file;
    }

    /** Adds the common styles and the master pages. */
    public OdtFile withStyles(String styles) {
        parts.put("styles.xml", "<office:document-styles" + ROOT + ">" + styles + "</office:document-styles>");
        return this;
    }

    public OdtFile with(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        return ZipFiles.of(parts);
    }
}
