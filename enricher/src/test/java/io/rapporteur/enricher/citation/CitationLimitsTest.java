package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.enricher.citation.result.Candidate;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.enricher.citation.token.Stretch;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.OverLimitException;
import io.rapporteur.model.document.ReadingLimits;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationLimitsTest {

    /** The Assembly numbered its first resolutions otherwise, so that the number may be of many organs. */
    private static final String AMBIGUOUS = "1/1, ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Recalling resolutions 61/1, 61/2 and 61/3,",
                "Recalling resolutions 61/1 to 61/3,",
                "Recalling resolution 61/1 A to C,",
                "Taking note of document A/61/1, Add.1 and 2,"
            })
    void stopsAtTheCitationThatIsOneTooMany(String text) {
        Document document = Written.by("GA").preamble(text).read();

        assertThat(resolver(Limit.CITATIONS, 3).resolve(document)).hasSize(3);
        assertThatThrownBy(() -> resolver(Limit.CITATIONS, 2).resolve(document))
                .isInstanceOf(OverLimitException.class)
                .hasMessageStartingWith("more than 2 citations in one document: 3 were counted");
    }

    @Test
    void countsTheCitationsOfAllParagraphs() {
        Document document = Written.by("GA")
                .preamble("Recalling resolution 61/1,")
                .preamble("Recalling resolution 61/2,")
                .read();

        assertThatThrownBy(() -> resolver(Limit.CITATIONS, 1).resolve(document)).isInstanceOf(OverLimitException.class);
    }

    @Test
    void cutsTheCandidatesOfACitation() {
        Document document = Written.by("GA")
                .preamble("Recalling its resolution " + AMBIGUOUS)
                .read();
        List<Candidate> all = only(new CitationResolver().explain(document));

        assertThat(all).hasSizeGreaterThan(2);
        assertThat(only(resolver(Limit.CANDIDATES, 2).explain(document))).isEqualTo(all.subList(0, 2));
    }

    private static List<Candidate> only(List<Citation> citations) {
        assertThat(citations).hasSize(1);
        return citations.get(0).candidates();
    }

    @Test
    void namesOneCandidateForEachCitationWhenMoreThanEnoughHaveBeenNamed() {
        Document document = Written.by("GA")
                .preamble("Recalling its resolutions " + AMBIGUOUS.repeat(49_000))
                .read();

        List<Citation> citations = new CitationResolver().explain(document);

        assertThat(citations).hasSize(49_000);
        assertThat(citations.stream()
                        .mapToInt(citation -> citation.candidates().size())
                        .sum())
                .isLessThan(150_000);
        assertThat(citations.get(48_999).candidates()).hasSize(1);
    }

    @Test
    void takesATargetThatIsTooLongForNoCitation() {
        Document document = Written.by("GA")
                .preamble("Taking note of A/61/1" + "2".repeat(300) + " and of A/61/2,")
                .read();

        assertThat(new CitationResolver().resolve(document))
                .extracting(Citation::target)
                .containsExactly("A/61/2");
    }

    @Test
    void findsInAParagraphOfManyStretchesWhatItFindsInShortOnes() {
        String words = "and the words go on, ";
        String cited = "Recalling resolution 61/180 of 20 December 2006, ";
        String text = words.repeat(20_000) + (cited + words.repeat(5_000)).repeat(30);
        Document document = Written.by("GA").preamble(text).read();

        List<Citation> citations = new CitationResolver().resolve(document);

        assertThat(text).hasSizeGreaterThan(3 * Stretch.MAX_LENGTH);
        assertThat(citations).extracting(Citation::target).hasSize(30).containsOnly("A/RES/61/180");
        assertThat(citations)
                .extracting(Citation::function)
                .containsOnly(citations.get(0).function());
        assertThat(citations).allSatisfy(citation -> assertThat(citation.text())
                .isEqualTo(citation.span().of(document.text())));
    }

    @Test
    void losesAtMostOneCitationWhereOneStretchEndsAndTheNextBegins() {
        String cited = "resolution 61/180, ";
        Document document = Written.by("GA")
                .preamble("Recalling " + cited.repeat(2 * Stretch.MAX_LENGTH / cited.length()))
                .read();
        var resolver = new CitationResolver(ReadingLimits.DEFAULT.with(Limit.CITATIONS, 1_000_000));

        List<Citation> citations = resolver.resolve(document);

        int all = 2 * Stretch.MAX_LENGTH / cited.length();
        assertThat(citations).hasSizeBetween(all - 2, all);
        assertThat(citations.stream()
                        .map(Citation::target)
                        .filter(Objects::nonNull)
                        .distinct())
                .containsExactly("A/RES/61/180");
    }

    @Test
    void readsLettersWithoutAnySpaceInStretches() {
        Document document = Written.by("GA")
                .preamble("\ud83d\ude00".repeat(Stretch.MAX_LENGTH))
                .read();

        assertThat(new CitationResolver().resolve(document)).isEmpty();
    }

    private static CitationResolver resolver(Limit limit, int most) {
        return new CitationResolver(ReadingLimits.DEFAULT.with(limit, most));
    }
}
