package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.enricher.citation.result.Citation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which organ a number belongs to: the one that acts in the clause, or another body that shares its noun, or nobody known. */
class WhoseNumberTest {

    private static final String UNDECIDED = "?";

    private final CitationResolver resolver = new CitationResolver();

    static Stream<Arguments> givesTheNumberToTheOrganThatActs() {
        return Stream.of(
                argumentSet(
                        "before the number",
                        "GA",
                        "Noting that the Human Rights Council, in resolution 48/13, recognized the right to shade,",
                        "A/HRC/RES/48/13"),
                argumentSet(
                        "before the number, through a paragraph",
                        "GA",
                        "Noting that the Human Rights Council, in paragraph 4 of resolution 48/13, spoke of shade,",
                        "A/HRC/RES/48/13"),
                argumentSet(
                        "before a verb",
                        "HRC",
                        "Noting that the General Assembly recognized the right to shade in resolution 64/292,",
                        "A/RES/64/292"),
                argumentSet(
                        "before a verb in the perfect",
                        "HRC",
                        "Noting that the General Assembly has recognized that right by resolution 64/292,",
                        "A/RES/64/292"),
                argumentSet(
                        "whose \"its\" stands behind a paragraph",
                        "HRC",
                        "Recalling that the General Assembly, in paragraph 3 of its resolution 60/251, spoke of shade,",
                        "A/RES/60/251"),
                argumentSet(
                        "whose \"its\" stands behind its act",
                        "HRC",
                        "Recalling that the General Assembly recognized that right, in its resolution 64/292,",
                        "A/RES/64/292"),
                argumentSet(
                        "unless another clause begins before \"its\"",
                        "HRC",
                        "Noting that the General Assembly recognized that right, and guided in its resolution 15/9 by it,",
                        "A/HRC/RES/15/9"),
                argumentSet(
                        "whose resolution a name stands for",
                        "HRC",
                        "Reaffirming the Addis Ababa Action Agenda (resolution 69/313, annex),",
                        "A/RES/69/313 A/RES/69/313"),
                argumentSet(
                        "behind the number",
                        "GA",
                        "Noting that, in resolution 48/13, the Human Rights Council recognized that right,",
                        "A/HRC/RES/48/13"),
                argumentSet(
                        "behind \"in which\"",
                        "GA",
                        "Noting resolution 48/13, in which the Human Rights Council had recognized that right,",
                        "A/HRC/RES/48/13"),
                argumentSet(
                        "as the agent",
                        "GA",
                        "Mindful of the right that was recognized by the Human Rights Council in resolution 48/13,",
                        "A/HRC/RES/48/13"),
                argumentSet(
                        "as the owner", "GA", "Noting the Human Rights Council's resolution 48/13,", "A/HRC/RES/48/13"),
                argumentSet(
                        "by its noun, once it was named",
                        "GA",
                        "Noting that the Human Rights Council met, and that the Council, in resolution 48/14, appointed a"
                                + " gardener,",
                        "A/HRC/RES/48/14"),
                argumentSet(
                        "unless another is named behind the number",
                        "GA",
                        "Noting that the Human Rights Council, in resolution 70/1 of the General Assembly, was asked to help,",
                        "A/RES/70/1"),
                argumentSet(
                        "unless it was set up by the resolution",
                        "GA",
                        "Noting the work of the Human Rights Council established by resolution 60/251,",
                        "A/RES/60/251"),
                argumentSet(
                        "unless something was done to it",
                        "GA",
                        "Noting that the Human Rights Council has been asked to help in resolution 60/251,",
                        "A/RES/60/251"));
    }

    @ParameterizedTest
    @MethodSource
    void givesTheNumberToTheOrganThatActs(String body, String words, String expected) {
        assertThat(targets(body, words)).isEqualTo(expected);
    }

