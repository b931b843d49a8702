package io.rapporteur.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.model.document.ReadingLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static List<Line> lines(String text) {
        return Lines.of(text, ReadingLimits.DEFAULT);
    }

    @Test
    void cutsAtEveryKindOfLineBreak() {
        String text = "one\ntwo\r\nthree\rfour\ffive\u2028six";

        assertThat(lines(text))
                .extracting(line -> text.substring(line.from(), line.to()))
                .containsExactly("one", "two", "three", "four", "five", "six");
    }

    @Test
    void shareOutTheWholeText() {
        String text = "\n one \r\n\r\n\ftwo\t\n\n";
        int at = 0;
        for (Line line : lines(text)) {
            assertThat(line.start()).isEqualTo(at);
            at = line.next();
        }

        assertThat(at).isEqualTo(text.length());
        assertThat(lines("")).isEmpty();
    }

    @Test
    void endAPageAtAFormFeedOnly() {
        assertThat(lines("one\ftwo\nthree")).extracting(Line::endsPage).containsExactly(true, false, false);
        assertThat(lines("one\n\f")).extracting(Line::endsPage).containsExactly(false, true);
    }

    @Test
    void countATabOfAnIndentAsFourColumns() {
        assertThat(lines("one\n  two\n\tthree\n \t four\n  \n"))
                .extracting(Line::column)
                .containsExactly(0, 2, 4, 6, 2);
    }

    @Test
    void measureTheWidestGapBetweenTheirWords() {
        assertThat(lines("one two\none   two  three\none\t\ttwo\n  one\none\u00a0\u00a0two"))
                .extracting(Line::gap)
                .containsExactly(1, 3, 2, 1, 2);
    }

    @Test
    void countTheTabsBetweenTheirWords() {
        assertThat(lines("one two\n\tone\ttwo\tthree\t\none  two"))
                .extracting(Line::tabs)
                .containsExactly(0, 2, 0);
    }

    @Test
    void knowWhatTheyHold() {
        String text = "a b/c \nd/";

        assertThat(lines(text).get(0).contains(text, '/')).isTrue();
        assertThat(lines(text).get(0).contains(text, 'd')).isFalse();
        assertThat(lines(text).get(0).length()).isEqualTo(5);
        assertThat(lines(" \n").get(0).blank()).isTrue();
    }
}
