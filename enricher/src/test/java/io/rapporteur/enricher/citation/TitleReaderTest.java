package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.enricher.citation.result.Citation;
import java.util.Objects;
import java.util.stream.Collectors;
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
                        "DECL:AKUREYRI-DECLARATION-ICE A/70/500"),
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
                        "Recalling the Programme for the Further Implementation of Agenda 2063,¹",
                        "DECL:AGENDA-2063 A/70/500"),
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

    static Stream<Arguments> readsATitleToBothSides() {
        return Stream.of(
                argumentSet(
                        "a place before it", "the Akureyri Declaration on Ice,\u00b9", "Akureyri Declaration on Ice"),
                argumentSet(
                        "four words before it",
                        "the Great Northern Winter Ice Declaration,\u00b9",
                        "Great Northern Winter Ice Declaration"),
                argumentSet(
                        "more than four words before its noun",
                        "the Very Great Northern Winter Ice Declaration,\u00b9",
                        "Very Great Northern Winter Ice Declaration"),
                argumentSet("the verb of the paragraph is none", "Akureyri Declaration,\u00b9", "Akureyri Declaration"),
                argumentSet(
                        "small words inside it",
                        "the Declaration on the Ice of Norland and Suderland,\u00b9",
                        "Declaration on the Ice of Norland and Suderland"),
                argumentSet(
                        "a hyphen inside it",
                        "the Declaration on Ice-Free Seas,\u00b9",
                        "Declaration on Ice-Free Seas"),
                argumentSet(
                        "commas inside it",
                        "the Declaration on Ice, Snow and Winters,\u00b9",
                        "Declaration on Ice, Snow and Winters"),
                argumentSet("a small word behind it", "the Declaration on Ice and the\u00b9 others", ""),
                argumentSet("a sentence behind it", "the Declaration on Ice was read\u00b9 there", ""),
                argumentSet(
                        "a comma and a small word behind it", "the Declaration on Ice, which all read\u00b9 there", ""),
                argumentSet("a number inside it", "the Declaration on 12 Ices\u00b9", ""),
                argumentSet("a capital behind it", "the Declaration Norland\u00b9 read", "Declaration Norland"),
                argumentSet("a noun alone", "the Declaration,\u00b9 and", ""),
                argumentSet("a noun before small letters", "the Declaration of ice,\u00b9 and", ""),
                argumentSet(
                        "a short form in brackets behind it",
                        "the Akureyri Declaration on Ice (the Ice Declaration)\u00b9",
                        "Akureyri Declaration on Ice"),
                argumentSet(
                        "words in brackets that are not closed",
                        "the Akureyri Declaration on Ice (the Ice Declaration\u00b9",
                        ""),
                argumentSet(
                        "a quotation mark behind it",
                        "the \u201cAkureyri Declaration on Ice\u201d,\u00b9 and",
                        "Akureyri Declaration on Ice"),
                argumentSet("a note that is called later", "the Akureyri Declaration on Ice and others\u00b9", ""),
                argumentSet(
                        "see before it",
                        "as all can See Akureyri Declaration on Ice,\u00b9",
                        "Akureyri Declaration on Ice"),
                argumentSet(
                        "a report on it before it", "the reports of all on the Akureyri Declaration on Ice,\u00b9", ""),
                argumentSet(
                        "a report on something else before it",
                        "the reports of all, and the Akureyri Declaration on Ice,\u00b9",
                        "Akureyri Declaration on Ice"),
                argumentSet(
                        "a report in another clause",
                        "the reports of all; Norland in the Akureyri Declaration on Ice,\u00b9",
                        "Akureyri Declaration on Ice"),
                argumentSet(
                        "another title that it is joined to",
                        "the Plan for the Akureyri Declaration on Ice,\u00b9",
                        "Plan for the Akureyri Declaration on Ice"),
                argumentSet("a resolution on it", "resolution 69/1 on the Akureyri Declaration on Ice,\u00b9", ""),
                argumentSet(
                        "a resolution on something else",
                        "resolution 69/1 on ice, the Akureyri Declaration on Ice,\u00b9",
                        "Akureyri Declaration on Ice"));
    }

    @ParameterizedTest
    @MethodSource
    void readsATitleToBothSides(String words, String titles) {
        var document = Written.by("GA")
                .adopted("2016-01-01")
                .preamble("Recalling " + words + ",")
                .note("1", "A/70/500.")
                .read();

        assertThat(resolver.resolve(document).stream()
                        .filter(citation -> citation.rule().equals("title-by-footnote"))
                        .map(Citation::text)
                        .collect(Collectors.joining(" | ")))
                .isEqualTo(titles);
    }

    @Test
    void remembersATitleByItsBeginning() {
        var document = Written.by("GA")
                .adopted("2016-01-01")
                .preamble(
                        "Recalling the Akureyri Declaration on Ice,\u00b9 and noting the Akureyri Declaration and the Declaration,")
                .note("1", "A/70/500.")
                .read();

        assertThat(resolver.resolve(document).stream()
                        .filter(citation -> citation.where().equals("preamble 1"))
                        .map(citation -> citation.text() + " " + citation.target()))
                .containsExactly(
                        "Akureyri Declaration on Ice A/70/500",
                        "Akureyri Declaration A/70/500",
                        "the Declaration A/70/500");
    }
}
