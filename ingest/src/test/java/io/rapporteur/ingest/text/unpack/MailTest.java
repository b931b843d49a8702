package io.rapporteur.ingest.text.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapporteur.ingest.text.Read;
import io.rapporteur.ingest.text.TextExtractor;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of a mail, as it travels and as Outlook saves it. */
class MailTest {

    private static final String HEAD =
            """
            Received: from a.example.org by b.example.org; Tue, 10 Dec 2030 10:00:01 +0000
            From: Keeper <keeper@example.org>
            To: archive@example.org
            Subject: Lamps
            Date: Tue, 10 Dec 2030 10:00:00 +0000
            Message-ID: <lamps.1@example.org>
            MIME-Version: 1.0
            """;

    private static final String COVER =
            """
            Content-Type: text/plain; charset=utf-8

            Dear colleagues, the text is attached.
            """;

    @Test
    void givesItsAttachmentAndLeavesTheCoveringNoteOut() {
        Opened opened = Opened.of(mixed(COVER, attached("lamps.txt", "On lamps")), "mail.eml");

        assertThat(opened.paths()).containsExactly("lamps.txt");
        assertThat(opened.text("lamps.txt")).isEqualTo("On lamps");
        assertThat(opened.leftOut()).containsExactly("texts of mails that have a document attached: 1");
    }

    @Test
    void givesTheTextOfAMailToWhichNothingIsAttached() {
        Opened opened = Opened.of(
                mail(
                        """
                        Content-Type: text/plain; charset=windows-1252
                        Content-Transfer-Encoding: quoted-printable

                        The caf=E9 is lit=
                         again.
                        """),
                "mail.eml");

        assertThat(opened.paths()).containsExactly("message.txt");
        assertThat(opened.whole("message.txt").contentType()).isEqualTo("text/plain; charset=windows-1252");
        assertThat(new String(opened.whole("message.txt").bytes(), StandardCharsets.ISO_8859_1).strip())
                .isEqualTo("The caf\u00e9 is lit again.");
        assertThat(opened.leftOut()).isEmpty();
    }

    @Test
    void takesTheTextInHtmlWhereItIsThereInBothForms() {
        Opened opened = Opened.of(
                multipart(
                        "alternative",
                        "Content-Type: text/plain\n\nThe lamps are lit.\n",
                        "Content-Type: text/html\n\n<p>The lamps are <i>lit</i>.</p>\n"),
                "mail.eml");

        assertThat(opened.paths()).containsExactly("message.html");
        assertThat(opened.text("message.html")).contains("<i>lit</i>");
    }

    @Test
    void givesTheTextOfAMailToWhichNothingButPicturesIsAttached() {
        Opened opened = Opened.of(
                mixed(COVER, "Content-Type: image/jpeg\nContent-Disposition: attachment; filename=lamp.jpg\n\nJPEG\n"),
                "mail.eml");

        assertThat(opened.paths()).containsExactly("message.txt", "lamp.jpg");
    }

    @Test
    void leavesOutPicturesInTheTextSignaturesAppointmentsAndReports() {
        Opened opened = Opened.of(
                mixed(
                        COVER,
                        "Content-Type: image/png\nContent-Disposition: inline; filename=logo.png\n\nPNG\n",
                        "Content-Type: text/calendar; name=lamps.ics\n\nBEGIN:VCALENDAR\n",
                        "Content-Type: message/delivery-status\n\nAction: delivered\n",
                        attached("lamps.txt", "On lamps"),
                        "Content-Type: application/pkcs7-signature; name=smime.p7s\n\nMIAG\n"),
                "mail.eml");

        assertThat(opened.paths()).containsExactly("lamps.txt");
        assertThat(opened.leftOut())
                .containsExactly(
                        "texts of mails that have a document attached: 1",
                        "pictures in the text of mails: 1",
                        "signatures of mails: 1",
                        "appointments and visiting cards of mails: 1",
                        "reports of delivery: 1");
    }

    @Test
    void leavesOutThePicturesOfAPageAlsoWhereTheyAreCalledAttachments() {
        String page =
                """
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html

                <p>The lamps are lit. <img src='cid:1'></p>
                --r
                Content-Type: image/png; name=image001.png
                Content-ID: <1>
                Content-Disposition: attachment; filename=image001.png

                PNG
                --r--
                """;

        assertThat(Opened.of(mixed(page), "mail.eml").paths()).containsExactly("message.html");
    }

    @Test
    void opensAMailAndAnArchiveInIt() {
        String archive = Base64.getMimeEncoder()
                .encodeToString(new Archive().with("1.txt", "On lamps").bytes());

        Opened opened = Opened.of(
                mixed(
                        COVER,
                        "Content-Type: application/zip; name=papers.zip\nContent-Transfer-Encoding: base64\n\n"
                                + archive + "\n",
                        "Content-Type: message/rfc822\n\n"
                                + new String(mixed(COVER, attached("2.txt", "On wicks")), StandardCharsets.UTF_8)
                                        .replace("=b", "=c")),
                "mail.eml");

        assertThat(opened.paths()).containsExactly("papers.zip/1.txt", "attachment-2.eml/2.txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filename=\"lamps.txt\" | lamps.txt",
                "filename*=UTF-8''l%C3%A2mpes.txt | lâmpes.txt",
                "filename*0=\"lamps on \"; filename*1=\"shore.txt\" | lamps on shore.txt",
                "filename=\"=?utf-8?B?bMOibXBlcy50eHQ=?=\" | lâmpes.txt",
                "filename=\"lâmpes.txt\" | lâmpes.txt",
                "filename=\"../../lamps.txt\" | .._.._lamps.txt",
                "filename=\"\" | attachment-1.txt"
            })
    void namesAnAttachmentHoweverItsNameIsWritten(String parameter, String name) {
        String part = "Content-Type: text/plain\nContent-Disposition: attachment; " + parameter + "\n\nOn lamps\n";

        assertThat(Opened.of(mixed(part), "mail.eml").paths()).containsExactly(name);
    }

