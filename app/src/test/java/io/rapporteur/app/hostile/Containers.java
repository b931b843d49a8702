package io.rapporteur.app.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Markup, and files in containers, made so that who reads them reads for ever, or more than there is. */
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
                Attack.Dropped.file(
                                "groups in groups.rtf",
                                () -> ("{\\rtf1 " + "{".repeat(100_000) + "}".repeat(100_001)).getBytes(UTF_8),
                                "UNSAFE")
                        .quick(),
                Attack.Dropped.file(
                        "words in a thousand groups.rtf",
                        () -> ("{\\rtf1 " + "{".repeat(999) + "a\\b ".repeat(3_000_000) + "}".repeat(1000))
                                .getBytes(UTF_8),
                        stored),
                Attack.Dropped.file(
                        "spans in spans.odt",
                        () -> odt("<text:p>" + "<text:span>".repeat(200_000) + "x" + "</text:span>".repeat(200_000)
                                + "</text:p>"),
                        stored,
                        "UNSAFE",
                        "BROKEN"),
                Attack.Dropped.file("parts in parts.eml", Containers::letter, "UNSAFE")
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

    private static byte[] odt(String text) {
        return zipped(zip -> {
            entry(zip, "mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
            entry(
                    zip,
                    "content.xml",
                    ("<office:document-content xmlns:office='o' xmlns:text='t'><office:body><office:text>" + text
                                    + "</office:text></office:body></office:document-content>")
                            .getBytes(UTF_8));
        });
    }

    /** A letter with five hundred parts within one another. */
    private static byte[] letter() {
        StringBuilder letter = new StringBuilder("From: a@example.org\nMIME-Version: 1.0\n");
        for (int n = 0; n < 500; n++) {
            letter.append("Content-Type: multipart/mixed; boundary=\"b%d\"\n\n--b%d\n".formatted(n, n));
        }
        letter.append("Content-Type: text/plain\n\nlamps\n");
        for (int n = 499; n >= 0; n--) {
            letter.append("--b%d--\n".formatted(n));
        }
        return letter.toString().getBytes(UTF_8);
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

    static void zeros(OutputStream out, int mebibytes) throws IOException {
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

    static byte[] joined(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
