package io.rapporteur.ingest.text.mht;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.Read;
import io.rapporteur.ingest.text.TextExtractor;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MhtReaderTest {

    private static final String HEAD =
            """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://example.org/
            MIME-Version: 1.0
            Content-Type: multipart/related;
            \ttype="text/html";
            \tboundary="--b"

            """
                    .replace("\n", "\r\n");

    @Test
    void undoesTheTransferEncodingAndReadsThePage() {
        String mht = HEAD
                + part(
                        "text/html; charset=utf-8",
                        "quoted-printable",
                        "<html><body><p><i>Urg=\r\nes</i> =C3=89tats</p></body></html>")
                + part("image/png", "base64", "AAAA") + "----b--\r\n";

        Extraction.Text read = Read.document(latin(mht), "page.mhtml");

        assertThat(read.text()).isEqualTo("*Urges* États\n");
        assertThat(read.mediaType()).isEqualTo("multipart/related");
    }

    @Test
    void readsThePageInTheCharsetOfItsPart() {
        String page = Base64.getMimeEncoder()
                .encodeToString("<html><body><p>Напоминая</p></body></html>".getBytes(Charset.forName("windows-1251")));
        String mht = HEAD + part("text/html; charset=\"windows-1251\"", "base64", page) + "----b--\r\n";

        assertThat(Read.text(latin(mht), "a.mht")).isEqualTo("Напоминая\n");
    }

    @Test
    void readsThePageBesideOthersWithinAnAlternative() {
        String mht = HEAD
                + "----b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/html\r\n\r\n"
                + "<html><body><p>First</p></body></html>\r\n--c--\r\n"
                + part("text/html", "7bit", "<html><body><p>A frame</p></body></html>") + "----b--\r\n";

        assertThat(Read.text(latin(mht), "a.mht")).isEqualTo("First\n");
    }

    @Test
    void isToldByItsHeadWhateverItsName() {
        String mht = HEAD + part("text/html", "7bit", "<html><body><p>Text</p></body></html>") + "----b--";

        assertThat(Read.text(latin(mht), "page.txt")).isEqualTo("Text\n");
    }

    @Test
    void isNoSavedPageWhenSomebodySentIt() {
        String letter =
                "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>Hello</p>";

        assertThat(new TextExtractor().extract(latin(letter), "a.eml", null)).isInstanceOf(Extraction.Unpacked.class);
    }

    @Test
    void refusesAFileWhoseLastPartIsNotClosed() {
        String mht = HEAD + part("text/html", "7bit", "<html><body><p>Text</p></body></html>");

        Extraction.Rejected refused = Read.refused(latin(mht), "a.mht");

        assertThat(refused.reason()).isEqualTo(RejectionReason.BROKEN);
        assertThat(refused.detail()).contains("----b--");
    }

    @Test
    void refusesAFileWithoutAPage() {
        assertThat(Read.refused(latin(HEAD + part("image/png", "base64", "AAAA") + "----b--"), "a.mht")
                        .reason())
                .isEqualTo(RejectionReason.NO_TEXT);
    }

    private static String part(String type, String encoding, String body) {
        return "----b\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body
                + "\r\n";
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