    @Test
    void isRefusedWhereItIsCutOff() {
        String whole = new String(mixed(COVER, attached("lamps.txt", "On lamps")), StandardCharsets.UTF_8);
        byte[] half = whole.substring(0, whole.length() - 12).getBytes(StandardCharsets.UTF_8);

        assertThat(Read.refused(half, "mail.eml").reason()).isEqualTo(RejectionReason.BROKEN);
    }

    @Test
    void isRefusedWhereItIsSealed() {
        byte[] sealed =
                mail("Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nMIAG\n");
        byte[] encrypted = multipart("encrypted", "Content-Type: application/pgp-encrypted\n\nVersion: 1\n");

        assertThat(Read.refused(sealed, "mail.eml").reason()).isEqualTo(RejectionReason.ENCRYPTED);
        assertThat(Read.refused(encrypted, "mail.eml").reason()).isEqualTo(RejectionReason.ENCRYPTED);
    }

    @Test
    void isRefusedWhereNothingIsInIt() {
        assertThat(Read.refused(mail("Content-Type: text/plain\n\n  \n"), "mail.eml")
                        .reason())
                .isEqualTo(RejectionReason.NO_TEXT);
    }

    @Test
    void isRefusedWhereItsPartsLieInOneAnotherBeyondMeasure() {
        var mail = new StringBuilder(HEAD);
        for (int i = 0; i < 200; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
        }
        mail.append("Content-Type: text/plain\n\nOn lamps\n--b0--\n");

        assertThat(Read.refused(mail.toString().getBytes(StandardCharsets.UTF_8), "mail.eml")
                        .reason())
                .isEqualTo(RejectionReason.UNSAFE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: the Chair\nTo: all members\nSubject: Lamps\nDate: 10 December 2030\n\nThe lamps are lit.\n",
                "Subject: the lamps\nReceived: 12 December 2030\nFrom: the Chair\n\nThe lamps are lit.\n",
                "Note: the lamps\n\nThe lamps are lit.\n"
            })
    void isNotAMemorandum(String memorandum) {
        assertThat(Read.document(memorandum.getBytes(StandardCharsets.UTF_8), "memo.txt")
                        .text())
                .isEqualTo(memorandum);
    }

    @Test
    void isNotAPageThatABrowserHasSaved() {
        String page =
                """
                From: <Saved by a browser>
                Subject: lamps
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html

                <p>On lamps</p>
                --r--
                """;

        Extraction extraction = new TextExtractor().extract(page.getBytes(StandardCharsets.UTF_8), "page.mht", null);

        assertThat(extraction).isNotInstanceOf(Extraction.Unpacked.class);
    }

    @Test
    void ofOutlookGivesItsAttachments() {
        Opened opened = Opened.of(
                new OutlookFile()
                        .typed("Dear colleagues, the text is attached.")
                        .attached("lamps.txt", "On lamps".getBytes(StandardCharsets.UTF_8))
                        .shown("image001.png", "image/png", "image001@1", new byte[] {1})
                        .bytes(),
                "mail.msg");

        assertThat(opened.paths()).containsExactly("lamps.txt");
        assertThat(opened.text("lamps.txt")).isEqualTo("On lamps");
        assertThat(opened.leftOut())
                .containsExactly("texts of mails that have a document attached: 1", "pictures in the text of mails: 1");
    }

    @Test
    void ofOutlookGivesItsTextWhereNothingIsAttached() {
        Opened plain = Opened.of(new OutlookFile().typed("The lâmps are lit.").bytes(), "mail.msg");
        Opened both = Opened.of(
                new OutlookFile()
                        .typed("The lamps are lit.")
                        .typedInHtml("<p>The lamps are <i>lit</i>.</p>")
                        .bytes(),
                "mail.msg");

        assertThat(tuple(plain.paths().toString(), plain.text("message.txt")))
                .isEqualTo(tuple("[message.txt]", "The lâmps are lit."));
        assertThat(both.paths()).containsExactly("message.html");
        assertThat(both.text("message.html")).contains("<i>lit</i>");
    }

    @Test
    void ofOutlookOpensAMailInIt() {
        Opened opened = Opened.of(
                new OutlookFile()
                        .typed("Forwarded.")
                        .attachedMail("Lamps", "Attached.", "lamps.txt", "On lamps")
                        .bytes(),
                "mail.msg");

        assertThat(opened.paths()).containsExactly("Lamps.msg/lamps.txt");
        assertThat(opened.text("Lamps.msg/lamps.txt")).isEqualTo("On lamps");
    }

    private static String attached(String name, String text) {
        return "Content-Type: text/plain; charset=utf-8; name=\"%s\"\nContent-Disposition: attachment; filename=\"%s\"\n"
                        .formatted(name, name)
                + "Content-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    private static byte[] mixed(String... parts) {
        return multipart("mixed", parts);
    }

    private static byte[] multipart(String kind, String... parts) {
        return mail("Content-Type: multipart/" + kind + "; boundary=\"=b\"\n\n--=b\n" + String.join("--=b\n", parts)
                + "\n--=b--\n");
    }

    private static byte[] mail(String rest) {
        return (HEAD + rest).getBytes(StandardCharsets.UTF_8);
    }
}
