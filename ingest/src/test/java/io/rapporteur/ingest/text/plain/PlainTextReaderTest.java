package io.rapporteur.ingest.text.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.ingest.text.Read;
import io.rapporteur.ingest.text.TextExtractor;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextReaderTest {

    private static final String FRENCH = "Réaffirmant la « Déclaration » de Côte d’Ivoire – œuvre\n";

    static Stream<Arguments> decodes() {
        return Stream.of(
                argumentSet("UTF-8", FRENCH, StandardCharsets.UTF_8, "", "UTF-8"),
                argumentSet("UTF-8 with mark", FRENCH, StandardCharsets.UTF_8, "\ufeff", "UTF-8"),
                argumentSet("UTF-8 with three marks", FRENCH, StandardCharsets.UTF_8, "\ufeff\ufeff\ufeff", "UTF-8"),
                argumentSet("UTF-16LE with mark", FRENCH, StandardCharsets.UTF_16LE, "\ufeff", "UTF-16LE"),
                argumentSet("UTF-16BE with mark", FRENCH, StandardCharsets.UTF_16BE, "\ufeff", "UTF-16BE"),
                argumentSet("UTF-16LE without mark", FRENCH, StandardCharsets.UTF_16LE, "", "UTF-16LE"),
                argumentSet("UTF-16BE without mark", FRENCH, StandardCharsets.UTF_16BE, "", "UTF-16BE"),
                argumentSet("windows-1252", FRENCH, Charset.forName("windows-1252"), "", "windows-1252"),
                argumentSet(
                        "one dash of windows-1252",
                        "Recalling resolution 9/1 – and its annex",
                        Charset.forName("windows-1252"),
                        "",
                        "windows-1252"),
                argumentSet(
                        "Russian",
                        "Генеральная Ассамблея, ссылаясь на свою резолюцию от 25 сентября, постановляет рассмотреть вопрос о праве человека на воду",
                        Charset.forName("windows-1251"),
                        "",
                        "windows-1251"),
                argumentSet(
                        "Chinese in UTF-16 without mark",
                        "大会,\n回顾其 2015 年 9 月 25 日第 70/1 号决议,\n决定 继续 审议 这一 问题。\n",
                        StandardCharsets.UTF_16LE,
                        "",
                        "UTF-16LE"));
    }

    @ParameterizedTest
    @MethodSource
    void decodes(String text, Charset charset, String mark, String named) {
        Extraction.Text read = Read.document((mark + text).getBytes(charset), "resolution.txt");

        assertThat(read.text()).isEqualTo(text);
        assertThat(read.charset()).isEqualTo(named);
    }

    @Test
    void believesTheStatedCharsetWhereTheBytesDoNotSay() {
        byte[] bytes = "Łódź uchwala".getBytes(Charset.forName("ISO-8859-2"));

        Extraction read = new TextExtractor().extract(bytes, "u.txt", "text/plain; charset=ISO-8859-2");

        assertThat(read).isEqualTo(new Extraction.Text("Łódź uchwala", "text/plain", "ISO-8859-2"));
    }

    @Test
    void ignoresAStatedCharsetThatDoesNotExist() {
        Extraction read = new TextExtractor()
                .extract("Urges".getBytes(StandardCharsets.UTF_8), null, "text/plain; charset=utf8mb9");

        assertThat(read).isEqualTo(new Extraction.Text("Urges", "text/plain", "UTF-8"));
    }

    @Test
    void leavesEverythingButLineEndsAsSent() {
        String text = "  1.\t*Urges*  States¹ \r\n\r\n\r\n[64/293](#)\fpage\r x  ";

        assertThat(Read.text(text, "a.txt")).isEqualTo("  1.\t*Urges*  States¹ \n\n\n[64/293](#)\fpage\n x  ");
    }

    @Test
    void keepsDamagedUtf8ReadableInsteadOfTakingItForAnotherCharset() {
        byte[] bytes = FRENCH.repeat(20).getBytes(StandardCharsets.UTF_8);
        bytes[1] = (byte) 0xff;

        Extraction.Text read = Read.document(bytes, "a.txt");

        assertThat(read.charset()).isEqualTo("UTF-8");
        assertThat(read.text()).contains("Réaffirmant").contains("\ufffd");
    }

    @Test
    void readsALongSingleLine() {
        String line = "Recalling its resolution 70/1, ".repeat(170_000);

        assertThat(Read.text(line, "long.txt")).hasSize(line.length());
    }

    @Test
    void refusesALoneSurrogateInUtf16() {
        byte[] bytes = "\ufeffUrges States".getBytes(StandardCharsets.UTF_16LE);
        bytes[4] = 0;
        bytes[5] = (byte) 0xd8;

        assertThat(Read.refused(bytes, "a.txt").reason()).isEqualTo(RejectionReason.UNDECODABLE);
    }

    static Stream<Arguments> cut() {
        return Stream.of(
                argumentSet(
                        "UTF-8",
                        Arrays.copyOf(
                                (FRENCH + "é").getBytes(StandardCharsets.UTF_8),
                                FRENCH.getBytes(StandardCharsets.UTF_8).length + 1)),
                argumentSet("UTF-8 of ASCII and a dash", Arrays.copyOf("lamps —".getBytes(StandardCharsets.UTF_8), 8)),
                argumentSet("UTF-16 with a mark", odd("\ufeff" + FRENCH)),
                argumentSet("UTF-16 without a mark", odd(FRENCH)));
    }

    private static byte[] odd(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        return Arrays.copyOf(bytes, bytes.length - 1);
    }

    @ParameterizedTest
    @MethodSource("cut")
    void refusesATextThatEndsWithinACharacter(byte[] cut) {
        Extraction.Rejected refused = Read.refused(cut, "a.txt");

        assertThat(refused.reason()).isEqualTo(RejectionReason.BROKEN);
        assertThat(refused.detail()).contains("ends at byte " + cut.length + " within a character");
    }

    @Test
    void takesALoneLetterAboveAsciiAtTheEndForWindows1252() {
        assertThat(Read.document(new byte[] {'c', 'a', 'f', (byte) 0xe9}, "a.txt")
                        .text())
                .isEqualTo("café");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4100424344454647", "6162006364656667", "0100020003000400", "8a4e20008b4e8c4e"})
    void takesNoEightBytesForUtf16UnlessTheyAreLatin(String bytes) {
        assertThat(Read.refused(HexFormat.of().parseHex(bytes), "a").reason()).isEqualTo(RejectionReason.BINARY);
        assertThat(Read.text("Hi\r\n".getBytes(StandardCharsets.UTF_16LE), "a")).isEqualTo("Hi\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0\u00a0\n", "\ufeff", "\u200b\u00ad\u2028", " \t\r\n"})
    void refusesWhatNobodySeesAsEmpty(String text) {
        assertThat(Read.refused(text.getBytes(StandardCharsets.UTF_8), "a.txt").reason())
                .isEqualTo(RejectionReason.EMPTY);
    }

    @Test
    void endsLinesAtALoneCarriageReturn() {
        assertThat(Read.text("One\rTwo\r", "a.txt")).isEqualTo("One\nTwo\n");
    }
}
