package io.rapporteur.ingest.text.epub;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpubStylesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "p { font-style: italic }                            | ;font-style:italic",
                "/* p {} */ .a, p{FONT-STYLE:italic}                 | ;font-style:italic",
                "@media all { p { display: none } }                  | ;display:none",
                "i { color: red } p { vertical-align : super; }      | ;vertical-align:super",
                "} p { font-style: oblique }                         | ;font-style:oblique",
                "p { font-style: italic                              | \"\"",
                "p { color: red }                                    | \"\"",
                "p /* { font-style: italic }                         | \"\""
            })
    void tellsWhatASheetSays(String sheet, String style) {
        Document page = Jsoup.parse("<p>x</p>");

        EpubStyles.of(sheet).applyTo(page);

        assertThat(page.expectFirst("p").attr("style")).isEqualTo(style);
    }

    /** A pass for each of these signs would take hours. */
    @ParameterizedTest
    @Timeout(20)
    @ValueSource(strings = {"a", "/*", "{", "}", "{}", "a{", "a,"})
    void readsASheetOfOneSignInOnePass(String sign) {
        Document page = Jsoup.parse("<p>x</p>");

        EpubStyles.of(sign.repeat(490_000 / sign.length()) + "}").applyTo(page);

        assertThat(page.expectFirst("p").hasAttr("style")).isFalse();
    }
}
