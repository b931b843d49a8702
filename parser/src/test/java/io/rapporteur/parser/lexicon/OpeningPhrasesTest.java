package io.rapporteur.parser.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpeningPhrasesTest {

    private final OpeningPhrases phrases = new OpeningPhrases(Lexicon.of("en"));

    static Stream<Arguments> readsTheOpeningPhrase() {
        return Stream.of(
                argumentSet("a participle", "Recalling its resolution", "Recalling"),
                argumentSet("with also", "Recalling also its resolution", "Recalling also"),
                argumentSet("with further before a noun", "Encouraging further progress", "Encouraging"),
                argumentSet("with also before a noun", "Welcoming also efforts", "Welcoming also"),
                argumentSet("an adverb first", "Further recalling that", "Further recalling"),
                argumentSet("a complement", "Taking note of the report", "Taking note"),
                argumentSet(
                        "a complement and a feeling",
                        "Taking note with appreciation of",
                        "Taking note with appreciation"),
                argumentSet("a deep feeling", "Noting with profound concern that", "Noting with profound concern"),
                argumentSet(
                        "an expressed feeling",
                        "Expressing its deep appreciation to",
                        "Expressing its deep appreciation"),
                argumentSet("what is expressed", "Expresses the hope that", "Expresses the hope"),
                argumentSet("an adjective", "Deeply concerned about", "Deeply concerned"),
                argumentSet("two adjectives", "Deeply alarmed and concerned about", "Deeply alarmed and concerned"),
                argumentSet("a perfect participle", "Having also considered the report", "Having also considered"),
                argumentSet("two verbs", "Welcoming and encouraging the efforts", "Welcoming and encouraging"),
                argumentSet("in mind", "Bearing in mind the tides", "Bearing in mind"),
                argumentSet("a finite verb", "Calls upon States", "Calls upon"),
                argumentSet("capitals", "URGES Member States", "URGES"),
                argumentSet("a manner", "Condemns in the strongest terms all", "Condemns in the strongest terms"),
                argumentSet("cut off behind its first word", "Having", "Having"),
                argumentSet(
                        "no more than four tails",
                        "Recalling also also also also also it",
                        "Recalling also also also also"),
                argumentSet("four adverbs first", "Also also also also recalling it", "Also also also also recalling"),
                argumentSet("five adverbs first", "Also also also also also recalling it", "none"),
                argumentSet("a finite verb behind a participle", "Welcoming and encourages the efforts", "Welcoming"),
                argumentSet("a participle behind a finite verb", "Welcomes and encouraging efforts", "Welcomes"),
                argumentSet(
                        "a second verb with an adverb",
                        "Welcoming and further encouraging the efforts",
                        "Welcoming and further encouraging"),
                argumentSet("a capital behind and", "Welcoming and Encouraging the efforts", "Welcoming"),
                argumentSet("with and no feeling", "Taking note with the Board", "Taking note"),
                argumentSet(
                        "a feeling without a possessive", "Expressing deep concern at it", "Expressing deep concern"),
                argumentSet("further before a determiner", "Recalling further the report", "Recalling further"),
                argumentSet(
                        "further before a tail",
                        "Recalling further in particular the report",
                        "Recalling further in particular"),
                argumentSet(
                        "further before a manner",
                        "Noting further with interest the report",
                        "Noting further with interest"),
                argumentSet("further before a name", "Recalling further Norland", "Recalling further"),
                argumentSet("further at the end", "Recalling further", "Recalling further"),
                argumentSet("two spaces", "Taking  note of it", "Taking"),
                argumentSet("having and a number", "Having 12 members", "Having"),
                argumentSet("having considered also", "Having considered also the report", "Having considered also"),
                argumentSet("no verb", "The tide rises", "none"),
                argumentSet("no text", "", "none"));
    }

    @ParameterizedTest
    @MethodSource
    void readsTheOpeningPhrase(String text, String expected) {
        assertThat(phrases.opening(text, 0)
                        .map(phrase -> text.substring(0, phrase.end()))
                        .orElse("none"))
                .isEqualTo(expected);
    }
}
