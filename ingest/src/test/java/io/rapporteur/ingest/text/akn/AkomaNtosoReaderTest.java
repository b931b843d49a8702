package io.rapporteur.ingest.text.akn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.ingest.text.Read;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AkomaNtosoReaderTest {

    private static String document(String body) {
        return "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><statement name='resolution'>"
                + "<meta><identification source='#x'>unread</identification></meta>" + body
                + "</statement></akomaNtoso>";
    }

    static Stream<Arguments> keepsHints() {
        return Stream.of(
                argumentSet(
                        "number and text on one line",
                        "<mainBody><paragraph><num>1.</num><content><p>\t<span class='italic'>Urges</span> States;</p></content></paragraph></mainBody>",
                        "1. *Urges* States;\n"),
                argumentSet(
                        "sub-paragraphs one step in",
                        "<paragraph><num>2.</num><list><intro><p>Decides:</p></intro>"
                                + "<point><num>(a)</num><content><p>One;</p></content></point>"
                                + "<point><num>(b)</num><list><intro><p>Two:</p></intro><point><num>(i)</num><content><p>Three</p></content></point></list></point>"
                                + "</list></paragraph>",
                        "2. Decides:\n\n    (a) One;\n\n    (b) Two:\n\n        (i) Three\n"),
                argumentSet(
                        "notes at the end",
                        "<p>the Convention,<authorialNote marker='1'><p>\t Resolution <a href='x'>70/1</a>.</p></authorialNote> and the Plan <authorialNote marker='2'><p>Ibid.</p></authorialNote></p>",
                        "the Convention,¹ and the Plan²\n\n____________________\n\n¹ Resolution 70/1.\n\n² Ibid.\n"),
                argumentSet("a second call of a note", "<p>cybercrime,<sup>12</sup> in</p>", "cybercrime,¹² in\n"),
                argumentSet(
                        "line break",
                        "<conclusions><p>5th meeting<eol/>1 May 2020</p></conclusions>",
                        "5th meeting\n1 May 2020\n"),
                argumentSet(
                        "the space lost before a date",
                        "<p>meeting, on<docDate date='2020-05-01'>1 May 2020</docDate></p>",
                        "meeting, on 1 May 2020\n"),
                argumentSet("table", "<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>", "a | b\n"),
                argumentSet("no-break hyphens as set", "<p>non‑State</p>", "non‑State\n"),
                argumentSet("struck out words", "<p>One<del> two</del></p>", "One\n"));
    }

    @ParameterizedTest
    @MethodSource
    void keepsHints(String body, String expected) {
        assertThat(Read.text(document(body), "a.xml")).isEqualTo(expected);
    }

    @Test
    void readsTheCharsetThatTheDeclarationNames() {
        byte[] bytes = ("<?xml version='1.0' encoding='ISO-8859-1'?>" + document("<p>Côte</p>"))
                .getBytes(StandardCharsets.ISO_8859_1);

        Extraction.Text read = Read.document(bytes, "a.xml");

        assertThat(read).isEqualTo(new Extraction.Text("Côte\n", "application/akn+xml", "ISO-8859-1"));
    }

    @Test
    void mendsElementsClosedInTheWrongOrder() {
        String misnested = document("<p>One <b>two</p></b><p>Three</p>");

        assertThat(Read.text(misnested, "a.xml")).isEqualTo("One two\n\nThree\n");
    }

    @Test
    void warnsWhereWhatItMendsMayLackAPiece() {
        Extraction.Text even =
                Read.document(document("<p>One <b>two</p></b>").getBytes(StandardCharsets.UTF_8), "a.xml");
        Extraction.Text uneven = Read.document(document("<p>One <b>two</p>").getBytes(StandardCharsets.UTF_8), "a.xml");

        assertThat(even.warnings()).isEmpty();
        assertThat(uneven.warnings())
                .containsExactly("the XML is not well-formed, and not closed as often as opened are b: a piece may be"
                        + " missing");
    }

    @Test
    void refusesXmlThatIsCutOffAnywhere() {
        byte[] whole = document("<p>One <b>two</b> — dreißig</p><p>Three</p>".repeat(30))
                .getBytes(StandardCharsets.UTF_8);

        for (int length = 60; length < whole.length; length += 7) {
            Extraction.Rejected refused = Read.refused(Arrays.copyOf(whole, length), "a.xml");

            assertThat(refused.reason()).as("at byte %d", length).isEqualTo(RejectionReason.BROKEN);
            assertThat(refused.detail()).contains("before its root element akomaNtoso is closed");
            assertThat(refused.remedy()).isEqualTo("fetch the whole file again");
        }
    }

    @Test
    void refusesXmlWithAPieceOfZerosInIt() {
        byte[] holed = document("<p>One two three four</p>".repeat(9)).getBytes(StandardCharsets.UTF_8);
        Arrays.fill(holed, holed.length / 2, holed.length / 2 + 50, (byte) 0);

        assertThat(Read.refused(holed, "a.xml").reason()).isEqualTo(RejectionReason.BROKEN);
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                argumentSet("what is cut off", document("<p>One</p>").substring(0, 170), RejectionReason.BROKEN),
                argumentSet(
                        "other xml", "<?xml version='1.0'?><invoice>1</invoice>", RejectionReason.UNSUPPORTED_FORMAT),
                argumentSet(
                        "an outside entity",
                        "<?xml version='1.0'?><!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                                + document("<p>&x;</p>"),
                        RejectionReason.UNSAFE),
                argumentSet(
                        "an outside entity where no declaration says that it is xml",
                        "<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + document("<p>&x;</p>"),
                        RejectionReason.UNSAFE),
                argumentSet(
                        "a billion laughs",
                        "<?xml version='1.0'?><!DOCTYPE akomaNtoso [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"
                                + document("<p>&b;</p>"),
                        RejectionReason.UNSAFE),
                argumentSet("no text", document("<p> </p>"), RejectionReason.NO_TEXT));
    }

    @ParameterizedTest
    @MethodSource
    void refuses(String xml, RejectionReason reason) {
        assertThat(Read.refused(xml.getBytes(StandardCharsets.UTF_8), "a.xml").reason())
                .isEqualTo(reason);
    }

    @Test
    void survivesNestingWithoutEnd() {
        String deep = "<akomaNtoso>" + "<point>".repeat(200_000) + "x" + "</point>".repeat(200_000) + "</akomaNtoso>";

        assertThat(Read.any(deep.getBytes(StandardCharsets.UTF_8), "deep.xml")).isNotNull();
    }
}
