package io.rapporteur.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.fork.ForkSettings;
import io.rapporteur.ingest.fork.ForkedExtractor;
import io.rapporteur.ingest.text.doc.DocFiles;
import io.rapporteur.ingest.text.docx.DocxFile;
import io.rapporteur.ingest.text.epub.EpubFile;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.odt.OdtFile;
import io.rapporteur.ingest.text.pdf.PdfFile;
import io.rapporteur.ingest.text.unpack.Archive;
import io.rapporteur.ingest.text.unpack.OutlookFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Broken files through real child processes: 300 of each format unless {@code -Dfuzz.inputs} says otherwise. */
class BrokenFilesFuzzTest {

    private static final int FILES = Integer.getInteger("fuzz.inputs", 300);
    private static final ForkedExtractor EXTRACTOR = new ForkedExtractor(new ForkSettings(1, 5, 96));

    @AfterAll
    static void end() {
        EXTRACTOR.close();
    }

    @Test
    void answersEveryBrokenPdfAndReadsASoundOneAfterwards() throws IOException {
        byte[] sound = new PdfFile()
                .at(90, 90)
                .italic("Recalling")
                .write(" its resolution")
                .raised("1")
                .bytes();
        byte[] nested = HostileFiles.plainPdf("BT /F1 12 Tf 90 700 Td (Recalling its resolution) Tj ET");

        for (int seed = 0; seed < FILES; seed++) {
            check("pdf", seed, new Mutations(seed).pdf(seed % 2 == 0 ? sound : nested));
        }

        assertThat(EXTRACTOR.extract(sound, "a.pdf", null)).isInstanceOf(Extraction.Text.class);
    }

    @Test
    void answersEveryBrokenDocxAndReadsASoundOneAfterwards() throws IOException {
        byte[] sound = DocxFile.withBody(DocxFile.paragraph("Recalling its resolution") + DocxFile.paragraph("Urges"))
                .with("styles", "<w:style w:styleId=\"a\"><w:basedOn w:val=\"a\"/></w:style>")
                .with("numbering", "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"/></w:abstractNum>")
                .with("footnotes", "<w:footnote w:id=\"1\">" + DocxFile.paragraph("Note") + "</w:footnote>")
                .bytes();

        for (int seed = 0; seed < FILES; seed++) {
            check("docx", seed, new Mutations(seed).zip(sound));
        }

        assertThat(EXTRACTOR.extract(sound, "a.docx", null)).isInstanceOf(Extraction.Text.class);
    }

    @Test
    void answersEveryBrokenOdtAndReadsASoundOneAfterwards() throws IOException {
        byte[] sound = OdtFile.of(
                        "<style:style style:name='a' style:family='text' style:parent-style-name='a'/>"
                                + "<text:list-style style:name='l'><text:list-level-style-number text:level='1' style:num-format='1'/></text:list-style>",
                        "<text:list text:style-name='l'><text:list-item><text:p>Urges<text:note><text:note-citation>1</text:note-citation>"
                                + "<text:note-body><text:p>Note</text:p></text:note-body></text:note></text:p></text:list-item></text:list>"
                                + "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>")
                .bytes();

        for (int seed = 0; seed < FILES; seed++) {
            check("odt", seed, new Mutations(seed).zip(sound));
        }

        assertThat(EXTRACTOR.extract(sound, "a.odt", null)).isInstanceOf(Extraction.Text.class);
    }

    @Test
    void answersEveryBrokenEpubAndReadsASoundOneAfterwards() throws IOException {
        byte[] sound = new EpubFile()
                .page("a.xhtml", "<html><body><p>Urges<a epub:type='noteref' href='b.xhtml#n'>1</a></p></body></html>")
                .page("b.xhtml", "<html><body><p id='n'><a href='a.xhtml#c'>1</a> Note</p></body></html>")
                .bytes();

        for (int seed = 0; seed < FILES; seed++) {
            check("epub", seed, new Mutations(seed).zip(sound));
        }

        assertThat(EXTRACTOR.extract(sound, "a.epub", null)).isInstanceOf(Extraction.Text.class);
    }

    @Test
    void answersEveryBrokenDocAndReadsASoundOneAfterwards() throws IOException {
        byte[] sound = DocFiles.read("bridges.doc");

        for (int seed = 0; seed < FILES; seed++) {
            check("doc", seed, new Mutations(seed).bytes(sound));
        }

        assertThat(EXTRACTOR.extract(sound, "a.doc", null)).isInstanceOf(Extraction.Text.class);
    }

    @Test
    void answersEveryBrokenContainerAndOpensASoundOneAfterwards() {
        byte[] mail =
                """
                From: a@example.org
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="=b"

                --=b
                Content-Type: text/plain; charset=utf-8

                The text is attached.
                --=b
                Content-Type: text/plain; name*=utf-8''lamps.txt
                Content-Disposition: attachment; filename="=?utf-8?B?bMOibXBlcy50eHQ=?="
                Content-Transfer-Encoding: base64

                T24gbGFtcHM=
                --=b--
                """
                        .getBytes(StandardCharsets.UTF_8);
        byte[] outlook = new OutlookFile()
                .typed("The text is attached.")
                .attached("lamps.txt", "On lamps".getBytes(StandardCharsets.UTF_8))
                .bytes();
        byte[] archive = new Archive()
                .with("1.txt", "On lamps")
                .with("mail.eml", mail)
                .with("b.zip", new Archive().with("2.txt", "On wicks").bytes())
                .bytes();

        for (int seed = 0; seed < FILES; seed++) {
            check("eml", seed, new Mutations(seed).bytes(mail));
            check("msg", seed, new Mutations(seed).bytes(outlook));
            check("zip", seed, new Mutations(seed).bytes(archive));
        }

        assertThat(EXTRACTOR.extract(archive, "a.zip", null))
                .isInstanceOfSatisfying(Extraction.Unpacked.class, unpacked -> assertThat(unpacked.entries())
                        .hasSize(3));
    }

    private static void check(String ending, int seed, byte[] file) {
        Extraction extraction = EXTRACTOR.extract(file, "a." + ending, null);

        String which = ending + " with seed " + seed;
        if (extraction instanceof Extraction.Rejected rejected) {
            assertThat(rejected.detail()).as(which).isNotBlank();
            assertThat(rejected.remedy()).as(which).isNotBlank();
        } else if (extraction instanceof Extraction.Unpacked unpacked) {
            assertThat(unpacked.entries()).as(which).isNotEmpty().allSatisfy(entry -> assertThat(entry.path())
                    .isNotBlank()
                    .doesNotStartWith("/")
                    .doesNotContain("\\")
                    .doesNotMatch("(.*/)?\\.\\.(/.*)?"));
        } else {
            assertThat(((Extraction.Text) extraction).text())
                    .as(which)
                    .isNotBlank()
                    .doesNotContain("\0");
        }
    }
}
