package io.rapporteur.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.docx.DocxFile;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.pdf.PdfFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextExtractorPropertyTest {

    private static final TextExtractor EXTRACTOR = new TextExtractor();
    private static final List<byte[]> DOCUMENTS = sound();

    @Property(tries = 2_000)
    void answersAnyBytes(@ForAll byte[] bytes, @ForAll("names") String name) {
        check(EXTRACTOR.extract(bytes, name, null));
    }

    @Property(tries = 3_000, seed = "20150925")
    void answersMutatedDocuments(@ForAll("documents") byte[] document, @ForAll long seed) {
        byte[] mutated = mutate(document, new Random(seed));

        Extraction once = EXTRACTOR.extract(mutated, "a.bin", null);

        check(once);
        assertThat(EXTRACTOR.extract(mutated, "a.bin", null)).isEqualTo(once);
    }

    @Property(tries = 500)
    void answersAnyText(@ForAll String text, @ForAll("names") String name) {
        check(EXTRACTOR.extract(text.getBytes(StandardCharsets.UTF_8), name, "text/html; charset=" + name));
    }

    @Property(tries = 500)
    void answersAnyMarkup(@ForAll("markup") String markup) {
        check(EXTRACTOR.extract(("<html>" + markup).getBytes(StandardCharsets.UTF_8), "a.html", null));
        check(EXTRACTOR.extract(
                ("<akomaNtoso>" + markup + "</akomaNtoso>").getBytes(StandardCharsets.UTF_8), "a.xml", null));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a.xml", "", "..", "\0");
    }

    @Provide
    Arbitrary<byte[]> documents() {
        return Arbitraries.of(DOCUMENTS);
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<ol>",
                        "<li>",
                        "</li>",
                        "</ol>",
                        "<table>",
                        "<tr>",
                        "<td>",
                        "</tr>",
                        "</table>",
                        "<sup>1",
                        "</sup>",
                        "<a href='#n'>",
                        "<p id='n'>",
                        "</a>",
                        "<i>",
                        "</i>",
                        "words ",
                        "<br>",
                        "<hr>",
                        "<num>2.</num>",
                        "<authorialNote marker='1'>",
                        "</authorialNote>",
                        "<point>",
                        "</point>",
                        "<eol/>",
                        "&nbsp;",
                        "&#0;",
                        "&#xD800;")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    private static void check(Extraction extraction) {
        if (extraction instanceof Extraction.Text text) {
            assertThat(text.text())
                    .isNotBlank()
                    .doesNotContain("\0")
                    .doesNotContain("\r")
                    .doesNotStartWith("\ufeff");
        } else if (extraction instanceof Extraction.Rejected rejected) {
            assertThat(rejected.detail()).isNotBlank();
            assertThat(rejected.remedy()).isNotBlank();
        }
    }

    /** Bytes changed, cut, doubled or taken out. */
    private static byte[] mutate(byte[] document, Random random) {
        byte[] bytes = document.clone();
        int changes = 1 + random.nextInt(20);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            case 1 -> Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length);
            default -> bytes;
        };
    }

    private static List<byte[]> sound() {
        try {
            byte[] docx = DocxFile.withBody(
                            DocxFile.paragraph("Recalling its resolution") + DocxFile.paragraph("Urges"))
                    .with("styles", "<w:style w:styleId='a'><w:basedOn w:val='a'/></w:style>")
                    .with("footnotes", "<w:footnote w:id='1'>" + DocxFile.paragraph("Note") + "</w:footnote>")
                    .bytes();
            byte[] pdf = new PdfFile()
                    .at(90, 90)
                    .italic("Recalling")
                    .write(" its resolution")
                    .raised("1")
                    .bytes();
            byte[] html = "<html><p><i>Urges</i><a href='#n'><sup>1</sup></a></p><p id='n'>Note</p></html>"
                    .getBytes(StandardCharsets.UTF_8);
            byte[] xml = "<akomaNtoso><p>Urges<authorialNote marker='1'><p>Note</p></authorialNote></p></akomaNtoso>"
                    .getBytes(StandardCharsets.UTF_8);
            byte[] text = "Réaffirmant sa résolution".getBytes(StandardCharsets.UTF_16LE);
            return List.of(docx, pdf, html, xml, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
