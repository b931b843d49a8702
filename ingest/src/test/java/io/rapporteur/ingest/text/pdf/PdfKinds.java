package io.rapporteur.ingest.text.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** The same pages in the ways in which programs write a pdf. */
final class PdfKinds {

    static final String LAST_WORDS = "Decides to remain seized of the lamps";

    private PdfKinds() {}

    /** Objects in streams, cross-reference as a stream, as most programs of today write. */
    static byte[] inStreams() throws IOException {
        var pdf = new PdfFile();
        for (int page = 1; page <= 4; page++) {
            for (int line = 1; line <= 30; line++) {
                pdf.at(80, 60 + line * 14).write("Recalling its resolution 99/" + (line * page * 7) + " on lamps,");
            }
            pdf.nextPage();
        }
        return pdf.at(80, 80).write(LAST_WORDS).bytes();
    }

    /** Objects one by one, cross-reference as a table, as programs wrote until 2001. */
    static byte[] inTables() throws IOException {
        try (PDDocument document = Loader.loadPDF(inStreams())) {
            return saved(document);
        }
    }

    /** Changed and saved by appending, twice. */
    static byte[] updated() throws IOException {
        return updated(updated(inTables(), "First update"), "Second update");
    }

    static byte[] updated(byte[] pdf, String words) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var page = document.getPage(0);
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.TIMES_ROMAN), PdfFile.SIZE);
                content.newLineAtOffset(80, 40);
                content.showText(words);
                content.endText();
            }
            COSDictionary dictionary = page.getCOSObject();
            dictionary.setNeedToBeUpdated(true);
            dictionary.getCOSDictionary(COSName.RESOURCES).setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    /** In the order in which it is shown, with a cross-reference and an end marker at the beginning, as web servers like it. */
    static byte[] linearized() {
        List<String> objects = new ArrayList<>();
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>");
        objects.add("<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>");
        var drawn = new StringBuilder("BT /F 10 Tf 80 800 Td 14 TL");
        for (int line = 1; line <= 50; line++) {
            drawn.append(" (Recalling its resolution 99/").append(line).append(" on lamps,) Tj T*");
        }
        drawn.append(" (").append(LAST_WORDS).append(") Tj ET");
        objects.add("<</Length " + drawn.length() + ">>stream\n" + drawn + "\nendstream");
        // Lengths and places are numbers of ten digits, so that a first writing tells them for the second.
        return linearized(
                        objects,
                        linearized(objects, new Places(0, 0, 0, List.of(0, 0, 0, 0, 0)))
                                .places())
                .bytes();
    }

    private record Places(int length, int firstTable, int mainTable, List<Integer> objects) {}

    private record Written(String content, Places places) {

        byte[] bytes() {
            return content.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static Written linearized(List<String> objects, Places places) {
        var out = new StringBuilder("%PDF-1.4\n");
        int dictionary = out.length();
        out.append("6 0 obj\n<</Linearized 1/L %010d/H[0 0]/O 3/E 0/N 1/T %010d>>\nendobj\n"
                .formatted(places.length(), places.mainTable()));
        int firstTable = out.length();
        out.append("xref\n6 1\n%010d 00000 n \ntrailer\n<</Size 7/Root 1 0 R/Prev %010d>>\nstartxref\n0\n%%%%EOF\n"
                .formatted(dictionary, places.mainTable()));
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            at.add(out.length());
            out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int mainTable = out.length();
        out.append("xref\n0 6\n0000000000 65535 f \n");
        places.objects().forEach(place -> out.append("%010d 00000 n \n".formatted(place)));
        out.append("trailer\n<</Size 6>>\nstartxref\n%010d\n%%%%EOF\n".formatted(places.firstTable()));
        return new Written(out.toString(), new Places(out.length(), firstTable, mainTable, at));
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }
}
