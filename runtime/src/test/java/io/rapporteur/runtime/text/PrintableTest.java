package io.rapporteur.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

    @ParameterizedTest
    @CsvSource({
        "1b, \\u001b",
        "0, \\u0000",
        "d, \\r",
        "a, \\n",
        "9, \\t",
        "7f, \\u007f",
        "9b, \\u009b",
        "61c, \\u061c",
        "200b, \\u200b",
        "200f, \\u200f",
        "2028, \\u2028",
        "202e, \\u202e",
        "2066, \\u2066",
        "feff, \\ufeff",
        "e000, \\ue000",
        "d800, \\ud800",
        "ffff, \\uffff",
        "3164, \\u3164",
        "e0041, \\udb40\\udc41"
    })
    void showsWhatSteersATerminalOrCannotBeSeen(String codePoint, String shown) {
        String text = "a" + Character.toString(Integer.parseInt(codePoint, 16)) + "b";

        assertThat(Printable.line(text)).isEqualTo("a" + shown + "b");
    }

    @Test
    void leavesTheWordsOfTheWorldAsTheyAre() {
        String text = "Résolution — 决议 «قرار» Ре\u0301шение e\u0301 \\u001b 🕊 naïve";

        assertThat(Printable.line(text)).isEqualTo(text);
    }

    @Test
    void drawsEightMarksOnACharacterAndShowsTheRest() {
        String text = "e" + "\u0301".repeat(500) + "x" + "\u0301";

        assertThat(Printable.line(text)).isEqualTo("e" + "\u0301".repeat(8) + "\\u0301".repeat(492) + "x\u0301");
    }

    @Property
    void leavesNothingThatIsNotPrintableOfAnyText(@ForAll String text) {
        assertThat(Printable.line(text).codePoints()).allMatch(Printable::isPrintable);
        assertThat(Printable.lines(text).codePoints()).allMatch(c -> c == '\n' || Printable.isPrintable(c));
    }

    @Property
    void writesPiecesAsItShowsTheWhole(@ForAll String text) throws IOException {
        var written = new StringWriter();
        try (var writer = new PrintableWriter(written)) {
            for (int i = 0; i < text.length(); i++) {
                writer.write(text.charAt(i));
            }
        }

        assertThat(written.toString().codePoints()).allMatch(c -> c == '\n' || Printable.isPrintable(c));
        assertThat(written.toString().replaceAll("[\\u0300-\\u036f]", ""))
                .isEqualTo(Printable.lines(text).replaceAll("[\\u0300-\\u036f]", ""));
    }
}