    static Stream<Arguments> readsHowPeopleAbbreviateOrgans() {
        return Stream.of(
                argumentSet("UNGA", "Recalling UNGA Res. 66/288,", "A/RES/66/288"),
                argumentSet("GA", "Recalling GA resolutions 60/251 & 65/281,", "A/RES/60/251 A/RES/65/281"),
                argumentSet("with stops", "Recalling G.A. Res. 2625 (XXV),", "A/RES/2625(XXV)"),
                argumentSet("UNSC", "Recalling UNSC resolution 2250 (2015),", "S/RES/2250(2015)"),
                argumentSet("SCR", "Recalling SCR 1540 (2004),", "S/RES/1540(2004)"),
                argumentSet("without a year", "Recalling UNSCR 1540,", "S/RES/1540(2004)"),
                argumentSet("ECOSOC", "Recalling ECOSOC Res. 2021/6,", "E/RES/2021/6"),
                argumentSet(
                        "HRC",
                        "Recalling HRC Res. 48/13 and UNHRC resolution 51/7,",
                        "A/HRC/RES/48/13 A/HRC/RES/51/7"));
    }

    @ParameterizedTest
    @MethodSource
    void readsHowPeopleAbbreviateOrgans(String words, String expected) {
        assertThat(targets("GA", words)).isEqualTo(expected);
    }

    static Stream<Arguments> givesNoNumberOfAnotherBodyToAnOrganOfItsNoun() {
        return Stream.of(
                argumentSet(
                        "behind the number",
                        "Recalling resolution 2277 (2019) of the Parliamentary Assembly of the Council of Europe,"),
                argumentSet(
                        "before the number",
                        "Recalling Parliamentary Assembly of the Council of Europe resolution 2186 (2017),"),
                argumentSet("that acts", "Noting that the Nordic Council, in resolution 12/3, spoke of shade,"),
                argumentSet(
                        "that speaks of itself",
                        "Noting that the Nordic Council, in its resolution 12/3, spoke of shade,"),
                argumentSet("of a union", "Recalling decision 12/3 of the Assembly of the African Union,"),
                argumentSet(
                        "with the full name of an organ",
                        "Recalling resolution 48/3 of the General Assembly of the Organization of American States,"),
                argumentSet("with an abbreviation", "Recalling OAS General Assembly resolution 48/3,"),
                argumentSet("of an authority", "Recalling International Seabed Authority Council decision 2021/3,"),
                argumentSet("as the owner", "Recalling the Authority's Council decision 2021/3,"),
                argumentSet(
                        "of a treaty that is not known",
                        "Recalling decision 2/7 of the Conference of the Parties to the Convention on Shade,"),
                argumentSet(
                        "in the list that goes on",
                        "Recalling decision 12/3 of the Assembly of the African Union and decision 867 (XXXVII),"));
    }

