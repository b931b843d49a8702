package io.rapporteur.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.model.document.Document;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DocumentParserPropertyTest {

    private final DocumentParser parser = new DocumentParser();

    @Property
    void sharesOutEveryCharacterOfAnyText(@ForAll String text) {
        assertHolds(text);
    }

    @Property(tries = 3000)
    void sharesOutEveryCharacterOfTextGluedFromPieces(@ForAll("glued") String text) {
        assertHolds(text);
    }

    @Property(tries = 300)
    void readsTheSameTextTheSameWay(@ForAll("glued") String text) {
        assertThat(parser.parse(text)).isEqualTo(parser.parse(text));
    }

    private void assertHolds(String text) {
        for (Document document : parser.parse(text)) {
            assertThat(document.violations()).isEmpty();
        }
    }

    @Provide
    Arbitrary<String> glued() {
        return Arbitraries.of(List.of(
                        "\n",
                        "\n\n",
                        "\f",
                        " ",
                        "    ",
                        "\t",
                        "\r\n",
                        "The General Assembly,",
                        "The Security Council",
                        "1. ",
                        "2. ",
                        "3.",
                        "(a) ",
                        "(b) ",
                        "(i) ",
                        "(ii) ",
                        "(1) ",
                        "(6)",
                        "\u2013 ",
                        "Recalling also ",
                        "Having considered ",
                        "Urges States to",
                        "Decides that, and requests the Office",
                        "further ",
                        "Annex",
                        "Annex II",
                        "A",
                        "II.",
                        "________________",
                        "\u00b9",
                        "\u00b2 See A/1/2.",
                        "1 Ibid.",
                        "[^1]",
                        "[^2]: A/3.",
                        "*",
                        "**",
                        "word",
                        "word,1",
                        "of 3 May 20201 and",
                        "1/2",
                        "A/RES/90/1",
                        "Distr.: General",
                        "Resolution 748 (1992)",
                        "90/1. Title",
                        "WHA66.12 Title",
                        "Decision 3/CP.9",
                        "44th plenary meeting",
                        "19 December 2035",
                        "Adopted unanimously",
                        "Statement by the President of the Security Council",
                        "\u201cThe Security Council welcomes",
                        "\u201d",
                        ";",
                        ",",
                        ".",
                        ":",
                        "and",
                        "the",
                        "[64/1](#)",
                        "\ud800",
                        "\udc00",
                        "\u0000",
                        "\u00a0",
                        "2 ",
                        "\n2\n   Document A/1.\n\f"))
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }
}
