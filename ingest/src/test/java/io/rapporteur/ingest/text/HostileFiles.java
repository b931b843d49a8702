package io.rapporteur.ingest.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/** Small files that are made to harm their reader. */
public final class HostileFiles {

    private HostileFiles() {}

    /** A form that draws itself twice: two to the power of the deepest level that the reader goes to. */
    public static byte[] recursivePdf() {
        byte[] draws = "/F Do /F Do ".getBytes(StandardCharsets.US_ASCII);
        return pdf(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>",
                stream("", draws),
                stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /F 5 0 R >> >> ",
                        draws));
    }

    /** One page with a font and an open drawing, so that all of it can be read and changed as text. */
    static byte[] plainPdf(String drawing) {
        return pdf(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                stream("", drawing.getBytes(StandardCharsets.US_ASCII)),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>");
    }

    /** One page whose drawing is a string of so many bytes. */
    public static byte[] pdfThatUnpacksTo(int bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write("BT (".getBytes(StandardCharsets.US_ASCII));
            byte[] letters = "a".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (int left = bytes; left > 0; left -= letters.length) {
                deflater.write(letters);
            }
            deflater.write(") Tj ET".getBytes(StandardCharsets.US_ASCII));
        }
        return pdf(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>",
                stream("/Filter /FlateDecode ", packed.toByteArray()));
    }

    private static String stream(String entries, byte[] content) {
        return "<< " + entries + "/Length " + content.length + " >>\nstream\n"
                + new String(content, StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    private static byte[] pdf(String... objects) {
        var out = new StringBuilder("%PDF-1.7\n");
        List<Integer> places = new ArrayList<>();
        for (String object : objects) {
            places.add(out.length());
            out.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int table = out.length();
        out.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> out.append("%010d 00000 n \n".formatted(place)));
        out.append("trailer\n<< /Size ")
                .append(objects.length + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
