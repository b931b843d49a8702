package io.rapporteur.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.ReadingLimits;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {

    private static final int MANY = 100_000;
    /** What these texts hold is beyond the usual limits: reading must stay linear for those who raise them. */
    private static final DocumentParser PARSER = new DocumentParser(Stream.of(Limit.values())
            .reduce(ReadingLimits.DEFAULT, (limits, limit) -> limits.with(limit, 1_000_000_000), (a, b) -> a));

    private static final String HEAD = "The General Assembly,\n\n";

    static Stream<Arguments> staysLinear() {
        return Stream.of(
                argumentSet("items of one list", HEAD + "1. Decides:\n\n" + "(a) word;\n\n".repeat(MANY)),
                argumentSet("numbered paragraphs", HEAD + "1. Decides to act;\n\n".repeat(MANY)),
                argumentSet("paragraphs without a label", HEAD + "1. Decides:\n\n" + "word and word\n\n".repeat(MANY)),
                argumentSet("openers on one line", HEAD + "Recalling also further ".repeat(MANY)),
                argumentSet("adverbs on one line", HEAD + "also further ".repeat(MANY)),
                argumentSet("verbs on one line", HEAD + "1. Urges, and requests the Office, ".repeat(MANY)),
                argumentSet(
                        "brackets that never close", HEAD + "(".repeat(MANY) + "[".repeat(MANY) + "[^".repeat(MANY)),
                argumentSet("links that never close", HEAD + "](".repeat(MANY * 10)),
                argumentSet("references that never close", HEAD + "[\n\n".repeat(MANY * 10)),
                argumentSet("dates that a scanner glued", "Adopted " + "1a".repeat(MANY * 10) + "\n\n" + HEAD),
                argumentSet("rules", "__________\n1 A/1.\n".repeat(MANY)),
                argumentSet("notes", "\u00b9 A/1.\n\n".repeat(MANY)),
                argumentSet(
                        "numbers that may be calls", "word 1 word1 20351 ".repeat(MANY) + "\n\n__________\n1 A/1.\n"),
                argumentSet("page breaks", "word\n\f".repeat(MANY)),
                argumentSet("page feet", "word and\n\n1/2\n\n".repeat(MANY)),
                argumentSet("symbols", "A/RES/1/1\n".repeat(MANY)),
                argumentSet("enacting words", HEAD.repeat(MANY)),
                argumentSet("headings of annexes", "word.\n\n" + "Annex\n\n".repeat(MANY)),
                argumentSet("NULs", "\u0000".repeat(MANY * 10)),
                argumentSet("lone surrogates", "\ud800".repeat(MANY * 10)),
                argumentSet("blank lines", "\n".repeat(MANY * 10)),
                argumentSet("asterisks", "*".repeat(MANY * 10)),
                argumentSet("digits", "1".repeat(MANY * 10)),
                argumentSet("superscripts", "\u00b9".repeat(MANY * 10)),
                argumentSet("five megabytes on a line", HEAD + "1. Decides " + "that all words, and ".repeat(250_000)));
    }

    @ParameterizedTest
    @MethodSource
    @Timeout(60)
    void staysLinear(String text) {
        for (Document document : PARSER.parse(text)) {
            assertThat(document.violations()).isEmpty();
        }
    }

    /** Not a row of the table above: a report would print it. */
    @Test
    @Timeout(60)
    void readsTwoHundredMegabytesOnALine() {
        String text = HEAD + "1. Decides" + " that all".repeat(22_000_000);

        List<Document> documents = PARSER.parse(text);

        assertThat(documents).hasSize(1);
        assertThat(documents.get(0).violations()).isEmpty();
    }
}
