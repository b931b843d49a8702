package io.rapporteur.ingest.text.epub;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.Read;
import io.rapporteur.ingest.text.ZipFiles;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EpubReaderTest {

    private static final String STYLED =
            "<html><head><link rel='stylesheet' href='../css/book.css'/><title/></head><body>%s</body></html>";

    @Test
    void readsThePagesInTheOrderOfTheSpine() {
        byte[] book = new EpubFile()
                .page("b.xhtml", page("<p>First</p>"))
                .page("a.xhtml", page("<p><i>Second</i></p>"))
                .bytes();

        assertThat(Read.text(book, "a.epub")).isEqualTo("First\n\n*Second*\n");
    }

    @Test
    void leavesTheContentsForReadersOutAndReadsPagesBesideTheOrderLast() {
        byte[] book = new EpubFile()
                .page("nav.xhtml", page("<nav><ol><li>Text</li></ol></nav>"), "properties='nav'", "")
                .page("notes.xhtml", page("<p>Beside</p>"), "", "linear='no'")
                .page("a.xhtml", page("<p>Text</p>"))
                .bytes();

        assertThat(Read.text(book, "a.epub")).isEqualTo("Text\n\nBeside\n");
    }

    @Test
    void readsWhatStyleSheetsSayOfWords() {
        byte[] book = new EpubFile()
                .page(
                        "text/a.xhtml",
                        STYLED.formatted(
                                "<p><span class='em'>Urges</span> them<span class='up'>1</span></p><p class='off'>No</p>"))
                .with(
                        "OEBPS/css/book.css",
                        "/* x */ .em, b.em { font-style : italic } p .up{vertical-align:super;font-size:60%} .off{display:none}")
                .bytes();

        assertThat(Read.text(book, "a.epub")).isEqualTo("*Urges* them¹\n");
    }

    @Test
    void joinsANoteInAnotherFileToItsCallWhichTheNoteRepeats() {
        byte[] book = new EpubFile()
                .page(
                        "a.xhtml",
                        page("<p>Water<sup id='c1'><a epub:type='noteref' href='notes.xhtml#n1'>1</a></sup> flows</p>"))
                .page(
                        "notes.xhtml",
                        page(
                                "<aside epub:type='footnote' id='n1'><p><sup><a href='a.xhtml#c1'>1</a></sup> Salt.</p></aside>"))
                .bytes();

        assertThat(Read.text(book, "a.epub")).isEqualTo("Water¹ flows\n\n____________________\n\n¹ Salt.\n");
    }

    @Test
    void readsABookThatDoesNotSayItsMediaType() {
        byte[] book = ZipFiles.of(Map.of(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='c.opf'/></rootfiles></container>",
                "c.opf",
                "<opf:package xmlns:opf='o'><opf:manifest><opf:item id='a' href='my%20page.html'"
                        + " media-type='application/xhtml+xml'/></opf:manifest>"
                        + "<opf:spine><opf:itemref idref='a'/></opf:spine></opf:package>",
                "my page.html",
                page("<p>Text</p>")));

        Extraction.Text read = Read.document(book, "a.zip");

        assertThat(read.text()).isEqualTo("Text\n");
        assertThat(read.mediaType()).isEqualTo("application/epub+zip");
    }

    @Test
    void refusesABookThatLacksAPage() {
        byte[] book = new EpubFile()
                .page("a.xhtml", page("<p>Text</p>"))
                .page("gone/../b.xhtml", page(""))
                .bytes();

        Extraction.Rejected refused = Read.refused(book, "a.epub");

        assertThat(refused.reason()).isEqualTo(RejectionReason.BROKEN);
        assertThat(refused.detail()).contains("OEBPS/b.xhtml is missing");
    }

    @Test
    void refusesPagesThatAreEncryptedAndReadsThoseWithObscuredFonts() {
        String cipher =
                "<encryption><EncryptedData><CipherData><CipherReference URI='OEBPS/%s'/></CipherData></EncryptedData></encryption>";
        EpubFile book = new EpubFile().page("a.xhtml", page("<p>Text</p>"));

        assertThat(Read.refused(
                                book.with("META-INF/encryption.xml", cipher.formatted("a.xhtml"))
                                        .bytes(),
                                "a.epub")
                        .reason())
                .isEqualTo(RejectionReason.ENCRYPTED);
        assertThat(Read.text(
                        book.with("META-INF/encryption.xml", cipher.formatted("f.otf"))
                                .bytes(),
                        "a.epub"))
                .isEqualTo("Text\n");
    }

    private static String page(String body) {
        return "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='e'><head><title/></head><body>"
                + body + "</body></html>";
    }
}
