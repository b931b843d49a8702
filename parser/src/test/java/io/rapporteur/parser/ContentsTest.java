package io.rapporteur.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.model.document.Document;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of contents begin nothing that they name. */
class ContentsTest {

    private static final String HEAD = "A/90/12\n\nCare of gauges\n\nReport of the Board\n\n";
    private static final String TEXT = "I. Rust\n\n1. Gauges rust.\n\nAnnex\n\nTables\n\n1. There are nine.\n";

    static Stream<Arguments> leavesTheListOfContentsAlone() {
        return Stream.of(
                argumentSet("an annex on a line of its own", "Contents\n\nPage\n\nI. Rust 2\n\nAnnex\n\nTables 9\n\n"),
                argumentSet("dots before the pages", "Contents\n\nI. Rust ....... 2\nAnnex. Tables ....... 9\n\n"),
                argumentSet(
                        "the heads of its columns",
                        "Contents\n\nParagraphs Page\n\nI. Rust 1 2\n\nAnnexes\n\nI. Tables 9\n\nII. Sums 11\n\n"),
                argumentSet("no list", ""));
    }

    @ParameterizedTest
    @MethodSource
    void leavesTheListOfContentsAlone(String list) {
        Document document = Outline.parsed(HEAD + list + TEXT);

        List<String> outline = Outline.of(document);
        assertThat(outline)
                .endsWith(
                        "heading: I. Rust",
                        "body 1: 1. Gauges rust.",
                        "annex: Annex",
                        "annex: Tables",
                        "annex: 1. There are nine.");
        assertThat(document.violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void endsWhereItsPagesEnd(String behind, String place) {
        Document document = Outline.parsed(HEAD + "Contents\n\nI. Rust 7\n\n" + behind);

        assertThat(Outline.of(document)).anyMatch(part -> part.startsWith(place));
    }

    static Stream<Arguments> endsWhereItsPagesEnd() {
        return Stream.of(
                argumentSet("a heading", "I. Rust\n\n1. Gauges rust.\n", "heading: I. Rust"),
                argumentSet("a page that falls", "Gauges of 3\n\n1. Gauges rust.\n", "heading: Gauges of 3"),
                argumentSet("a sentence", "Gauges rust.\n", "body 1: Gauges rust."));
    }

    @Test
    void opensTheTextBehindTheListWhereThereIsNoTitle() {
        Document document = Outline.parsed(
                "E/2035/90\n\nTable of contents\n\nChapter Page\n\nI. Rust 1\n\nII. Tides 4\n\nChapter I\n\n1. Gauges rust.\n");

        assertThat(Outline.of(document))
                .endsWith("header: II. Tides 4", "heading: Chapter I", "body 1: 1. Gauges rust.");
    }
}
