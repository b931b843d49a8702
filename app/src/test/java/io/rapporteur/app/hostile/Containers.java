package io.rapporteur.app.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of formats that libraries read, made so that the libraries read for ever, or more than there is. */
final class Containers {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final String TYPES = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Override PartName='/word/document.xml' ContentType="
            + "'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>";
    private static final String RELATIONS = "<Relationships xmlns="
            + "'http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r' Type="
            + "'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
            + " Target='word/document.xml'/></Relationships>";
    private static final String WORD =
            "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                    + "<w:body>%s</w:body></w:document>";

    private Containers() {}

    static List<Attack> all() {
        String stored = Attack.Dropped.STORED;
        return List.of(
                Attack.Dropped.file(
                                "form that draws itself.pdf",
                                Containers::recursivePdf,
                                "UNSAFE",
                                "NO_TEXT",
                                "BROKEN",
                                "NO_TEXT_LAYER",
                                stored)
                        .quick(),
                Attack.Dropped.file("forms, two to the fortieth.pdf", Containers::doublingPdf, "TOO_COSTLY", "NO_TEXT"),
                Attack.Dropped.file(
                                "page tree in a circle.pdf",
                                Containers::circularPdf,
                                "UNSAFE",
                                "NO_TEXT",
                                "BROKEN",
                                "TEXT_TOO_LONG",
                                stored)
                        .quick(),
                Attack.Dropped.file(
                        "stream of a gigabyte.pdf",
                        () -> pdf(page("<< /Length %d /Filter /FlateDecode >>", deflated(1024))),
                        "UNSAFE",
                        "NO_TEXT",
                        "BROKEN",
                        "TEXT_TOO_LONG"),
                Attack.Dropped.file(
                        "arrays in arrays.pdf",
                        () -> pdf(List.of(latin("1 0 obj " + "[".repeat(3_000_000) + " endobj"))),
                        "UNSAFE",
                        "NO_TEXT",
                        "BROKEN"),
                Attack.Dropped.file(
                                "cut in the middle.pdf",
                                () -> {
                                    byte[] whole = textPdf();
                                    return Arrays.copyOf(whole, whole.length / 2);
                                },
                                "BROKEN")
                        .quick(),
                Attack.Dropped.file("head only.pdf", () -> latin("%PDF-1.7\n"), "BROKEN", "NO_TEXT")
                        .quick(),
                Attack.Dropped.file(
                        "noise behind the head.pdf",
                        () -> joined(latin("%PDF-1.7\n"), Texts.noise(MEBIBYTE)),
                        "BROKEN",
                        "NO_TEXT",
                        "UNSAFE"),
                Attack.Dropped.file("zip bomb.docx", () -> docx(WORD.formatted("<w:p/>"), 300 * MEBIBYTE), "UNSAFE")
                        .quick(),
                Attack.Dropped.file(
                                "elements in elements.docx",
                                () -> docx(WORD.formatted("<w:sdt><w:sdtContent>".repeat(200_000)), 0),
                                "UNSAFE",
                                "BROKEN",
                                "NO_TEXT")
                        .quick(),
                Attack.Dropped.file(
                        "tables in tables.docx",
                        () -> docx(
                                WORD.formatted(
                                        "<w:tbl><w:tr><w:tc>".repeat(20_000) + "<w:p><w:r><w:t>x</w:t></w:r></w:p>"
                                                + "</w:tc></w:tr></w:tbl>".repeat(20_000)),
                                0),
                        "UNSAFE",
                        "BROKEN",
                        stored),
                Attack.Dropped.file(
                                "entities.docx",
                                () -> docx(bomb() + WORD.formatted("<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>"), 0),
                                "UNSAFE",
                                "BROKEN")
                        .quick(),
                Attack.Dropped.file(
                        "a million runs.docx",
                        () -> docx(WORD.formatted("<w:p>" + "<w:r><w:t>x</w:t></w:r>".repeat(1_000_000) + "</w:p>"), 0),
                        stored,
                        "UNSAFE"),
                Attack.Dropped.file("fifty thousand entries.docx", Containers::entries, "UNSAFE"),
                Attack.Dropped.file(
                                "cut.docx",
                                () -> {
                                    byte[] whole =
                                            docx(WORD.formatted("<w:p><w:r><w:t>Urges lamps.</w:t></w:r></w:p>"), 0);
                                    return Arrays.copyOf(whole, whole.length * 9 / 10);
                                },
                                "BROKEN")
                        .quick(),
                Attack.Dropped.file("archives in archives, a gigabyte.zip", Containers::nested, "TOO_LARGE")
                        .quick(),
                Attack.Dropped.file("archive.gz", Containers::gzipped, "UNSUPPORTED_FORMAT", "BINARY"),
                Attack.Dropped.file(
                        "old.doc",
                        () -> joined(
                                new byte[] {
                                    (byte) 0xd0,
                                    (byte) 0xcf,
                                    0x11,
                                    (byte) 0xe0,
                                    (byte) 0xa1,
                                    (byte) 0xb1,
                                    0x1a,
                                    (byte) 0xe1
                                },
                                Texts.noise(100_000)),
                        "UNSUPPORTED_FORMAT",
                        "BROKEN"),
                Attack.Dropped.file(
                                "entities.xml",
                                () -> (bomb() + "<akomaNtoso>&a9;</akomaNtoso>").getBytes(UTF_8),
                                "UNSAFE",
                                "BROKEN")
                        .quick(),
                Attack.Dropped.file(
                                "entity of a file.xml",
                                () ->
                                        "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><akomaNtoso>&f;</akomaNtoso>"
                                                .getBytes(UTF_8),
                                "UNSAFE",
                                "BROKEN")
                        .quick(),
                Attack.Dropped.file(
                                "elements in elements.xml",
                                markup("<akomaNtoso>", "<section>", 500_000),
                                "UNSAFE",
                                "BROKEN")
                        .quick(),
                Attack.Dropped.file(
                        "attributes.xml",
                        () -> {
                            StringBuilder xml = new StringBuilder("<akomaNtoso");
                            for (int n = 0; n < 200_000; n++) {
                                xml.append(" a").append(n).append("='x'");
                            }
                            return xml.append("/>").toString().getBytes(UTF_8);
                        },
                        "UNSAFE",
                        "BROKEN",
                        "NO_TEXT",
                        "UNSUPPORTED_FORMAT"),
                Attack.Dropped.file("other.xml", () -> "<foo>bar</foo>".getBytes(UTF_8), "UNSUPPORTED_FORMAT", stored)
                        .quick(),
                Attack.Dropped.file(
                                "divisions in divisions.html",
                                markup("<html><body>", "<div>", 1_000_000),
                                "UNSAFE",
                                "NO_TEXT",
                                "BROKEN")
                        .quick(),
                Attack.Dropped.file(
                        "bold in italics.html",
                        markup("<html><body>", "<b><i>x", 300_000),
                        "UNSAFE",
                        "BROKEN",
                        "OVER_LIMIT",
                        stored),
                Attack.Dropped.file(
                        "lists in lists.html",
                        markup("<html><body>", "<ol><li>x", 100_000),
                        "UNSAFE",
                        "BROKEN",
                        "OVER_LIMIT",
                        stored),
                Attack.Dropped.file(
                        "tables in tables.html",
                        markup("<html><body>", "<table><tr><td>x", 100_000),
                        "UNSAFE",
                        "BROKEN",
                        "OVER_LIMIT",
                        stored),
                Attack.Dropped.file(
                        "attributes.html",
                        markup("<html><body><p ", "a=b ", 2_000_000),
                        "BROKEN",
                        "NO_TEXT",
                        "UNSAFE",
                        stored),
                Attack.Dropped.file(
                        "superscripts.html",
                        markup("<html><body><p>", "x<sup>1</sup>", 400_000),
                        "BROKEN",
                        "OVER_LIMIT",
                        stored),
                Attack.Dropped.file(
                                "within a tag.html",
                                () -> "<html><body><p>Recalling lamps</p><p cla".getBytes(UTF_8),
                                "BROKEN")
                        .quick());
    }

