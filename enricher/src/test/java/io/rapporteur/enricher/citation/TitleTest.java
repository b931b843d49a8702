package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.enricher.citation.result.Rule;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles that no gazetteer has and no note proves: what is one, and where it begins and ends. */
class TitleTest {

    private final CitationResolver resolver = new CitationResolver();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lantern Safety Convention",
                "Convention on the Safety of Lanterns",
                "Convention on the Safety, Repair and Inspection of Lanterns",
                "Agreement on the End of Quarrels, Protection of Keepers and Access to Lanterns",
                "Agreement on Lanterns and Peace in Norland",
                "Peace, Lantern and Harbour Framework for the Northern Provinces and the Region",
                "Harbour Communiqué on Coastal Lanterns",
                "Lantern Pact",
                "Strategy and Plan of Action on Lanterns",
                "Brindisi Programme of Action",
                "2041 Lantern Agenda",
                "Lantern Plan 2041-2045",
                "Lantern Accord of 3 May 2041",
                "Work in Lighthouses Convention, 2041",
                "Treaty of Alliance between Norland and Southmark",
                "Protocol to Prevent, Suppress and Punish the Theft of Lanterns",
                "Lantern Framework Convention",
                "Final Document of the Ninth Lantern Review",
                "Keepers\u2019 Charter on Lanterns",
                "World Lantern Outlook 2041"
            })
    void readsATitleFromItsHeadNounToBothSides(String title) {
        assertThat(found("Recalling the " + title + ",")).isEqualTo(title);
    }

    static Stream<Arguments> endsWhereSomethingElseBegins() {
        return Stream.of(
                argumentSet(
                        "another title",
                        "the Harbour Declaration and the Lantern Pact",
                        "Harbour Declaration | Lantern Pact"),
                argumentSet(
                        "another title, without an article",
                        "the Harbour Declaration and Lantern Pact",
                        "Harbour Declaration | Lantern Pact"),
                argumentSet(
                        "an organ",
                        "the Harbour Declaration on Lanterns and the Security Council",
                        "Harbour Declaration on Lanterns"),
                argumentSet(
                        "a body",
                        "the Harbour Declaration on Lanterns and the Keepers Committee",
                        "Harbour Declaration on Lanterns"),
                argumentSet("its maker", "the Lantern Framework of the Committee of Keepers", "Lantern Framework"),
                argumentSet("a place", "the Lantern Pact in Norland", "Lantern Pact"),
                argumentSet("small letters", "the Harbour Declaration on safe lanterns", "Harbour Declaration"),
                argumentSet("another sentence part", "the Lantern Pact, Norland being a party", "Lantern Pact"));
    }

    @ParameterizedTest
    @MethodSource
    void endsWhereSomethingElseBegins(String words, String expected) {
        assertThat(found("Recalling " + words + ",")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the National Strategy",
                "the National Lantern Plan",
                "the Peace Agreement",
                "the Joint Programme of Action",
                "the Declaration on the village well",
                "the United Nations Lantern Programme",
                "the Lantern Convention Secretariat",
                "the Committee on the Lantern Convention",
                "the Constitution of Norland",
                "the Criminal Code",
                "the Annual Outlook",
                "the Principles of the Charter of the United Nations",
                "the Convention on Lanterns, Ropes"
            })
    void leavesOutWhatIsNoTitleOrMayBeAnother(String words) {
        assertThat(found("Recalling " + words + ","))
                .doesNotContain("Plan")
                .doesNotContain("Convention")
                .matches("|Charter.*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lantern Pact | declaration | DECL:LANTERN-PACT | BRIEF_TITLE",
                "Convention on Lanterns | treaty | TREATY:CONVENTION-LANTERNS | TITLE",
                "World Lantern Outlook | publication | PUB:WORLD-LANTERN-OUTLOOK | TITLE"
            })
    void givesItTheIdOfItsWords(String title, String kind, String id, Rule rule) {
        Citation citation = resolver.resolve(Written.by("GA")
                        .preamble("Recalling the " + title + ",")
                        .read())
                .get(0);

        assertThat(citation.kind().name()).isEqualToIgnoringCase(kind);
        assertThat(citation.target()).isEqualTo(id).isEqualTo(citation.ownId());
        assertThat(citation.rule()).isEqualTo(rule.id());
        assertThat(citation.confidence()).isEqualTo(rule.confidence());
        assertThat(citation.link()).isNull();
    }

    @Test
    void takesTheSymbolInBracketsBehindIt() {
        Citation title = resolver.resolve(Written.by("SC")
                        .preamble("Recalling the Norland Ceasefire Agreement (S/2041/815),")
                        .read())
                .get(0);

        assertThat(title.target()).isEqualTo("S/2041/815");
        assertThat(title.ownId()).isEqualTo("TREATY:NORLAND-CEASEFIRE-AGREEMENT");
        assertThat(title.rule()).isEqualTo("title-by-symbol");
    }

    @Test
    void keepsThePinpointBeforeIt() {
        assertThat(found("Acting under article 5 of the Norland Peace Agreement,"))
                .isEqualTo("article 5 of the Norland Peace Agreement");
    }

    @Test
    void isCitedAgainByItsBeginning() {
        assertThat(found("Recalling the Harbour Declaration on Lanterns, and welcoming the Harbour Declaration,"))
                .isEqualTo("Harbour Declaration on Lanterns | Harbour Declaration");
    }

    @Test
    void isTheFullTitleThatHasItsWords() {
        var document = Written.by("GA")
                .preamble("Recalling the Convention on the Safety of Lanterns and the Convention on Ropes and Knots,")
                .operative(
                        "1",
                        "Urges States to join the Lantern Convention, the Rope Convention and the Knots Convention;")
                .read();

        assertThat(resolver.resolve(document).stream()
                        .filter(citation -> citation.rule().equals(Rule.SHORT_TITLE.id()))
                        .map(citation -> citation.text() + " " + citation.target()))
                .containsExactly("Knots Convention TREATY:CONVENTION-ROPES-KNOTS");
    }

    @Test
    void isNoneOfTwoThatHaveItsWords() {
        var document = Written.by("GA")
                .preamble("Recalling the Convention on Lanterns at Sea and the Convention on Lanterns in Harbours,")
                .operative("1", "Urges States to join the Lanterns Convention;")
                .read();

        assertThat(resolver.resolve(document))
                .last()
                .extracting(Citation::target)
                .isEqualTo("TREATY:LANTERNS-CONVENTION");
    }

    @Test
    void doesNotCiteWhatAParagraphAdopts() {
        var document = Written.by("GA")
                .operative("1", "Adopts the Harbour Declaration on Lanterns, annexed to the present resolution;")
                .read();

        assertThat(resolver.resolve(document)).isEmpty();
    }

    @Test
    void doesNotCiteAHeading() {
        assertThat(found("Harbour Declaration on Lanterns")).isEmpty();
    }

    private String found(String paragraph) {
        return resolver.resolve(Written.by("GA").preamble(paragraph).read()).stream()
                .map(Citation::text)
                .collect(Collectors.joining(" | "));
    }
}
