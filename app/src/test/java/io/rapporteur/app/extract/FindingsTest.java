package io.rapporteur.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.app.terminal.Style;
import io.rapporteur.ingest.text.TextExtractor;
import io.rapporteur.model.document.ReadingLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A resolution on lamps whose links were taken over from last year's, from the file to what is printed. */
class FindingsTest {

    private static final String LAMPS =
            """
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><preface>
            <p>United Nations</p><p>General Assembly</p><p>A/RES/77/900</p>
            <p>Resolution adopted by the General Assembly on 30 December 2022</p><p>77/900. Lamps of the harbour</p>
            </preface><preamble><p><i>The General Assembly</i>,</p>
            <p><i>Recalling</i> its resolutions <a href="https://undocs.org/en/A/RES/75/188">75/188</a> and
            <a href="https://undocs.org/en/A/RES/75/188">76/156</a>, and Human Rights Council resolution
            <a href="https://undocs.org/en/A/RES/49/22">49/22</a>,<authorialNote marker="1"><p>See
            <a href="https://undocs.org/en/A/76/53">A/77/53</a>.</p></authorialNote></p>
            <p><i>Recalling also</i> its resolution 76/200 of 17 December 2012,</p></preamble>
            <mainBody><paragraph><num>1.</num><content><p><i>Decides</i> to trim them.</p></content></paragraph></mainBody>
            </statement></akomaNtoso>
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("lamps.xml"), LAMPS);
    }

    @Test
    void standInTheJsonWithTheWordsAndTheReason() throws IOException {
        FileReading.ReadDocument read = read();
        JsonNode findings = new ObjectMapper()
                .readTree(ExtractionFormat.JSON.page(file, read, false))
                .get("findings");

        assertThat(findings.findValuesAsText("text"))
                .containsExactly("76/156", "49/22", "76/200 of 17 December 2012", "A/77/53");
        assertThat(findings.findValuesAsText("where"))
                .containsExactly("preamble 1", "preamble 1", "preamble 2", "footnote 1");
        assertThat(findings.findValuesAsText("kind"))
                .containsExactly(
                        "link_contradicts_words",
                        "link_contradicts_words",
                        "number_cannot_be",
                        "link_contradicts_words");
        JsonNode first = findings.get(0);
        assertThat(first.get("linked").asText()).isEqualTo("A/RES/75/188");
        assertThat(first.get("named").asText()).isEqualTo("A/RES/76/156");
        assertThat(read.document()
                        .text()
                        .substring(first.get("start").asInt(), first.get("end").asInt()))
                .isEqualTo("76/156");
    }

    @Test
    void standBehindTheCitationsOfThePage() {
        assertThat(ExtractionFormat.TEXT.lines(file, read(), Style.PLAIN, false))
                .containsSubsequence(
                        "Findings",
                        "  preamble 1  76/156: the words name A/RES/76/156, the link leads to A/RES/75/188",
                        "  preamble 2  76/200 of 17 December 2012: the number cannot bear a date of 2012");
    }

    @Test
    void areNotSpokenOfWhereThereAreNone() throws IOException {
        Files.writeString(file, LAMPS.replaceAll("</?a( [^>]*)?>", "").replace("2012", "2021"));

        assertThat(new ObjectMapper()
                        .readTree(ExtractionFormat.JSON.page(file, read(), false))
                        .has("findings"))
                .isFalse();
        assertThat(ExtractionFormat.TEXT.lines(file, read(), Style.PLAIN, false))
                .doesNotContain("Findings");
    }

    private FileReading.ReadDocument read() {
        return new FileReader(new TextExtractor(), false, ReadingLimits.DEFAULT)
                .read(file)
                .read()
                .get(0);
    }
}
