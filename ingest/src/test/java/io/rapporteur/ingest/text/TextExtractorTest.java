package io.rapporteur.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.ingest.text.docx.DocxFile;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.pdf.PdfFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextExtractorTest {

    private static final byte[] OLE = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };

    static Stream<Arguments> refuses() throws IOException {
        byte[] docx = DocxFile.withBody(DocxFile.paragraph("Text")).bytes();
        byte[] pdf = new PdfFile().at(90, 90).write("Some text on a page").bytes();
        return Stream.of(
                argumentSet("no bytes", new byte[0], "a.txt", RejectionReason.EMPTY),
                argumentSet(
                        "white space only",
                        " \r\n\t \n".getBytes(StandardCharsets.UTF_8),
                        "a.txt",
                        RejectionReason.EMPTY),
                argumentSet(
                        "a byte order mark only",
                        new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
                        "a.txt",
                        RejectionReason.EMPTY),
                argumentSet("random bytes", random(5_000), "a.txt", RejectionReason.BINARY),
                argumentSet(
                        "a NUL in a text",
                        "Urges\0States to act".getBytes(StandardCharsets.UTF_8),
                        "a.txt",
                        RejectionReason.BINARY),
                argumentSet(
                        "a picture",
                        concat(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, random(300)),
                        "a.pdf",
                        RejectionReason.UNSUPPORTED_FORMAT),
                argumentSet(
                        "a doc of which only the directory is there",
                        concat(OLE, "WordDocument".getBytes(StandardCharsets.UTF_16LE)),
                        "a.doc",
                        RejectionReason.BROKEN),
                argumentSet(
                        "xls",
                        concat(OLE, "Workbook".getBytes(StandardCharsets.UTF_16LE)),
                        "a.xls",
                        RejectionReason.UNSUPPORTED_FORMAT),
                argumentSet(
                        "an encrypted docx",
                        concat(OLE, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)),
                        "a.docx",
                        RejectionReason.ENCRYPTED),
                argumentSet(
                        "xlsx",
                        DocxFile.withBody("")
                                .ofType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
                                .bytes(),
                        "a.xlsx",
                        RejectionReason.UNSUPPORTED_FORMAT),
                argumentSet(
                        "an odt without content",
                        zip("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII)),
                        "a.odt",
                        RejectionReason.BROKEN),
                argumentSet(
                        "ods",
                        zip(
                                "mimetype",
                                "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII)),
                        "a.ods",
                        RejectionReason.UNSUPPORTED_FORMAT),
                argumentSet("a docx cut off", Arrays.copyOf(docx, docx.length / 2), "a.docx", RejectionReason.BROKEN),
                argumentSet("a docx with a damaged entry", damaged(docx), "a.docx", RejectionReason.BROKEN),
                argumentSet("a pdf cut off", Arrays.copyOf(pdf, 120), "a.pdf", RejectionReason.BROKEN),
                argumentSet(
                        "a zip bomb",
                        DocxFile.withBody("")
                                .withEntry("word/bomb.bin", new byte[8 << 20])
                                .bytes(),
                        "a.docx",
                        RejectionReason.UNSAFE));
    }

    @ParameterizedTest
    @MethodSource
    void refuses(byte[] bytes, String name, RejectionReason reason) {
        Extraction.Rejected refused = Read.refused(bytes, name);

        assertThat(refused.reason()).as(refused.detail()).isEqualTo(reason);
        assertThat(refused.detail()).isNotBlank();
        assertThat(refused.remedy()).isNotBlank();
    }

    @Test
    void refusesMoreBytesThanTheLimitAndNamesBoth() {
        TextExtractor extractor = new TextExtractor(ExtractionLimits.DEFAULT.withMaxBytes(10));

        Extraction refused = extractor.extract("eleven byte".getBytes(StandardCharsets.UTF_8), "a.txt", null);

        assertThat(refused)
                .isEqualTo(new Extraction.Rejected(
                        RejectionReason.TOO_LARGE,
                        "the file has 11 bytes, the limit is 10",
                        "split the document, or leave the pictures out"));
    }

    static Stream<Arguments> refusesMoreTextThanTheLimit() throws IOException {
        String long60 = "words ".repeat(10);
        return Stream.of(
                argumentSet("txt", long60.getBytes(StandardCharsets.UTF_8), "a.txt"),
                argumentSet("html", ("<html><p>" + long60).getBytes(StandardCharsets.UTF_8), "a.html"),
                argumentSet(
                        "xml",
                        ("<akomaNtoso><p>" + long60 + "</p></akomaNtoso>").getBytes(StandardCharsets.UTF_8),
                        "a.xml"),
                argumentSet(
                        "docx", DocxFile.withBody(DocxFile.paragraph(long60)).bytes(), "a.docx"),
                argumentSet("pdf", new PdfFile().at(90, 90).write(long60).bytes(), "a.pdf"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesMoreTextThanTheLimit(byte[] bytes, String name) {
        TextExtractor extractor = new TextExtractor(ExtractionLimits.DEFAULT.withMaxTextChars(40));

        Extraction refused = extractor.extract(bytes, name, null);

        assertThat(refused).isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> assertThat(rejected.reason())
                .isEqualTo(RejectionReason.TEXT_TOO_LONG));
    }

    @Test
    void looksAtTheContentBeforeTheName() {
        byte[] docx = DocxFile.withBody(DocxFile.paragraph("Text")).bytes();

        assertThat(Read.text(docx, "resolution.txt")).isEqualTo("Text\n");
        assertThat(Read.text("Text", "resolution.pdf")).isEqualTo("Text");
    }

    @Test
    void readsADocxWithAnEntryThatPointsOutsideAndWritesNothing(@TempDir Path folder) throws IOException {
        byte[] docx = DocxFile.withBody(DocxFile.paragraph("Text"))
                .withEntry("../../" + folder.getFileName() + "/evil.bin", new byte[] {1})
                .bytes();

        Extraction extraction = Read.any(docx, "../../etc/a.docx");

        assertThat(extraction).isNotNull();
        try (Stream<Path> written = Files.list(folder)) {
            assertThat(written).isEmpty();
        }
    }

    @Test
    void givesTheSameAnswerTwice() throws IOException {
        byte[] pdf = new PdfFile()
                .at(90, 90)
                .italic("Recalling")
                .write(" its resolution")
                .raised("1")
                .bytes();

        assertThat(Read.any(pdf, "a.pdf")).isEqualTo(Read.any(pdf, "a.pdf"));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] damaged(byte[] zip) {
        byte[] bytes = zip.clone();
        Arrays.fill(bytes, 60, 120, (byte) 0x55);
        return bytes;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