    private static Supplier<byte[]> markup(String head, String piece, int times) {
        return () -> (head + piece.repeat(times)).getBytes(UTF_8);
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a0 'lamp'>");
        for (int n = 1; n < 10; n++) {
            bomb.append("<!ENTITY a")
                    .append(n)
                    .append(" '")
                    .append(("&a" + (n - 1) + ";").repeat(10))
                    .append("'>");
        }
        return bomb.append("]>").toString();
    }

    private static byte[] docx(String document, int padding) {
        return zipped(zip -> {
            entry(zip, "[Content_Types].xml", TYPES.getBytes(UTF_8));
            entry(zip, "_rels/.rels", RELATIONS.getBytes(UTF_8));
            entry(zip, "word/document.xml", document.getBytes(UTF_8));
            if (padding > 0) {
                zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
                zeros(zip, padding / MEBIBYTE);
                zip.closeEntry();
            }
        });
    }

    private static byte[] entries() {
        return zipped(zip -> {
            entry(zip, "[Content_Types].xml", TYPES.getBytes(UTF_8));
            for (int n = 0; n < 50_000; n++) {
                entry(zip, "word/" + n, new byte[0]);
            }
        });
    }

    /** Forty archives, each of which unpacks to 25 MiB, and none of which is beyond a limit by itself. */
    private static byte[] nested() {
        byte[] one = zipped(zip -> {
            for (int n = 0; n < 50; n++) {
                entry(zip, n + ".txt", new byte[MEBIBYTE / 2]);
            }
        });
        return zipped(zip -> {
            for (int n = 0; n < 40; n++) {
                entry(zip, n + ".zip", one);
            }
        });
    }

