package io.rapporteur.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.runtime.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Console console = new Console(new PrintWriter(out), new PrintWriter(err), Style.COLOURED, false);

    /** Every character, and more often those that do harm. */
    @Provide
    static Arbitrary<String> hostile() {
        return Arbitraries.strings()
                .all()
                .withChars(
                        "\u001b[m;\n\r\t\b\u0007\u0000\u007f\u009b\u202e\u2066\u200f\u061c\u200b\u2028\ufeff\ufdd0\ufdd1\ue000a")
                .ofMaxLength(60);
    }

    @Property
    void letsNothingThroughButPrintableCharactersAndItsOwnLineEnd(@ForAll("hostile") String text) {
        console.print(text);
        console.say(text);
        console.print(Style.PLAIN.bold(text));
        console.lines().accept(text);
        console.out().flush();

        assertThat(out.toString().chars().filter(c -> c == '\n')).hasSize(3);
        assertThat(err.toString().chars().filter(c -> c == '\n')).hasSize(1);
        assertThat((out.toString() + err).codePoints()).allMatch(c -> c == '\n' || Printable.isPrintable(c));
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }

    @Property
    void keepsTheMeaningOfJson(@ForAll("hostile") String text) throws IOException {
        console.print(Json.page(Map.of("text", List.of(text))));

        assertThat(out.toString().codePoints()).allMatch(c -> c == '\n' || Printable.isPrintable(c));
        assertThat(new ObjectMapper().readTree(out.toString()).at("/text/0").asText())
                .isEqualTo(text);
        out.getBuffer().setLength(0);
    }

    @Test
    void coloursWhatIsOursAndShowsWhatIsNot() {
        console.print(Style.COLOURED.red("failed") + " \u001b[32mstored\u001b[0m");

        assertThat(out).hasToString("\u001b[31mfailed\u001b[0m \\u001b[32mstored\\u001b[0m\n");
    }

    @Test
    void takesNoMarkThatItHasNotMade() {
        String made = Style.COLOURED.red("x");
        String forged = made.charAt(0) + "0".repeat(24) + "31" + made.charAt(made.length() - 1);
        console.print(forged + "x");

        assertThat(out.toString()).doesNotContain("\u001b").startsWith("\\ufdd0");
    }

    @Test
    void joinsTheHalvesOfACharacterThatComeApart() {
        console.out().write('\ud83d');
        console.out().write('\udd4a');
        console.out().flush();

        assertThat(out).hasToString("🕊");
    }

    @Test
    void endsWhenNobodyReads() {
        var gone = new Console(new PrintWriter(new ClosedPipe()), new PrintWriter(err), Style.PLAIN, false);
        ManyLines lines = gone.lines();

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1000; i++) {
                        lines.accept("line");
                    }
                })
                .isInstanceOf(ReaderGoneException.class);
    }

    /** What standard output is when {@code head} has ended. */
    private static final class ClosedPipe extends Writer {

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void flush() throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void close() {}
    }
}
