package io.rapporteur.parser.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.Span;
import io.rapporteur.parser.lexicon.Lexicon;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
                argumentSet("running text", "resolution 90/17 of 4 May", "none"),
                argumentSet("no number", "Resolution adopted by the Board", "none"),
                argumentSet("the word alone", "Resolution", "none"),
                argumentSet("a colon behind it", "Resolution 4748 (2061): The tide", "RESOLUTION 4748 (2061)|The tide"),
                argumentSet("a bracket that is not closed", "Resolution 4748 (2061", "RESOLUTION 4748|(2061"),
                argumentSet(
                        "a long bracket",
                        "Resolution 4748 (on the state of the tide)",
                        "RESOLUTION 4748|(on the state of the tide)"),
                argumentSet("a year without a space", "Resolution 4748(2061)", "RESOLUTION 4748(2061)|"),
                argumentSet("a number of six digits", "Resolution 123456", "none"),
                argumentSet("a number of five digits", "Resolution 12345", "RESOLUTION 12345|"),
                argumentSet("a special session", "S-30/2. Care", "OTHER S-30/2|Care"),
                argumentSet("a conference's number", "13/CP.50. Care", "OTHER 13/CP.50|Care"),
                argumentSet("a letter behind the slash", "90/A. Care", "none"),
                argumentSet("a slash at its end", "Resolution 90/", "RESOLUTION 90|/"),
                argumentSet("no point behind it", "90/17 Care of archives", "none"),
                argumentSet("what it is behind it", "90/511. Decision on tides", "DECISION 90/511|Decision on tides"),
                argumentSet("a number that is too long", "Resolution 90/ABCDEFGHIJKLMNOPQRSTU.12", "none"),
                argumentSet("one letter before a session", "W90.4 Tidal health", "none"),
                argumentSet("six letters before a session", "WORLDS90.4 Tidal health", "none"),
                argumentSet(
                        "five letters before a session", "WORLD90.4 Tidal health", "RESOLUTION WORLD90.4|Tidal health"),
                argumentSet("a small letter before a session", "WHa90.4 Tidal health", "none"),
                argumentSet("letters and a point", "WHA.4 Tidal health", "none"),
                argumentSet("no item", "WHA90. Tidal health", "none"),
                argumentSet("a letter behind the item", "WHA90.4a Tidal health", "none"),
                argumentSet("a series of its own alone", "WHA90.4", "RESOLUTION WHA90.4|"),
                argumentSet("a session alone", "WHA90", "none"));
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
                argumentSet("no year", "4 May", "none"),
                argumentSet("a year at the end of the text", "4 May 2", "none"),
                argumentSet("a year of five digits", "4 May 20611", "none"),
                argumentSet("a year of three digits", "4 May 206", "none"),
                argumentSet("a year of no document", "4 May 3061", "none"),
                argumentSet("a year of the last century", "14 May 1961", "1961-05-14"),
                argumentSet("a day of three digits", "144 May 2061", "none"),
                argumentSet("no month", "4 Mai 2061", "none"));
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

    @Test
    void readsTheFirstDateBehindAPlace() {
        assertThat(new Dates(lexicon)
                        .first(whole("4 May 2061 and 5 June 2061"), 5)
                        .map(Fact::value))
                .contains("2061-06-05");
    }

    private static Reading whole(String text) {
        return Reading.of(text, List.of(new Span(0, text.length())), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 May 2061", "14 September 2061"})
    void knowsALineThatIsADate(String text) {
        assertThat(new Dates(lexicon).isDate(whole(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "on 4 May 2061",
                "4 May 2061 and",
                "4 and 5 May 2061",
                "44 of them",
                "4 May 2061 and so on until the 44th meeting"
            })
    void takesALineThatSaysMoreForNoDate(String text) {
        assertThat(new Dates(lexicon).isDate(whole(text))).isFalse();
    }

    static Stream<Arguments> readsADateThatAScannerSpoilt() {
        return Stream.of(
                argumentSet("a letter of the month", "of 3 Apri] 2061", "2061-04-03"),
                argumentSet("a point behind the month", "15 August. 2061", "2061-08-15"),
                argumentSet("behind another number", "9 votes, 3 Apri] 2061", "2061-04-03"),
                argumentSet("a day of three digits", "123 Apri] 2061", "none"),
                argumentSet("two letters of the month", "3 Aqri] 2061", "none"),
                argumentSet("no year", "3 Apri] and", "none"),
                argumentSet("nothing behind the month", "3 Apri]", "none"),
                argumentSet("no number", "of Apri] ", "none"));
    }

    @ParameterizedTest
    @MethodSource
    void readsADateThatAScannerSpoilt(String text, String expected) {
        assertThat(new Dates(lexicon).spoilt(whole(text)).map(Fact::value).orElse("none"))
                .isEqualTo(expected);
    }

    static Stream<Arguments> knowsTheMeetingThatAdopted() {
        return Stream.of(
                argumentSet("alone", "44th plenary meeting", true),
                argumentSet("with a full stop", "44th plenary meeting.", true),
                argumentSet("with its date", "44th plenary meeting, 4 May 2061", false),
                argumentSet("with its date behind a space", "44th plenary meeting 4 May 2061", true),
                argumentSet("of four digits", "9901st meeting", true),
                argumentSet("of five digits", "99011st meeting", false),
                argumentSet("without a number", "th plenary meeting", false),
                argumentSet("no ordinal", "44 plenary meeting", false),
                argumentSet("a longer word behind the number", "44that meeting", false),
                argumentSet("glued to another word", "44th premeeting", false),
                argumentSet("with more words", "44th plenary meeting of all", false),
                argumentSet("with a full stop and more", "44th plenary meeting. All", false),
                argumentSet("a line of sixty characters", "44th " + "(resumed) ".repeat(4) + "plenary meeting", true),
                argumentSet("a longer line", "44th " + "(resumed) ".repeat(5) + "plenary meeting", false));
    }

    @ParameterizedTest
    @MethodSource
    void knowsTheMeetingThatAdopted(String text, boolean meeting) {
        assertThat(Closings.isMeeting(text, lexicon)).isEqualTo(meeting);
    }

    @Test
    void closesNoDocumentWithNothing() {
        assertThat(Closings.isClosing("", lexicon)).isFalse();
    }
}
