package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.enricher.citation.result.Citation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleReaderTest {

    private static final String MERCURY = "Recalling the Minamata Convention on Mercury";

    private final CitationResolver resolver = new CitationResolver();

    static Stream<Arguments> readsArticlesWithoutTheirInstrument() {
        return Stream.of(
                argumentSet(
                        "of the Charter, which the sentence names",
                        "SC",
                        "Acting under Chapter VII of the Charter of the United Nations, and taking measures under its"
                                + " Article 41,",
                        "UN:CHARTER Chapter VII, UN:CHARTER art. 41"),
                argumentSet(
                        "of the Charter, which nobody names",
                        "SC",
                        "Prepared to consider further measures under Article 41,",
                        "UN:CHARTER art. 41"),
                argumentSet(
                        "with a paragraph",
                        "GA",
                        "Recalling the duties that follow from Article 2, paragraph 5,",
                        "UN:CHARTER art. 2, para. 5"),
                argumentSet(
                        "of the treaty that was cited last",
                        "GA",
                        MERCURY + ", and stressing that plans under its article 20 are needed,",
                        "UNTS:3202:54669, UNTS:3202:54669 art. 20"),
                argumentSet(
                        "thereof",
                        "GA",
                        MERCURY + ", and stressing the plans that are foreseen in article 20 thereof,",
                        "UNTS:3202:54669, UNTS:3202:54669 art. 20"),
                argumentSet(
                        "thereof, behind a comma",
                        "GA",
                        "Recalling article 3, paragraph 1, of the Minamata Convention on Mercury and article 4, paragraph 2"
                                + " (a), thereof,",
                        "UNTS:3202:54669 art. 3, para. 1, UNTS:3202:54669 art. 4, para. 2 (a)"),
                argumentSet(
                        "further articles of a treaty whose articles were cited",
                        "GA",
                        "Noting that article 3 of the Minamata Convention on Mercury speaks of trade, that article 4 does not,"
                                + " and that article 5, paragraph 2, is silent,",
                        "UNTS:3202:54669 art. 3, UNTS:3202:54669 art. 4, UNTS:3202:54669 art. 5, para. 2"),
                argumentSet(
                        "of nothing where two treaties were cited",
                        "GA",
                        "Noting that article 3 of the Minamata Convention on Mercury and article 4 of the Convention on"
                                + " Biological Diversity differ, and that article 5 is silent,",
                        "UNTS:3202:54669 art. 3, UNTS:1760:30619 art. 4"),
                argumentSet(
                        "not of the Charter where another treaty was cited",
                        "GA",
                        MERCURY + ", and stressing the plans under Article 20,",
                        "UNTS:3202:54669"),
                argumentSet(
                        "not of the Charter with a small letter", "SC", "Recalling the duties under article 20,", ""),
                argumentSet("not to an organ of another treaty", "UNEA", "Recalling the duties under Article 20,", ""),
                argumentSet("not in a heading", "SC", "Recalling the text that follows: Article 20, on waste,", ""),
                argumentSet("not of an annex", "SC", "Recalling the duties under Article 7 of annex 2 to it,", ""));
    }

    @ParameterizedTest
    @MethodSource
    void readsArticlesWithoutTheirInstrument(String body, String words, String expected) {
        assertThat(cited(body, words)).isEqualTo(expected);
    }

    static Stream<Arguments> joinsArticlesOfOneInstrument() {
        return Stream.of(
                argumentSet(
                        "two before",
                        "Recalling Article 25 and Article 2, paragraph 6, of the Charter,",
                        "UN:CHARTER art. 25, art. 2, para. 6"),
                argumentSet(
                        "three before",
                        "Recalling article 4, paragraph 1, article 8, paragraph 2, and article 9 of the Minamata"
                                + " Convention on Mercury,",
                        "UNTS:3202:54669 art. 4, para. 1, art. 8, para. 2, art. 9"),
                argumentSet(
                        "an article and a chapter",
                        "Recalling Article 25 and Chapter VIII of the Charter,",
                        "UN:CHARTER art. 25, Chapter VIII"),
                argumentSet(
                        "a part and an annex",
                        "Recalling Part XI, section 2, and Annex III, article 13, of the United Nations Convention on the Law of"
                                + " the Sea,",
                        "UNTS:1833:31363 part XI, sect. 2, Annex III, art. 13"),
                argumentSet(
                        "in particular one paragraph of it",
                        "Recalling article 13, in particular paragraph 14, of the Minamata Convention on Mercury,",
                        "UNTS:3202:54669 art. 13, para. 14"),
                argumentSet(
                        "behind, by and in particular",
                        MERCURY + ", and in particular articles 3 and 4 thereof,",
                        "UNTS:3202:54669 arts. 3, 4"),
                argumentSet(
                        "behind, by its",
                        "Recalling the Charter of the United Nations and, in particular, its Article 2, paragraph 4,",
                        "UN:CHARTER art. 2, para. 4"),
                argumentSet(
                        "behind, by particularly",
                        MERCURY + ", particularly article 21, paragraphs 1 and 3,",
                        "UNTS:3202:54669 art. 21, paras. 1, 3"),
                argumentSet(
                        "a letter without brackets", "Recalling Article 73 e of the Charter,", "UN:CHARTER art. 73 e"),
                argumentSet(
                        "a number put in later",
                        "Recalling article 3, paragraph 7 ter, of the Minamata Convention on Mercury,",
                        "UNTS:3202:54669 art. 3, para. 7 ter"),
                argumentSet(
                        "a scanner's full stop for a comma",
                        "Recalling Article 2. paragraph 4, of the Charter,",
                        "UN:CHARTER art. 2, para. 4"));
    }

    @ParameterizedTest
    @MethodSource
    void joinsArticlesOfOneInstrument(String words, String expected) {
        assertThat(cited("GA", words)).isEqualTo(expected);
    }

    static Stream<Arguments> knowsTheInstrumentsOfOrgans() {
        return Stream.of(
                argumentSet(
                        "the Statute, once its Court was named",
                        "SC",
                        "Noting a vacancy in the International Court of Justice, to be filled under the Statute of the"
                                + " Court, and Article 14 of the Statute,",
                        "TREATY:ICJ-STATUTE, TREATY:ICJ-STATUTE art. 14"),
                argumentSet(
                        "not the Statute of another court",
                        "SC",
                        "Recalling article 14 of the Statute of the Court,",
                        ""),
                argumentSet(
                        "the Constitution of the World Health Organization",
                        "WHA",
                        "Recalling Article 7 of the Constitution,",
                        "UNTS:14:221 art. 7"),
                argumentSet(
                        "the Charter, with the next clause directly behind",
                        "SC",
                        "Recalling that under Article 24 of the Charter the Security Council acts for all,",
                        "UN:CHARTER art. 24"),
                argumentSet("not a State's", "SC", "Recalling article 7 of the Constitution,", ""));
    }

    @ParameterizedTest
    @MethodSource
    void knowsTheInstrumentsOfOrgans(String body, String words, String expected) {
        assertThat(cited(body, words)).isEqualTo(expected);
    }

    private String cited(String body, String words) {
        List<Citation> citations = resolver.resolve(Written.paragraph(body, words));
        return String.join(", ", citations.stream().map(ArticleReaderTest::part).toList());
    }

    private static String part(Citation citation) {
        return citation.pinpoint() == null ? citation.target() + "" : citation.target() + " " + citation.pinpoint();
    }
}