    @ParameterizedTest
    @CsvSource({
        "decision 867 (XXXVII), ?",
        "resolution 3314 (XXIX), A/RES/3314(XXIX)",
        "resolution 3450 (XXX), A/RES/3450(XXX)"
    })
    void givesNoRomanSessionToTheAssemblyThatItNeverNumberedSo(String number, String expected) {
        assertThat(targets("GA", "Recalling " + number + ",")).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource
    void givesNoNumberOfAnotherBodyToAnOrganOfItsNoun(String words) {
        List<Citation> citations = resolver.resolve(Written.paragraph("GA", words));

        assertThat(citations).isNotEmpty().allSatisfy(citation -> {
            assertThat(citation.target()).isNull();
            assertThat(citation.rule()).isEqualTo("unknown-organ");
        });
    }

    static Stream<Arguments> keepsTheOrgansOfTheUnitedNationsApartFromOtherBodies() {
        return Stream.of(
                argumentSet(
                        "of the United Nations",
                        "GA",
                        "Recalling resolution 48/3 of the General Assembly of the United Nations,",
                        "A/RES/48/3"),
                argumentSet(
                        "by its date",
                        "GA",
                        "Recalling resolution 61/180 of the General Assembly of 20 December 2006,",
                        "A/RES/61/180"),
                argumentSet("behind a verb", "ECOSOC", "Welcoming Council resolution 2021/6,", "E/RES/2021/6"),
                argumentSet(
                        "behind a verb in capitals",
                        "GA",
                        "WELCOMES United Nations General Assembly resolution 71/254,",
                        "A/RES/71/254"),
                argumentSet(
                        "of a programme of theirs",
                        "GA",
                        "Recalling UNEP Governing Council decision 20/1,",
                        "UNEP/GC/DEC/20/1"),
                argumentSet(
                        "number and year, whatever stands before",
                        "GA",
                        "Recalling the Yemen resolution 2216 (2015),",
                        "S/RES/2216(2015)"));
    }

    @ParameterizedTest
    @MethodSource
    void keepsTheOrgansOfTheUnitedNationsApartFromOtherBodies(String body, String words, String expected) {
        assertThat(targets(body, words)).isEqualTo(expected);
    }

    static Stream<Arguments> readsNumbersThatConferencesOfPartiesAndTheHealthAssemblyGive() {
        return Stream.of(
                argumentSet(
                        "a meeting in Roman figures",
                        "Recalling decisions X/2 and XI/16 of the Conference of the Parties to the Convention on Biological Diversity,",
                        "CBD:X/2 CBD:XI/16"),
                argumentSet("a meeting in Roman figures of nobody named", "Recalling decision X/2,", UNDECIDED),
                argumentSet("no number in Roman figures", "Recalling section X/2 of the tables,", ""),
                argumentSet(
                        "behind the document that holds it",
                        "See CBD/COP/15/17, decision 15/4, annex, and UNEP/CBD/COP/10/27, annex, decision X/2,",
                        "CBD/COP/15/17 CBD:15/4 UNEP/CBD/COP/10/27 CBD:X/2"),
                argumentSet(
                        "behind the records of the Health Assembly",
                        "See World Health Organization, document WHA58/2005/REC/1, resolution 58.3,",
                        "WHO:WHA58/2005/REC/1 WHA58.3"),
                argumentSet(
                        "behind a report to the General Assembly, which holds resolutions of others",
                        "See A/CONF.277/20/Rev.1, chap. I, resolution 1, annex I,",
                        "A/CONF.277/20/Rev.1"),
                argumentSet(
                        "by its letters",
                        "Recalling decision 27/COP.14 and decision 14/CP.26,",
                        "UNCCD:27/COP.14 UNFCCC:14/CP.26"),
                argumentSet(
                        "unless another conference is said to number so",
                        "Noting that the Conference of the Parties to the Lighthouse Convention, in its decision 7/CP.3, asked for lamps,",
                        UNDECIDED));
    }

    @ParameterizedTest
    @MethodSource
    void readsNumbersThatConferencesOfPartiesAndTheHealthAssemblyGive(String words, String expected) {
        assertThat(targets("GA", words)).isEqualTo(expected);
    }

    static Stream<Arguments> leavesWhatANobodySaysOfItselfUndecided() {
        return Stream.of(
                argumentSet(
                        "of another body",
                        "The Parliamentary Assembly refers to its Resolution 2186 (2017).",
                        UNDECIDED),
                argumentSet(
                        "unless it has named the Security Council",
                        "The Nordic Council thanks the Security Council for its resolution 1325 (2000).",
                        "S/RES/1325(2000)"),
                argumentSet(
                        "unless it has named nobody else",
                        "Recalling its resolution 1325 (2000),",
                        "S/RES/1325(2000)"));
    }

    @ParameterizedTest
    @MethodSource
    void leavesWhatANobodySaysOfItselfUndecided(String words, String expected) {
        assertThat(targets(null, words)).isEqualTo(expected);
    }

    private String targets(@Nullable String body, String words) {
        return resolver.resolve(Written.by(body).preamble(words).read()).stream()
                .map(citation -> Objects.requireNonNullElse(citation.target(), UNDECIDED))
                .collect(Collectors.joining(" "));
    }
}
