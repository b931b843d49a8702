package io.rapporteur.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingTest {

    static Stream<Arguments> takesMarkupAndLayoutAway() {
        return Stream.of(
                argumentSet("line breaks and indents", "of 18\n    December  2006", "of 18 December 2006"),
                argumentSet("no-break space", "resolution\u00a061/180", "resolution 61/180"),
                argumentSet("no-break hyphen", "ES\u201111/1", "ES-11/1"),
                argumentSet("soft hyphen", "imple\u00admentation", "implementation"),
                argumentSet("emphasis", "1. *Calls upon* States", "1. Calls upon States"),
                argumentSet("a heading of Markdown", "## Resolution 902/2", "Resolution 902/2"),
                argumentSet("a number sign within", "Goal #5", "Goal #5"),
                argumentSet("a link", "resolution [64/293](#) of 30 July", "resolution 64/293 of 30 July"),
                argumentSet("a link with an address", "[70/1](https://example.org/x)", "70/1"),
                argumentSet("brackets that are no link", "[agenda item 3] (a)", "[agenda item 3] (a)"),
                argumentSet("brackets before a letter", "[70/1](a)", "[70/1](a)"),
                argumentSet("a bracket that never closes", "[70/1 of", "[70/1 of"));
    }

    @ParameterizedTest
    @MethodSource
    void takesMarkupAndLayoutAway(String source, String expected) {
        Reading reading = Reading.of(source, List.of(new Span(0, source.length())), List.of());

        assertThat(reading.text()).isEqualTo(expected);
    }

    @Test
    void joinsWhatAPageBreakCutsAndLeadsBackToBothSides() {
        String source = "adopted on 18\n\f\nA/RES/1/1\n\nDecember 2006";
        int second = source.indexOf("December");
        Reading reading = Reading.of(source, List.of(new Span(0, 13), new Span(second, source.length())), List.of());

        assertThat(reading.text()).isEqualTo("adopted on 18 December 2006");
        assertThat(reading.span(11, 27)).isEqualTo(new Span(11, source.length()));
    }

    @Test
    void leavesFootnoteCallsOut() {
        String source = "Convention,¹ pursuant";
        Reading reading = Reading.of(
                source, List.of(new Span(0, source.length())), List.of(new FootnoteCall("1", new Span(11, 12))));

        assertThat(reading.text()).isEqualTo("Convention, pursuant");
        assertThat(reading.span(12, 20).of(source)).isEqualTo("pursuant");
    }
}
