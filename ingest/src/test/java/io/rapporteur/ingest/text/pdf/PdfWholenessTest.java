package io.rapporteur.ingest.text.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.ingest.text.Read;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PdfWholenessTest {

    static Stream<Arguments> kinds() throws IOException {
        return Stream.of(
                argumentSet("with objects in streams", (Object) PdfKinds.inStreams()),
                argumentSet("with a table", (Object) PdfKinds.inTables()),
                argumentSet("updated twice", (Object) PdfKinds.updated()),
                argumentSet("linearized", (Object) PdfKinds.linearized()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsAWholePdfWithoutAWarning(byte[] pdf) {
        Extraction.Text read = Read.document(pdf, "a.pdf");

        assertThat(read.text()).contains(PdfKinds.LAST_WORDS);
        assertThat(read.warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesAPdfThatIsCutOffAnywhere(byte[] pdf) {
        for (int percent = 5; percent < 100; percent++) {
            byte[] cut = Arrays.copyOf(pdf, pdf.length * percent / 100);

            Extraction.Rejected refused = Read.refused(cut, "a.pdf");

            assertThat(refused.reason()).as("at %d %%", percent).isEqualTo(RejectionReason.BROKEN);
            assertThat(refused.detail()).startsWith("the file is cut off").contains("byte");
            assertThat(refused.remedy()).isEqualTo("fetch the whole file again");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesAPdfWhoseBeginningIsMissing(byte[] pdf) {
        for (int percent = 20; percent < 95; percent += 5) {
            byte[] cut = Arrays.copyOfRange(pdf, pdf.length * percent / 100, pdf.length);

            assertThat(Read.refused(cut, "a.pdf").reason()).isEqualTo(RejectionReason.BROKEN);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesAPdfWithAPieceOfZerosInItUnlessNothingIsMissed(byte[] pdf) {
        String whole = Read.text(pdf, "a.pdf");
        int refused = 0;
        int piece = Math.max(600, pdf.length / 5);
        for (int from = 64; from < pdf.length - piece - 64; from += piece / 2) {
            byte[] holed = pdf.clone();
            Arrays.fill(holed, from, from + piece, (byte) 0);

            // What an update has replaced may be missing.
            if (Read.any(holed, "a.pdf") instanceof Extraction.Text read) {
                assertThat(read.text()).as("zeros from %d", from).isEqualTo(whole);
            } else {
                assertThat(Read.refused(holed, "a.pdf").reason()).isEqualTo(RejectionReason.BROKEN);
                refused++;
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(5);
    }

    @Test
    void refusesAPdfThatWasSentAsText() throws IOException {
        for (byte[] pdf : List.of(PdfKinds.inStreams(), PdfKinds.inTables(), PdfKinds.updated())) {
            assertThat(Read.refused(replaced(pdf, "\n", "\r\n"), "a.pdf").reason())
                    .isEqualTo(RejectionReason.BROKEN);
        }
    }

    @Test
    void readsAPdfOfNothingButTextThatWasSentAsTextAndSaysSo() {
        Extraction.Text read = Read.document(replaced(PdfKinds.linearized(), "\n", "\r\n"), "a.pdf");

        assertThat(read.text()).contains(PdfKinds.LAST_WORDS);
        assertThat(read.warnings()).singleElement().asString().contains("cross-reference of the pdf is not where");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsAPdfWithOtherBytesBehindItsEnd(byte[] pdf) {
        for (String junk : List.of("\n\n\n", "\0".repeat(2_000), "\n--=_boundary--\n", "<html><p>Sent by a shop</p>")) {
            Extraction.Text read = Read.document(joined(pdf, junk.getBytes(StandardCharsets.UTF_8)), "a.pdf");

            assertThat(read.text()).contains(PdfKinds.LAST_WORDS);
            assertThat(read.warnings()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsAPdfWithOtherBytesBeforeItsBeginningAndSaysSo(byte[] pdf) {
        byte[] prefixed = joined("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8), pdf);

        assertThat(Read.document(prefixed, "a.pdf").text()).contains(PdfKinds.LAST_WORDS);
    }

    @Test
    void readsAPdfWhoseEndPointsASmallWayOffAndSaysSo() throws IOException {
        byte[] pdf = PdfKinds.inTables();
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int pointer = text.lastIndexOf("startxref") + "startxref\n".length();
        pdf[pointer + 1] = (byte) (pdf[pointer + 1] == '9' ? '8' : pdf[pointer + 1] + 1);

        Extraction.Text read = Read.document(pdf, "a.pdf");

        assertThat(read.text()).contains(PdfKinds.LAST_WORDS);
        assertThat(read.warnings())
                .containsExactly("the cross-reference of the pdf is not where its end says; the objects were found"
                        + " without it");
    }

    @Test
    void readsAPdfThatLacksNothingButItsEndMarkerAndSaysSo() throws IOException {
        byte[] pdf = PdfKinds.inTables();
        String text = new String(pdf, StandardCharsets.ISO_8859_1);

        Extraction.Text read = Read.document(Arrays.copyOf(pdf, text.lastIndexOf("%%EOF") + 2), "a.pdf");

        assertThat(read.text()).contains(PdfKinds.LAST_WORDS);
        assertThat(read.warnings())
                .containsExactly("the end marker (%%EOF) of the pdf is missing; all before it is there");
    }

    @Test
    void takesAnUpdateThatIsMissingAltogetherForTheRevisionBefore() throws IOException {
        byte[] pdf = PdfKinds.inTables();
        byte[] updated = PdfKinds.updated(pdf, "Changed words");

        assertThat(Read.text(updated, "a.pdf")).contains("Changed words");
        assertThat(Read.document(Arrays.copyOf(updated, pdf.length), "a.pdf").warnings())
                .isEmpty();
        assertThat(Read.refused(Arrays.copyOf(updated, pdf.length + 20), "a.pdf")
                        .detail())
                .contains("it goes on, and that has no end marker");
    }

    @Test
    void saysOfALinearizedPdfHowLongItShouldBe() {
        byte[] pdf = PdfKinds.linearized();

        assertThat(Read.refused(Arrays.copyOf(pdf, pdf.length / 2), "a.pdf").detail())
                .contains("declares " + pdf.length + " bytes")
                .contains("ends at byte " + pdf.length / 2);
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
