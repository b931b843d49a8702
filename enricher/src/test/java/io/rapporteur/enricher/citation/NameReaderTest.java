package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.enricher.citation.result.Citation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Short forms that a document defines, in whatever quotation marks. */
class NameReaderTest {

    private static final byte[] WINDOWS_QUOTES = {(byte) 0x93, (byte) 0x94};
    private static final byte[] WINDOWS_APOSTROPHES = {(byte) 0x91, (byte) 0x92};

    private final CitationResolver resolver = new CitationResolver();

    static Stream<Arguments> bindsShortFormsWhateverTheirQuotationMarks() {
        return Stream.of(
                argumentSet("none", "", ""),
                argumentSet("typewriter's", "\"", "\""),
                argumentSet("English", "\u201c", "\u201d"),
                argumentSet("French", "\u00ab\u00a0", "\u00a0\u00bb"),
                argumentSet("single", "\u2018", "\u2019"),
                argumentSet(
                        "of windows-1252",
                        decoded(WINDOWS_QUOTES, 0, "windows-1252"),
                        decoded(WINDOWS_QUOTES, 1, "windows-1252")),
                argumentSet(
                        "of windows-1252, read as control characters",
                        decoded(WINDOWS_QUOTES, 0, StandardCharsets.ISO_8859_1.name()),
                        decoded(WINDOWS_QUOTES, 1, StandardCharsets.ISO_8859_1.name())),
                argumentSet(
                        "single of windows-1252, read as control characters",
                        decoded(WINDOWS_APOSTROPHES, 0, StandardCharsets.ISO_8859_1.name()),
                        decoded(WINDOWS_APOSTROPHES, 1, StandardCharsets.ISO_8859_1.name())),
                argumentSet("lost in decoding", "\ufffd", "\ufffd"));
    }

    @ParameterizedTest
    @MethodSource
    void bindsShortFormsWhateverTheirQuotationMarks(String opening, String closing) {
        var document = Written.by("GA")
                .preamble("Recalling the Minamata Convention on Mercury (hereinafter " + opening + "the Mercury Treaty"
                        + closing + ") and the Convention on Cluster Munitions,")
                .operative("1", "Invites States to join the " + opening + "Mercury Treaty" + closing + " soon;")
                .read();

        List<Citation> citations = resolver.resolve(document);

        assertThat(citations)
                .extracting(Citation::target)
                .containsExactly("UNTS:3202:54669", "UNTS:2688:47713", "UNTS:3202:54669");
        assertThat(citations.get(2).text()).isEqualTo("Mercury Treaty");
        assertThat(citations.get(2).rule()).isEqualTo("defined");
    }

    private static String decoded(byte[] marks, int index, String charset) {
        return new String(marks, index, 1, Charset.forName(charset));
    }
}
