package io.rapporteur.ingest.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.ingest.text.Read;
import io.rapporteur.ingest.text.extraction.Extraction;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {

    static Stream<Arguments> readsAsARendererDoes() {
        return Stream.of(
                argumentSet(
                        "a list numbered 1. throughout",
                        "1. *Urges* all;\n1. *Decides* to go on.",
                        "1. *Urges* all;\n\n2. *Decides* to go on.\n"),
                argumentSet("a list that begins late", "4. Four\n1. Five", "4. Four\n\n5. Five\n"),
                argumentSet(
                        "a list behind a line of prose",
                        "1. One\n2. Two\n\nWithin the means at hand,\n\n3. Three",
                        "1. One\n\n2. Two\n\nWithin the means at hand,\n\n3. Three\n"),
                argumentSet("a list behind a heading", "1. One\n\n## Bread\n\n2. Two", "1. One\n\nBread\n\n2. Two\n"),
                argumentSet(
                        "a list behind a rule",
                        "1. One\n\n* * *\n\n2. Two",
                        "1. One\n\n____________________\n\n2. Two\n"),
                argumentSet(
                        "numbers before a bracket",
                        "1) One\n   1) Oven\n   2) Bread\n2) Two",
                        "1. One\n\n    (1) Oven\n\n    (2) Bread\n\n2. Two\n"),
                argumentSet(
                        "numbers below numbers",
                        "1. One:\n   1. oven;\n   1. bread;\n1. Two",
                        "1. One:\n\n    (1) oven;\n\n    (2) bread;\n\n2. Two\n"),
                argumentSet("escaped numbers", "1\\. *Urges* all;\n\n\\(a\\) one;", "1. *Urges* all;\n\n(a) one;\n"),
                argumentSet(
                        "numbers behind a dash",
                        "- 1. Urges:\n  - (a) one;\n  - (b) two;\n- 2. Decides",
                        "1. Urges:\n\n    (a) one;\n\n    (b) two;\n\n2. Decides\n"),
                argumentSet(
                        "letters behind a dash",
                        "- 1. Urges:\n- (a) one;\n- b) two;\n- 2. Decides",
                        "1. Urges:\n\n(a) one;\n\nb) two;\n\n2. Decides\n"),
                argumentSet("dashes that stand for themselves", "- ovens\n- bread", "• ovens\n\n• bread\n"),
                argumentSet(
                        "sub-paragraphs set in by four spaces",
                        "1\\. Urges:\n\n    (a) one;\n\n    (b) two;",
                        "1. Urges:\n\n(a) one;\n\n(b) two;\n"),
                argumentSet("lines", "*55th meeting*\n*3 April 2099*", "*55th meeting\n3 April 2099*\n"),
                argumentSet(
                        "italics by underscores and tags",
                        "_Recalling_ it, <i>Noting</i> <u>that</u>",
                        "*Recalling* it, *Noting* that\n"),
                argumentSet(
                        "italics that end in a space", "*Noting also *its decision", "*Noting also* its decision\n"),
                argumentSet(
                        "headings with attributes", "# Kites {#kites .unnumbered}\n\nKites\n=====", "Kites\n\nKites\n"),
                argumentSet(
                        "spans with attributes",
                        "[Recalling]{.underline} its [resolution\n79/11]{custom-style=\"Strong\"},",
                        "Recalling its resolution\n79/11,\n"),
                argumentSet(
                        "links",
                        "see [79/11](https://example.org/a \"x\") and [80/1][r]\n\n[r]: https://example.org/b",
                        "see 79/11 and 80/1\n"),
                argumentSet(
                        "calls between carets and tags",
                        "Plan,^2^ Pact,<sup>3</sup> Accord$^{4}$ and H~2~O",
                        "Plan,² Pact,³ Accord⁴ and H2O\n"),
                argumentSet(
                        "notes",
                        "Plan[^1] and Pact[^7]\n\n[^7]: See A/90/7.\n\n[^1]: See *Book*.",
                        "Plan¹ and Pact⁷\n\n____________________\n\n⁷ See A/90/7.\n\n¹ See *Book*.\n"),
                argumentSet(
                        "notes with labels that are words",
                        "Plan[^plan], Pact[^pact]\n\n[^plan]: One.\n[^pact]: Two.",
                        "Plan¹, Pact²\n\n____________________\n\n¹ One.\n\n² Two.\n"),
                argumentSet(
                        "a note that nobody calls",
                        "Plan\n\n[^3]: Three.",
                        "Plan\n\n____________________\n\n³ Three.\n"),
                argumentSet("a call whose note is lost", "Plan[^3]", "Plan³\n"),
                argumentSet(
                        "a note where it is called",
                        "Plan^[See A/90/7.] goes on",
                        "Plan¹ goes on\n\n____________________\n\n¹ See A/90/7.\n"),
                argumentSet(
                        "notes of several kinds",
                        "Plan[^1] Pact^2^ Accord\\*\n\n[^1]: One.\n\n^2^ Two.\n\n\\* Three.",
                        "Plan¹ Pact² Accord*\n\n____________________\n\n¹ One.\n\n² Two.\n\n* Three.\n"),
                argumentSet(
                        "calls that are links",
                        "Plan,[[1]](#_ftn1) Pact[\\[2\\]](#_ftn2)\n\n[[1]](#_ftnref1) One.",
                        "Plan,¹ Pact²\n\n¹ One.\n"),
                argumentSet(
                        "notes in a list",
                        "Plan[[1]](#footnote-2)\n\n1. Urges\n2. Decides\n\n1. See A/90/7. [↑](#footnote-ref-2)",
                        "Plan¹\n\n1. Urges\n\n2. Decides\n\n¹ See A/90/7.\n"),
                argumentSet(
                        "a note that looks like a reference",
                        "Plan[1]\n\n[1]: A/90/7, para. 3.",
                        "Plan¹\n\n¹ A/90/7, para. 3.\n"),
                argumentSet(
                        "a table",
                        "| United Nations | A/RES/90/1 |\n|---|---|\n| General Assembly | 2035 |",
                        "United Nations | A/RES/90/1\n\nGeneral Assembly | 2035\n"),
                argumentSet(
                        "a table of HTML", "<table><tr><td>a</td><td>b</td></tr></table>\n\nText", "a | b\n\nText\n"),
                argumentSet(
                        "a drawn table", "+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+", "a | b\n\nc | d\n"),
                argumentSet("front matter", "---\ntitle: \"Bread\"\ntags:\n- oven\n---\n\nText", "Text\n"),
                argumentSet(
                        "a rule that is no front matter",
                        "---\n\nWe met in 2035.\n\n---\n\nText",
                        "____________________\n\nWe met in 2035.\n\n____________________\n\nText\n"),
                argumentSet("a fence around all", "```markdown\n# Bread\n\n1. Urges\n```", "Bread\n\n1. Urges\n"),
                argumentSet("boxes of styles", "::: {.WordSection1 custom-style=\"Body\"}\nText\n:::", "Text\n"),
                argumentSet("pictures and comments", "<!-- image -->\n\n![Emblem](e.png)\n\nText", "Text\n"),
                argumentSet("what was struck out", "to ~~burn~~ bake", "to bake\n"),
                argumentSet(
                        "a mark of a page within a list",
                        "- 1. One\n\n<span id=\"page-1-0\"></span>{1}------------------------\n\n- 2. Two",
                        "1. One\n\f2. Two\n"),
                argumentSet(
                        "a mark of a page in words", "One\n\n--- [page 2](a.pdf#page=2) ---\n\nTwo", "One\n\fTwo\n"),
                argumentSet("a form feed", "One\n\fTwo", "One\n\fTwo\n"),
                argumentSet("a bracket that is no tag", "less than <5 and <!-- open", "less than <5 and <!-- open\n"),
                argumentSet(
                        "links around the text",
                        "[Skip to content](#content)\n\n- [Home](/)\n- [Resolution 1/1](/r)\n- [Help](/h)\n\n1. *Urges* all of them to go on;",
                        "1. *Urges* all of them to go on;\n"));
    }

    @ParameterizedTest
    @MethodSource
    void readsAsARendererDoes(String markdown, String expected) {
        assertThat(Read.text(markdown, "a.md")).isEqualTo(expected);
    }

    @Test
    void namesMarkdownAndItsCharset() {
        Extraction.Text read = Read.document("# Title".getBytes(StandardCharsets.UTF_8), "note.md");

        assertThat(read.mediaType()).isEqualTo("text/markdown");
        assertThat(read.charset()).isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "[a](",
                "![",
                "*a ",
                "**a _b ",
                "_a__b ",
                "> ",
                "- ",
                "1. 1. ",
                "[^1]: ",
                "^[",
                "^",
                "$^{",
                "{.a ",
                "]{",
                "`a ``",
                "<a ",
                "<!--",
                "<?",
                "<a b=\"",
                "<div>\n",
                "|a|b\n|-|-\n",
                "(\n",
                "+\n",
                "---\na: b\n",
                "{1}-",
                "[a]: b\n",
                "[[1]](#a) ",
                "- [a](#b)\n",
                "\f",
                "**\n",
                "- - "
            })
    @Timeout(60)
    void staysBoundedOnWhatNeverEnds(String piece) {
        String text = "Urges " + piece.repeat(60_000 / piece.length());

        assertThat(Read.any(text.getBytes(StandardCharsets.UTF_8), "a.md")).isNotNull();
    }
}
