package io.rapporteur.ingest.text.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.Read;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class HiddenTextTest {

    private static final String WORDS = "Recalling the letter of the beekeepers of 4 May 2031 on smoke,";

    @Test
    void readsWhatAScannerHasRecognisedBehindThePicture() throws IOException {
        byte[] pdf = new PdfFile().picture().unseen().at(80, 200).write(WORDS).bytes();

        assertThat(Read.text(pdf, "scan.pdf")).isEqualTo(WORDS + "\n");
    }

    @Test
    void readsOnceWhatIsShownAndRecognised() throws IOException {
        byte[] pdf = new PdfFile()
                .unseen()
                .at(80.8f, 201)
                .sized(10.2f, "Rccalling thc letter of the bcekeepers of 4 May 2O31 on smoke,")
                .seen()
                .at(80, 200)
                .write(WORDS)
                .bytes();

        assertThat(Read.text(pdf, "scan.pdf")).isEqualTo(WORDS + "\n");
    }

    @Test
    void readsOnceWhatWasRecognisedWithoutAFault() throws IOException {
        byte[] pdf = new PdfFile()
                .unseen()
                .at(80, 200)
                .write(WORDS)
                .seen()
                .at(80, 200)
                .write(WORDS)
                .bytes();

        assertThat(Read.text(pdf, "scan.pdf")).isEqualTo(WORDS + "\n");
    }

    @Test
    void readsAStampBesideWhatWasRecognised() throws IOException {
        byte[] pdf = new PdfFile()
                .at(80, 60)
                .write("Archive of the beekeepers")
                .picture()
                .unseen()
                .at(80, 200)
                .write(WORDS)
                .bytes();

        assertThat(Read.text(pdf, "scan.pdf")).isEqualTo("Archive of the beekeepers\n\n" + WORDS + "\n");
    }
}