    private interface Filling {
        void into(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zipped(Filling filling) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            filling.into(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static void zeros(OutputStream out, int mebibytes) throws IOException {
        byte[] zeros = new byte[MEBIBYTE];
        for (int n = 0; n < mebibytes; n++) {
            out.write(zeros);
        }
    }

    private static byte[] gzipped() {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            zeros(gzip, 500);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(int mebibytes) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            zeros(deflater, mebibytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One page with a sentence on it. */
    private static byte[] textPdf() {
        StringBuilder shown = new StringBuilder("BT /F1 12 Tf 72 720 Td ");
        for (int n = 1; n < 40; n++) {
            shown.append("(")
                    .append(n)
                    .append(". Urges all States to keep lamp ")
                    .append(n)
                    .append(" burning;) Tj 0 -14 Td ");
        }
        return pdf(page("<< /Length %d >>", latin(shown.append("ET").toString())));
    }

    /** A form whose content draws the form. */
    private static byte[] recursivePdf() {
        byte[] content = latin("/X Do");
        return pdf(List.of(
                latin("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj"),
                latin("2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj"),
                latin(
                        "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >> endobj"),
                stream(4, "<< /Length %d >>", content),
                stream(
                        5,
                        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length %d >>",
                        content)));
    }

    /** Forty forms of which each draws the next twice. */
    private static byte[] doublingPdf() {
        List<byte[]> objects = new java.util.ArrayList<>(List.of(
                latin("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj"),
                latin("2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj"),
                latin(
                        "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >> endobj"),
                stream(4, "<< /Length %d >>", latin("/X Do"))));
        for (int n = 5; n < 45; n++) {
            objects.add(stream(
                    n,
                    "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X " + (n + 1)
                            + " 0 R >> >> /Length %d >>",
                    latin("/X Do /X Do")));
        }
        objects.add(
                stream(45, "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length %d >>", latin("BT (lamp) Tj ET")));
        return pdf(objects);
    }

    private static byte[] circularPdf() {
        return pdf(List.of(
                latin("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj"),
                latin("2 0 obj << /Type /Pages /Kids [3 0 R 3 0 R] /Count 1000000 >> endobj"),
                latin("3 0 obj << /Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R] /Count 1000000 >> endobj")));
    }

    private static List<byte[]> page(String dictionary, byte[] content) {
        return List.of(
                latin("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj"),
                latin("2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj"),
                latin(
                        "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents 4 0 R >> endobj"),
                stream(4, dictionary, content));
    }

    private static byte[] stream(int number, String dictionary, byte[] content) {
        return joined(
                latin(number + " 0 obj " + dictionary.formatted(content.length) + " stream\n"),
                content,
                latin("\nendstream endobj"));
    }

    /** The objects, numbered from 1 in this order, with head, table and trailer. */
    private static byte[] pdf(List<byte[]> objects) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(latin("%PDF-1.4\n"));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (byte[] object : objects) {
            table.append("%010d 00000 n \n".formatted(file.size()));
            file.writeBytes(object);
            file.write('\n');
        }
        int start = file.size();
        file.writeBytes(latin(table + "trailer << /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n"
                + start + "\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static byte[] joined(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
