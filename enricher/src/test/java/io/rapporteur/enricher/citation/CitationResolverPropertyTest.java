package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.model.document.Document;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CitationResolverPropertyTest {

    private static final List<String> PIECES = List.of(
            "Recalling",
            "its resolution",
            "resolutions",
            "General Assembly",
            "the Council",
            "decision",
            "61/180",
            "2013/41",
            "1325 (2000)",
            "217 A (III)",
            "ES-11/1",
            "of 20 December 2006",
            "of",
            "and",
            ",",
            ";",
            "(",
            ")",
            "A and B",
            "article 6",
            "paragraph 1",
            "paragraphs (a), (b)",
            "of the Convention",
            "the Protocol",
            "Minamata Convention on Mercury",
            "(hereinafter the Convention)",
            "Ibid., vol. 2",
            "Treaty Series, vol.",
            "No. 39574",
            "Sales No. E.",
            "A/64/",
            "S/2015/1 and Add.1",
            "WHA58.",
            "annex",
            "to",
            "-",
            "I.C.J. Reports",
            "Charter of the United Nations",
            "¹",
            "*",
            "[64/293](#)",
            "\f",
            "\u0000",
            "\ud800",
            "²",
            "of the General Assembly");

    private final CitationResolver resolver = new CitationResolver();

    @Property
    void acceptsAnyText(@ForAll String text) {
        assertOrderedAndExact(document(text));
    }

    @Property
    void acceptsAnyPiecesOfTheGrammar(@ForAll("glued") String text) {
        assertOrderedAndExact(document(text));
    }

    @Property(tries = 200)
    void givesTheSameTwice(@ForAll("glued") String text) {
        assertThat(resolver.resolve(document(text))).isEqualTo(resolver.resolve(document(text)));
    }

    @Provide
    Arbitrary<String> glued() {
        Arbitrary<String> space = Arbitraries.of(" ", " ", " ", "", "\n");
        return Arbitraries.of(PIECES)
                .flatMap(piece -> space.map(gap -> piece + gap))
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    private static Document document(String text) {
        return Written.by("GA")
                .preamble(text)
                .operative("1", text)
                .note("1", text)
                .cut(text, text)
                .read();
    }

    private void assertOrderedAndExact(Document document) {
        int start = 0;
        for (Citation citation : resolver.resolve(document)) {
            assertThat(citation.span().start()).isGreaterThanOrEqualTo(start);
            assertThat(citation.text()).isNotEmpty().isEqualTo(citation.span().of(document.text()));
            assertThat(document.extent().contains(citation.span())).isTrue();
            start = citation.span().start();
        }
    }
}
