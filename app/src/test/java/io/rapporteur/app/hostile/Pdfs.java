package io.rapporteur.app.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Files that a library for pdf would read for ever, or more of than there is. */
final class Pdfs {

    private Pdfs() {}

    static List<Attack> all() {
        String stored = Attack.Dropped.STORED;
        return List.of(
                Attack.Dropped.file(
                                "form that draws itself.pdf",
                                Pdfs::recursivePdf,
                                "UNSAFE",
                                "NO_TEXT",
                                "BROKEN",
                                "NO_TEXT_LAYER",
                                stored)
                        .quick(),
                Attack.Dropped.file("forms, two to the fortieth.pdf", Pdfs::doublingPdf, "TOO_COSTLY", "NO_TEXT"),
                Attack.Dropped.file(
                                "page tree in a circle.pdf",
                                Pdfs::circularPdf,
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
                        () -> Containers.joined(latin("%PDF-1.7\n"), Texts.noise(1024 * 1024)),
                        "BROKEN",
                        "NO_TEXT",
                        "UNSAFE"));
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
        return Containers.joined(
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

    private static byte[] deflated(int mebibytes) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            Containers.zeros(deflater, mebibytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
