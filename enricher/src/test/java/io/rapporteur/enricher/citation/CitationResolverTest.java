package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.enricher.citation.result.Candidate;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.enricher.citation.result.Naming;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.language.Function;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CitationResolverTest {

    private final CitationResolver resolver = new CitationResolver();

    static Stream<Arguments> findsTheIssuer() {
        return Stream.of(
                argumentSet("named", "GA", "Recalling Security Council resolution 1540 (2004)", "S/RES/1540(2004)"),
                argumentSet("its", "HRC", "Recalling its resolution 30/2 of 1 October 2015", "A/HRC/RES/30/2"),
                argumentSet(
                        "its, over adjectives", "GA", "Recalling all its previous resolutions, 66/10", "A/RES/66/10"),
                argumentSet(
                        "its of the organ just named",
                        "GA",
                        "as invited by the Economic and Social Council in its resolution 2011/6",
                        "E/RES/2011/6"),
                argumentSet(
                        "its of the organ that follows",
                        "HRC",
                        "Noting that, in its resolution 55/7 of 1 November 2000, the General Assembly agreed",
                        "A/RES/55/7"),
                argumentSet(
                        "a noun shared by organs goes by the number",
                        "GA",
                        "Taking note of Council resolution 2009/5, Council resolution 1612 (2005)",
                        "E/RES/2009/5 S/RES/1612(2005)"),
                argumentSet(
                        "a noun that is the adopting organ's own",
                        "HRC",
                        "in accordance with Council resolution 12/4",
                        "A/HRC/RES/12/4"),
                argumentSet(
                        "named behind",
                        "GA",
                        "Welcoming resolution 27/1 of 18 May 2018 of the Commission on Crime Prevention and Criminal"
                                + " Justice",
                        "E/CN.15/RES/27/1"),
                argumentSet(
                        "adoption by",
                        "CTOC/COP",
                        "Noting the adoption by the General Assembly of resolution 72/1 of 27 September 2017",
                        "A/RES/72/1"),
                argumentSet(
                        "a switch of organ and kind inside one sentence",
                        "CTOC/COP",
                        "Recalling its decision 2/3 and General Assembly resolutions 60/2 and 61/3, and its resolution 6/1",
                        "CTOC/COP/DEC/2/3 A/RES/60/2 A/RES/61/3 CTOC/COP/RES/6/1"),
                argumentSet(
                        "the paragraph carries the organ on",
                        "ECOSOC",
                        "Recalling General Assembly resolution 60/2 of 3 October 2005, and resolution 61/5 B of 4 June 2007",
                        "A/RES/60/2 A/RES/61/5B"),
                argumentSet("the number's form alone", "SC", "Recalling resolution 46/182", "A/RES/46/182"),
                argumentSet(
                        "an organ of another family",
                        "HRC",
                        "Noting decision 1/CP.16 and 5/CMA.2",
                        "UNFCCC:1/CP.16 UNFCCC:5/CMA.2"),
                argumentSet(
                        "a body that we do not know",
                        "GA",
                        "Noting decision 13/1 adopted by the Open-ended Working Group on Rivers",
                        ""),
                argumentSet(
                        "a session that the organ never held",
                        "GA",
                        "Welcoming resolution 9/1 of 19 October 2018",
                        ""));
    }

    @ParameterizedTest
    @MethodSource
    void findsTheIssuer(String body, String words, String expected) {
        assertThat(FoundTargets.of(Written.paragraph(body, words))).isEqualTo(expected);
    }

    static Stream<Arguments> readsNumbers() {
        return Stream.of(
                argumentSet("lettered", "its resolutions 55/7 A and B of 1 May 2001", "A/RES/55/7A A/RES/55/7B"),
                argumentSet("old session", "its resolution 2625 (XXV)", "A/RES/2625(XXV)"),
                argumentSet("old session, letter before", "its resolution 217 A (III)", "A/RES/217(III)A"),
                argumentSet("old special session", "its resolution 3201 (S-VI)", "A/RES/3201(S-VI)"),
                argumentSet("a scanner's numeral", "its resolution 3362 (S-Vll)", "A/RES/3362(S-VII)"),
                argumentSet("special session", "its resolution S-26/2", "A/RES/S-26/2"),
                argumentSet("emergency special session", "its resolution ES-11/1", "A/RES/ES-11/1"),
                argumentSet(
                        "a joined list",
                        "resolutions 242 (1967), 338 (1973) and 1397 (2002)",
                        "S/RES/242(1967) S/RES/338(1973) S/RES/1397(2002)"),
                argumentSet(
                        "with the year of each",
                        "its resolutions 60/1 of 2005 on ice, and 61/2 of 2006",
                        "A/RES/60/1 A/RES/61/2"),
                argumentSet("a fraction is no number", "its resolution 60/1, and 2/3 of the members", "A/RES/60/1"),
                argumentSet("a general comment is none", "general comment No. 20 (2009)", ""),
                argumentSet("a general recommendation is none", "General Recommendation 35 (2017)", ""),
                argumentSet("a supplement is none", "Supplement No. 2 (2005)", ""));
    }

    @ParameterizedTest
    @MethodSource
    void readsNumbers(String words, String expected) {
        assertThat(FoundTargets.of(Written.paragraph("GA", "Recalling " + words)))
                .isEqualTo(expected);
    }

    static Stream<Arguments> readsSymbols() {
        return Stream.of(
                argumentSet("plain", "the report (A/65/100)", "A/65/100"),
                argumentSet("with a year", "see S/RES/1540 (2004).", "S/RES/1540(2004)"),
                argumentSet("with a part", "A/CONF.99/24 (Part I), chap. III", "A/CONF.99/24(PartI)"),
                argumentSet("with a section and a corrigendum", "A/79/6 (Sect. 24)/Corr.1", "A/79/6(Sect.24)/Corr.1"),
                argumentSet("joint", "A/56/1026-S/2002/932, annex II", "A/56/1026-S/2002/932"),
                argumentSet("addenda", "A/32/165 and Add.1 and 2", "A/32/165 A/32/165/Add.1 A/32/165/Add.2"),
                argumentSet("presidential statement", "S/PRST/2005/3", "S/PRST/2005/3"),
                argumentSet("health assembly", "resolution WHA58.23", "WHA58.23"),
                argumentSet("health assembly document", "Document A66/20", "WHO:A66/20"),
                argumentSet(
                        "health assembly document of several parts",
                        "document WHA58/2005/REC/1",
                        "WHO:WHA58/2005/REC/1"),
                argumentSet(
                        "health assembly documents",
                        "Documents A66/8, A66/9 and A66/9 Corr.1",
                        "WHO:A66/8 WHO:A66/9 WHO:A66/9Corr.1"),
                argumentSet("executive board document", "document EB 136/8", "WHO:EB136/8"),
                argumentSet("treaty series", "United Nations, Treaty Series, vol. 1673, No. 28911", "UNTS:1673:28911"),
                argumentSet(
                        "several registrations",
                        "United Nations, Treaty Series, vol. 75, Nos. 970–973",
                        "UNTS:75:970-973"),
                argumentSet("league series", "League of Nations, Treaty Series, vol. XCIV, No. 2138", "LNTS:94:2138"),
                argumentSet("sales number", "United Nations publication, Sales No. E.08.V.14.", "SALES:E.08.V.14"),
                argumentSet("law report", "I.C.J. Reports 1996, p. 226", "ICJ:1996:226"),
                argumentSet("and/or is none", "persons and/or goods", ""),
                argumentSet("no number, no symbol", "A/B tests", ""));
    }

    @ParameterizedTest
    @MethodSource
    void readsSymbols(String words, String expected) {
        assertThat(FoundTargets.of(Written.by("GA").note("1", words).read())).isEqualTo(expected);
    }

    static Stream<Arguments> attachesPinpoints() {
        return Stream.of(
                argumentSet(
                        "article and paragraph", "article 6, paragraph 1, of the Basel Convention", "art. 6, para. 1"),
                argumentSet(
                        "a lettered paragraph",
                        "article 3, paragraph (a), of the Basel Convention",
                        "art. 3, para. (a)"),
                argumentSet(
                        "paragraph of an article",
                        "paragraph 4 of Article 2 of the Charter of the United Nations",
                        "art. 2, para. 4"),
                argumentSet("chapter", "Chapter VII of the Charter of the United Nations", "Chapter VII"),
                argumentSet("section", "section II of its resolution 60/283", "sect. II"),
                argumentSet("two paragraphs", "paragraphs 7 and 8 of resolution 1556 (2004)", "paras. 7, 8"),
                argumentSet("a range", "paragraphs 14 to 17 of resolution 2216 (2015)", "paras. 14-17"),
                argumentSet(
                        "letters of a paragraph",
                        "subparagraphs (c), (d) and (e) of paragraph 3 of resolution 1591 (2005)",
                        "para. 3 (c), (d), (e)"),
                argumentSet("letters with the paragraph", "paragraph 9 (c) of resolution 1970 (2011)", "para. 9 (c)"),
                argumentSet("an organ between", "paragraph 4 of Security Council resolution 731 (1992)", "para. 4"),
                argumentSet("behind", "its resolution 65/229, annex", "annex"),
                argumentSet("behind a decision of a conference", "decision 2/CP.9, paragraph 4", "para. 4"),
                argumentSet(
                        "behind a symbol in brackets",
                        "the report (A/65/25), chap. VII, sect. B",
                        "chap. VII, sect. B"),
                argumentSet(
                        "behind, by including",
                        "the Basel Convention, including article 4, paragraph 2",
                        "art. 4, para. 2"),
                argumentSet("the next one's", "resolution 1970 (2011), paragraph 2 of the present text", "-"),
                argumentSet("another clause's", "paragraph 2 above, and resolution 1970 (2011)", "-"));
    }

    @ParameterizedTest
    @MethodSource
    void attachesPinpoints(String words, String expected) {
        List<Citation> citations = resolver.resolve(Written.paragraph("GA", "Recalling " + words));

        assertThat(citations).hasSize(1);
        assertThat(Objects.requireNonNullElse(citations.get(0).pinpoint(), "-")).isEqualTo(expected);
    }

    @Test
    void putsThePinpointBeforeIntoTheText() {
        List<Citation> citations = resolver.resolve(
                Written.paragraph("GA", "Recalling section II of its resolution 60/283 of 7 July 2006,"));

        assertThat(citations)
                .extracting(Citation::text)
                .containsExactly("section II of its resolution 60/283 of 7 July 2006");
    }

    @Test
    void sharesADateAmongTheItemsOfAList() {
        Document document = Written.paragraph(
                "GA", "Recalling its resolutions 60/1 of 16 September 2005 and 64/2, 64/3 and 64/4 of 18 May 2010,");

        assertThat(resolver.resolve(document))
                .extracting(Citation::date)
                .containsExactly(
                        LocalDate.of(2005, 9, 16),
                        LocalDate.of(2010, 5, 18),
                        LocalDate.of(2010, 5, 18),
                        LocalDate.of(2010, 5, 18));
    }

    @Test
    void takesTheYearOfADateFromTheNumber() {
        Document document = Written.paragraph(
                "SC",
                "Recalling its resolutions 206 (1965) of 15 June, 207 (1965) of 10 August and 219 (1965) of 17 December 1965,");

        assertThat(resolver.resolve(document))
                .extracting(Citation::text, Citation::date)
                .containsExactly(
                        tuple("206 (1965) of 15 June", LocalDate.of(1965, 6, 15)),
                        tuple("207 (1965) of 10 August", LocalDate.of(1965, 8, 10)),
                        tuple("219 (1965) of 17 December 1965", LocalDate.of(1965, 12, 17)));
    }

    @Test
    void sharesNoDateThatContradictsTheSession() {
        Document document = Written.paragraph("GA", "Recalling its resolutions 60/1 and 73/130 of 13 December 2018,");

        assertThat(resolver.resolve(document))
                .extracting(Citation::date)
                .containsExactly(null, LocalDate.of(2018, 12, 13));
    }

    @Test
    void bindsShortFormsToTheirDefinition() {
        Document document = Written.by("CTOC/COP")
                .preamble(
                        "Recalling the Stockholm Convention on Persistent Organic Pollutants (hereinafter the Convention)"
                                + " and the Vienna Convention for the Protection of the Ozone Layer,")
                .operative("1", "Urges States to apply article 5 of the Convention;")
                .read();

        assertThat(FoundTargets.of(document)).isEqualTo("UNTS:2256:40214 UNTS:1513:26164 UNTS:2256:40214");
    }

    @Test
    void bindsABareNounToTheOnlyInstrumentItCanBe() {
        Document document = Written.by("GA")
                .preamble("Recalling the Minamata Convention on Mercury,")
                .operative("1", "Invites parties to the Convention to report;")
                .read();

        assertThat(FoundTargets.of(document)).isEqualTo("UNTS:3202:54669 UNTS:3202:54669");
    }

    @Test
    void abstainsFromABareNounOfSeveralInstruments() {
        Document document = Written.by("GA")
                .preamble("Recalling the Minamata Convention on Mercury and the Convention on Cluster Munitions,")
                .operative("1", "Invites parties to the Convention to report;")
                .read();

        Citation last = resolver.resolve(document).get(2);

        assertThat(last.target()).isNull();
        assertThat(last.rule()).isEqualTo("bare-noun-of-several");
        assertThat(last.candidates())
                .extracting(Candidate::target)
                .containsExactly("UNTS:3202:54669", "UNTS:2688:47713");
    }

    @Test
    void bindsABareNounToATitleThatNoGazetteerKnows() {
        Document document = Written.by("GA")
                .preamble("Recalling the Convention on the Law of Snow and Ice,")
                .operative("1", "Invites parties to the Convention to report;")
                .read();

        assertThat(resolver.resolve(document))
                .extracting(Citation::text, Citation::target, Citation::rule)
                .containsExactly(
                        tuple("Convention on the Law of Snow and Ice", "TREATY:CONVENTION-LAW-SNOW-ICE", "title"),
                        tuple("the Convention", "TREATY:CONVENTION-LAW-SNOW-ICE", "bare-noun"));
    }

    @Test
    void knowsATitleByItsFootnote() {
        Document document = Written.by("GA")
                .preamble("Recalling the Reykjavik Declaration on Snow and Ice,¹")
                .operative("1", "Invites States to implement the Reykjavik Declaration;")
                .note("1", "Resolution 61/300, annex.")
                .read();

        assertThat(FoundTargets.of(document)).isEqualTo("A/RES/61/300 A/RES/61/300 A/RES/61/300");
    }

    @Test
    void followsIbidemFromNoteToNote() {
        Document document = Written.by("GA")
                .note("1", "United Nations, Treaty Series, vol. 2225, No. 39574.")
                .note("2", "Ibid., vol. 2237, No. 39574.")
                .note("3", "Ibid., art. 4.")
                .note("4", "Ibid., Seventy-first Session, Supplement No. 25 (A/71/25), annex.")
                .read();

        assertThat(FoundTargets.of(document)).isEqualTo("UNTS:2225:39574 UNTS:2237:39574 UNTS:2237:39574 A/71/25");
        assertThat(resolver.resolve(document))
                .extracting(Citation::pinpoint)
                .containsExactly(null, null, "art. 4", "annex");
    }

    @Test
    void readsItsInsideADraftAsTheDraftsOrgan() {
        Document document = Written.by("ECOSOC")
                .enacting("The Economic and Social Council,")
                .operative("u1", "Recommends to the General Assembly the adoption of the following draft:")
                .enacting("The General Assembly,")
                .preamble("Recalling its resolution 70/299,¹")
                .note("1", "Resolution 71/2.")
                .read();

        assertThat(FoundTargets.of(document)).isEqualTo("A/RES/70/299 A/RES/71/2");
    }

    @Test
    void takesNamesOfBodiesForNoCitation() {
        Document document = Written.paragraph(
                "GA", "Welcoming the Conference of the Parties to the Minamata Convention on Mercury and its work");

        assertThat(resolver.resolve(document)).isEmpty();
    }

    @Test
    void keepsAPlaceInAReportFromBecomingAResolution() {
        Document document = Written.by("GA")
                .note("1", "A/CONF.177/20/Rev.1, chap. I, resolution 1, annex I.")
                .read();

        List<Citation> citations = resolver.resolve(document);

        assertThat(citations).extracting(Citation::target).containsExactly("A/CONF.177/20/Rev.1");
        assertThat(citations.get(0).pinpoint()).isEqualTo("chap. I, resolution 1, annex I");
    }

    @Test
    void resolvesWhatPointsBackWithoutCountingItAsANumber() {
        Document document =
                Written.paragraph("GA", "Recalling resolution 64/293, and the plan annexed to that resolution,");

        assertThat(resolver.resolve(document))
                .extracting(Citation::naming, Citation::target)
                .containsExactly(tuple(Naming.NUMBER, "A/RES/64/293"), tuple(Naming.ANAPHORA, "A/RES/64/293"));
    }

    @Test
    void doesNotCiteTheDocumentItself() {
        Document document = Written.by("GA")
                .symbol("A/RES/64/293")
                .cover("A/RES/64/293 (A/64/L.64)")
                .read();

        assertThat(FoundTargets.of(document)).isEqualTo("A/64/L.64");
    }

    @Test
    void cutsTheStretchWhereThePageEnds() {
        Document document = Written.by("GA")
                .cut("Recalling its resolution 61/180 of 20", "December 2006,")
                .read();

        Citation citation = resolver.resolve(document).get(0);

        assertThat(citation.text()).isEqualTo("61/180 of 20");
        assertThat(citation.date()).isEqualTo(LocalDate.of(2006, 12, 20));
    }

    @Test
    void saysWhatTheParagraphDoesWithTheCitation() {
        Document document = Written.by("GA")
                .preamble("Recalling its resolution 60/1, and taking note of resolution 61/2,")
                .operative("1", "Requests the Secretary-General:")
                .sub("a", "To implement resolution 62/3;")
                .note("1", "Resolution 63/4.")
                .read();

        assertThat(resolver.resolve(document))
                .extracting(Citation::function)
                .containsExactly(Function.RECALLS, Function.TAKES_NOTE, Function.REQUESTS, Function.MENTIONS);
    }

    @Test
    void namesPlacesAndLinks() {
        Document document = Written.by("GA")
                .operative("3", "Decides:")
                .sub("b", "To apply resolution 1540 (2004) and the Minamata Convention on Mercury;")
                .read();

        assertThat(resolver.resolve(document)).extracting(Citation::where).containsOnly("operative 3(b)");
        assertThat(resolver.resolve(document))
                .extracting(Citation::link)
                .containsExactly(
                        "https://docs.un.org/en/S/RES/1540(2004)",
                        "https://treaties.un.org/doc/Publication/UNTS/Volume%203202/v3202.pdf");
    }
}
