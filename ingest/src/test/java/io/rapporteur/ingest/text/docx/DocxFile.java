package io.rapporteur.ingest.text.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A docx put together part by part, so that a test shows the very XML it is about. */
public final class DocxFile {

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String ROOT = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, byte[]> extras = new LinkedHashMap<>();
    private final Map<String, String> links = new LinkedHashMap<>();
    private String mainType = MAIN + "document.main+xml";

    public static DocxFile withBody(String body) {
        DocxFile file = new DocxFile();
        file.parts.put("document", "<w:document" + ROOT + "><w:body>" + body + "</w:body></w:document>");
        return file;
    }

    /** A paragraph with one run of the given properties. */
    public static String paragraph(String text) {
        return "<w:p>" + run("", text) + "</w:p>";
    }

    public static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** Adds styles, numbering, settings, footnotes, endnotes or header. */
    public DocxFile with(String kind, String content) {
        String root = kind.equals("header") ? "hdr" : kind;
        parts.put(kind, "<w:" + root + ROOT + ">" + content + "</w:" + root + ">");
        return this;
    }

    public DocxFile withEntry(String name, byte[] bytes) {
        extras.put(name, bytes);
        return this;
    }

    /** A link that runs of the body name by its id. */
    public DocxFile withLink(String id, String address) {
        links.put(id, address);
        return this;
    }

    public DocxFile ofType(String type) {
        mainType = type;
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", contentTypes());
            put(zip, "_rels/.rels", relations(Map.of("officeDocument", "word/document.xml"), Map.of()));
            Map<String, String> related = new LinkedHashMap<>();
            parts.keySet().stream()
                    .filter(kind -> !kind.equals("document"))
                    .forEach(kind -> related.put(kind, kind + ".xml"));
            put(zip, "word/_rels/document.xml.rels", relations(related, links));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, "word/" + part.getKey() + ".xml", part.getValue());
            }
            for (Map.Entry<String, byte[]> extra : extras.entrySet()) {
                zip.putNextEntry(new ZipEntry(extra.getKey()));
                zip.write(extra.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String contentTypes() {
        StringBuilder types = new StringBuilder(
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>");
        for (String kind : parts.keySet()) {
            String type = kind.equals("document") ? mainType : MAIN + kind + "+xml";
            types.append("<Override PartName=\"/word/")
                    .append(kind)
                    .append(".xml\" ContentType=\"")
                    .append(type)
                    .append("\"/>");
        }
        return types.append("</Types>").toString();
    }

    private static String relations(Map<String, String> targets, Map<String, String> links) {
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        targets.forEach((kind, target) -> relations
                .append("<Relationship Id=\"")
                .append(kind)
                .append("\" Type=\"")
                .append(RELATIONS)
                .append(kind)
                .append("\" Target=\"")
                .append(target)
                .append("\"/>"));
        links.forEach((id, address) -> relations
                .append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"")
                .append(RELATIONS)
                .append("hyperlink\" Target=\"")
                .append(address)
                .append("\" TargetMode=\"External\"/>"));
        return relations.append("</Relationships>").toString();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
