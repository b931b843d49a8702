package io.rapporteur.parser.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.Span;
import io.rapporteur.parser.lexicon.Lexicon;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    private final Lexicon lexicon = Lexicon.of("en");

    static Stream<Arguments> readsNumberHeadings() {
        return Stream.of(
                argumentSet("a resolution with its year", "Resolution 4748 (2061)", "RESOLUTION 4748 (2061)|"),
                argumentSet("in capitals", "RESOLUTION 866 (2061)", "RESOLUTION 866 (2061)|"),
                argumentSet("number and title", "90/17. Care of archives", "OTHER 90/17|Care of archives"),
                argumentSet("number alone", "90/17.", "OTHER 90/17|"),
                argumentSet("an emergency session", "ES-30/2. Care", "OTHER ES-30/2|Care"),
                argumentSet(
                        "an old form",
                        "10 (2061). Resolution of 4 May 2061",
                        "OTHER 10 (2061)|Resolution of 4 May 2061"),
                argumentSet("a series of its own", "WHA90.4 Tidal health", "RESOLUTION WHA90.4|Tidal health"),
                argumentSet("a decision", "Decision 13/CP.50", "DECISION 13/CP.50|"),
                argumentSet("a list number", "12. Urges States", "none"),
                argumentSet("running text", "resolution 90/17 of 4 May", "none"));
    }

    @ParameterizedTest
    @MethodSource
    void readsNumberHeadings(String text, String expected) {
        assertThat(NumberHeading.in(text, lexicon)
                        .map(found -> found.kind() + " " + text.substring(found.from(), found.to()) + "|"
                                + text.substring(found.rest()))
                        .orElse("none"))
                .isEqualTo(expected);
    }

    static Stream<Arguments> readsDates() {
        return Stream.of(
                argumentSet("a date", "adopted on 4 May 2061", "2061-05-04"),
                argumentSet("glued to a word", "on4 May 2061", "2061-05-04"),
                argumentSet("the first of two", "1 to 4 May 2061 and 5 June 2061", "2061-05-04"),
                argumentSet("a day that no month has", "31 June 2061", "none"),
                argumentSet("no year", "4 May", "none"));
    }

    @ParameterizedTest
    @MethodSource
    void readsDates(String text, String expected) {
        Reading reading = Reading.of(text, List.of(new Span(0, text.length())), List.of());

        assertThat(new Dates(lexicon).first(reading, 0).map(Fact::value).orElse("none"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "44th plenary meeting",
                "50th (resumed) plenary meeting 22 December 2061",
                "Adopted unanimously at the 9th meeting.",
                "[Adopted by a recorded vote of 28 to 2"
            })
    void knowsClosingLines(String text) {
        assertThat(Closings.isClosing(text, lexicon)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adopted at the conference",
                "1448th meeting of the Council,",
                "44 members met",
                "The meeting rose"
            })
    void doesNotTakeRunningTextForAClosingLine(String text) {
        assertThat(Closings.isClosing(text, lexicon)).isFalse();
    }
}
