package io.rapporteur.ingest.text.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.ingest.text.Read;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownSignsTest {

    static Stream<Arguments> tellsMarkdownByTwoSigns() {
        return Stream.of(
                argumentSet("heading and bold line", "# Bread\n\n**A/RES/90/1**\n", "text/markdown"),
                argumentSet("heading and link", "## Bread\n\nsee [79/11](https://example.org/a)\n", "text/markdown"),
                argumentSet("escaped number and note", "1\\. Urges[^1]\n\n[^1]: See A/90/7.\n", "text/markdown"),
                argumentSet(
                        "dashed number and raised call", "- 1. Urges,<sup>1</sup>\n- 2. Decides\n", "text/markdown"),
                argumentSet("picture and table", "<!-- image -->\n\n| a | b |\n|---|---|\n", "text/markdown"),
                argumentSet("one sign", "# Bread\n\n# Ovens\n\n1. Urges\n", "text/plain"),
                argumentSet("italics and notes", "*Recalling* it,[^1]\n\n[^1]: See A/90/7.\n", "text/plain"),
                argumentSet("numbers, dashes, rules", "1. Urges\n- one\n- two\n____\n* Reissued.\n", "text/plain"),
                argumentSet("stars and brackets", "A/90/7* [on the report (A/90/8)]\n\n#5 (2035)\n", "text/plain"));
    }

    @ParameterizedTest
    @MethodSource
    void tellsMarkdownByTwoSigns(String text, String mediaType) {
        for (String name : new String[] {"a.txt", "a", "a.pdf"}) {
            assertThat(Read.document(text.getBytes(StandardCharsets.UTF_8), name)
                            .mediaType())
                    .isEqualTo(mediaType);
        }
    }
}
