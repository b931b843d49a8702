package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.enricher.citation.result.Candidate;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.model.document.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What real documents do with numbers, organs, notes and scanners, each in words of our own. */
class PhenomenaTest {

    private final CitationResolver resolver = new CitationResolver();

    static Stream<Arguments> readsLists() {
        return Stream.of(
                argumentSet(
                        "a range stands for all between",
                        "GA",
                        "its resolutions 71/1 to 71/4",
                        "A/RES/71/1 A/RES/71/2 A/RES/71/3 A/RES/71/4"),
                argumentSet(
                        "a range of decisions of a conference",
                        "GA",
                        "decisions 3/CP.7 to 5/CP.7",
                        "UNFCCC:3/CP.7 UNFCCC:4/CP.7 UNFCCC:5/CP.7"),
                argumentSet(
                        "a range of parts", "GA", "its resolution 72/9 B to D", "A/RES/72/9B A/RES/72/9C A/RES/72/9D"),
                argumentSet(
                        "a range over a hyphen",
                        "GA",
                        "its resolutions 71/1-71/4",
                        "A/RES/71/1 A/RES/71/2 A/RES/71/3 A/RES/71/4"),
                argumentSet(
                        "a range over a no-break hyphen, of special sessions",
                        "GA",
                        "its resolutions ES-10/2‑ES-10/4",
                        "A/RES/ES-10/2 A/RES/ES-10/3 A/RES/ES-10/4"),
                argumentSet(
                        "a range of years over a dash",
                        "ECOSOC",
                        "its resolutions 2011/3–2011/5",
                        "E/RES/2011/3 E/RES/2011/4 E/RES/2011/5"),
                argumentSet(
                        "a range whose organ is named behind",
                        "GA",
                        "resolutions 6/1 to 6/3 of the Human Rights Council",
                        "A/HRC/RES/6/1 A/HRC/RES/6/2 A/HRC/RES/6/3"),
                argumentSet("no range across sessions", "GA", "its resolutions 71/1 to 73/2", "A/RES/71/1 A/RES/73/2"),
                argumentSet(
                        "parts of two numbers",
                        "GA",
                        "its resolutions 71/1 A and B and 72/3 A, B and C",
                        "A/RES/71/1A A/RES/71/1B A/RES/72/3A A/RES/72/3B A/RES/72/3C"),
                argumentSet(
                        "a list goes on with the organ of its first item",
                        "GA",
                        "Human Rights Council decision 3/101, its resolutions 7/2 of 27 March 2008 and S-5/1",
                        "A/HRC/DEC/3/101 A/HRC/RES/7/2 A/HRC/RES/S-5/1"),
                argumentSet(
                        "its carries on behind another organ",
                        "GA",
                        "Economic and Social Council resolution 800 (XXX), its resolution 900 (IX) and resolution 901 (IX)",
                        "E/RES/800(XXX) A/RES/900(IX) A/RES/901(IX)"),
                argumentSet(
                        "the organ of a list that cites nothing itself",
                        "GA",
                        "all relevant Human Rights Council resolutions on rivers, including resolutions 19/3 of 22 March"
                                + " 2012",
                        "A/HRC/RES/19/3"),
                argumentSet(
                        "two organs called by their nouns",
                        "GA",
                        "Economic and Social Council decision 2001/300 and Council resolutions 1998/4, 1999/5 and Assembly"
                                + " resolution 54/160",
                        "E/DEC/2001/300 E/RES/1998/4 E/RES/1999/5 A/RES/54/160"),
                argumentSet(
                        "the organ between the word and its numbers",
                        "ECOSOC",
                        "the resolutions of the General Assembly 61/1, 61/2 and 61/3",
                        "A/RES/61/1 A/RES/61/2 A/RES/61/3"),
                argumentSet(
                        "whose session it was",
                        "GA",
                        "the adoption of resolution 9/4 of 19 October 2018, on rivers, at the ninth session of the"
                                + " Conference of the Parties to the Organized Crime Convention",
                        "CTOC/COP/RES/9/4"));
    }

    @ParameterizedTest
    @MethodSource
    void readsLists(String body, String words, String expected) {
        assertThat(FoundTargets.of(Written.paragraph(body, "Recalling " + words)))
                .isEqualTo(expected);
    }

    static Stream<Arguments> readsNumbersOfTheCouncil() {
        return Stream.of(
                argumentSet("without a year", "SC", "paragraph 2 of resolution 1493", "S/RES/1493(2003)"),
                argumentSet("with its date", "SC", "its resolution 1820 of 19 June 2008", "S/RES/1820(2008)"),
                argumentSet(
                        "of an organ named",
                        "GA",
                        "Security Council resolutions 242 and 338",
                        "S/RES/242(1967) S/RES/338(1973)"),
                argumentSet("by an acronym", "SC", "paragraph 4 of UNSCR 2450", "S/RES/2450(2018)"),
                argumentSet(
                        "with the year without brackets",
                        "SC",
                        "its resolution 637 1989 of 27 July 1989",
                        "S/RES/637(1989)"),
                argumentSet("with a spoilt year", "SC", "its resolution 361 (197-4)", "S/RES/361(1974)"),
                argumentSet("with a part", "SC", "its resolution 161 A (1961)", "S/RES/161(1961)A"),
                argumentSet("the call of a note is none", "SC", "its resolution 687 (1991), 66", "S/RES/687(1991)"),
                argumentSet("an unknown number is none", "SC", "its resolution 9876", ""),
                argumentSet("nobody's number is none", "GA", "resolution 12", ""),
                argumentSet("a session of a body is none", "GA", "its decision 5/1, at SB 63 (2025)", ""));
    }

    @ParameterizedTest
    @MethodSource
    void readsNumbersOfTheCouncil(String body, String words, String expected) {
        String found = FoundTargets.of(Written.paragraph(body, "Recalling " + words));

        assertThat(found).isEqualTo(expected);
    }

    static Stream<Arguments> readsMeetings() {
        return Stream.of(
                argumentSet("its own", "SC", "the statement made at its 542nd meeting", "S/PV.542"),
                argumentSet(
                        "another organ's", "SC", "the talks at the 906th meeting of the Security Council", "S/PV.906"),
                argumentSet(
                        "a list",
                        "SC",
                        "the statements at its 2280th, 2281st and 2288th meetings",
                        "S/PV.2280 S/PV.2281 S/PV.2288"),
                argumentSet(
                        "of an assembly that begins anew each session",
                        "SC",
                        "the report to the General Assembly at its 30th plenary meeting, on 26 October 2018",
                        "A/73/PV.30"),
                argumentSet(
                        "of an assembly, undated",
                        "GA",
                        "the words at the 30th plenary meeting of the General Assembly",
                        ""),
                argumentSet("of a body unknown", "SC", "the paper of the Commission on Rivers at its 19th meeting", ""),
                argumentSet("the line of adoption is none", "SC", "Adopted at the 702nd meeting", ""));
    }

    @ParameterizedTest
    @MethodSource
    void readsMeetings(String body, String words, String expected) {
        String opener = words.startsWith("Adopted") ? "" : "Noting ";

        assertThat(FoundTargets.of(Written.paragraph(body, opener + words))).isEqualTo(expected);
    }

    static Stream<Arguments> readsNotes() {
        return Stream.of(
                argumentSet(
                        "a document in the same records",
                        "Ibid., Tenth Year, Supplement for May 1955, document S/3390, annex.",
                        "Ibid., Tenth Year, Supplement for May 1955, document S/3390, annex"),
                argumentSet(
                        "a meeting in the same records",
                        "Ibid., Tenth Year, 690th meeting.",
                        "Ibid., Tenth Year, 690th meeting"),
                argumentSet("an addendum to the document before", "Ibid., Add.1.", "Ibid., Add.1"),
                argumentSet("with two commas", "Ibid,, document S/5950.", "Ibid,, document S/5950"),
                argumentSet(
                        "of a volume with its year",
                        "Treaty Series, vol. 75 (1950), No. 972.",
                        "Treaty Series, vol. 75 (1950), No. 972"),
                argumentSet("a volume of a report is no treaty", "Ibid., vol. III, part two.", ""),
                argumentSet("records without a document", "Ibid., Supplement for May 1955.", ""));
    }

    @ParameterizedTest
    @MethodSource
    void readsNotes(String words, String expected) {
        Document document =
                Written.by("SC").note("1", "S/100.").note("2", words).read();

        List<Citation> citations = resolver.resolve(document);

        assertThat(String.join(
                        " ", citations.stream().skip(1).map(Citation::text).toList()))
                .isEqualTo(expected);
    }

    @Test
    void readsAVolumeWhoseLastDigitAScannerSpoilt() {
        Document document = Written.by("SC")
                .note("1", "United Nations. Treaty Series, vol. 974, No. 14118.")
                .note("2", "Ibid., vol. 86O, No 12325.")
                .read();

        assertThat(FoundTargets.of(document)).isEqualTo("UNTS:974:14118 UNTS:860:12325");
    }

    @Test
    void readsTheVolumeInBracketsBehindATreaty() {
        Document document = Written.paragraph(
                "GA",
                "Recalling the Minamata Convention on Mercury (United Nations, Treaty Series, vol. 3202, No. 54669),");

        assertThat(FoundTargets.of(document)).isEqualTo("UNTS:3202:54669 UNTS:3202:54669");
    }

    @Test
    void followsSupraAndIdem() {
        Document document = Written.by("GA")
                .note("1", "United Nations, Treaty Series, vol. 1833, No. 31363.")
                .note("2", "A/64/66; idem, para. 4.")
                .note("3", "See supra note 1.")
                .read();

        assertThat(FoundTargets.of(document)).isEqualTo("UNTS:1833:31363 A/64/66 A/64/66 UNTS:1833:31363");
        assertThat(resolver.resolve(document)).extracting(Citation::rule).contains("supra-note", "ibid-same");
    }

    static Stream<Arguments> mendsWhatAScannerSpoilt() {
        return Stream.of(
                argumentSet("a dollar", "document $/17509", "S/17509"),
                argumentSet("an eight", "document 8/17227", "S/17227"),
                argumentSet("a dollar too many", "document S$/21909", "S/21909"),
                argumentSet("a small letter", "document s/21183", "S/21183"),
                argumentSet("a space", "document S/ 13672", "S/13672"),
                argumentSet("a letter for a digit", "S/26G26", "S/26626"),
                argumentSet("an eight between brackets", "of 12 September 1962 [8/5167]", "S/5167"),
                argumentSet("another letter", "S/12344/Rey.1", "S/12344/Rev.1"));
    }

    @ParameterizedTest
    @MethodSource
    void mendsWhatAScannerSpoilt(String words, String expected) {
        Citation citation =
                resolver.resolve(Written.by("SC").note("1", words).read()).get(0);

        assertThat(citation.target()).isEqualTo(expected);
        assertThat(citation.rule()).isEqualTo("symbol-mended");
        assertThat(citation.conflict()).startsWith("printed as ");
    }

    static Stream<Arguments> flagsWhatCannotBeRight() {
        return Stream.of(
                argumentSet("number and year", "resolution 2140 (2015)", "S/RES/2140(2015)", "S/RES/2140(2014)"),
                argumentSet(
                        "session and date",
                        "General Assembly resolution 64/300 of 3 August 2006",
                        "A/RES/64/300",
                        "A/RES/64/300"),
                argumentSet("a session to come", "General Assembly resolution 99/3", "A/RES/99/3", "A/RES/99/3"));
    }

    @ParameterizedTest
    @MethodSource
    void flagsWhatCannotBeRight(String words, String asPrinted, String meant) {
        Document document = Written.by("SC")
                .adopted("2020-03-01")
                .preamble("Recalling " + words)
                .read();

        Citation citation = resolver.resolve(document).get(0);

        assertThat(citation.target()).isEqualTo(asPrinted);
        assertThat(citation.conflict()).isNotNull();
        assertThat(citation.confidence()).isLessThan(0.7);
        assertThat(citation.candidates()).extracting(Candidate::target).contains(meant);
    }

    static Stream<Arguments> readsSymbolsOfOtherBodies() {
        return Stream.of(
                argumentSet("chemical weapons", "decision EC-94/DEC.2 of 9 July 2020", "EC-94/DEC.2"),
                argumentSet("chemical weapons, special session", "decision C-SS-4/DEC.3", "C-SS-4/DEC.3"),
                argumentSet("atomic energy", "resolution GC(66)/RES/7", "GC(66)/RES/7"),
                argumentSet("maritime, of the Assembly", "resolution A.1106(29)", "A.1106(29)"),
                argumentSet(
                        "maritime, of a committee",
                        "resolutions MSC.404(96) and MEPC.2 (VI)",
                        "MSC.404(96) MEPC.2(VI)"),
                argumentSet("maritime, a circular", "the guidance in MSC.1/Circ.1334", "MSC.1/Circ.1334"),
                argumentSet("African Union", "decision AU/Dec.351(XVI) of January 2011", "AU/Dec.351(XVI)"),
                argumentSet(
                        "health, by number and organ",
                        "World Health Assembly resolutions on ageing, specifically resolution 58.16 of 25 May 2005",
                        "WHA58.16"),
                argumentSet("a decimal is none", "resolution 58.16 of 25 May 2005", ""),
                argumentSet("the count of an annex is none", "annex A.12(3)", ""));
    }

    @ParameterizedTest
    @MethodSource
    void readsSymbolsOfOtherBodies(String words, String expected) {
        assertThat(FoundTargets.of(Written.paragraph("GA", "Recalling " + words)))
                .isEqualTo(expected);
    }

    static Stream<Arguments> readsNames() {
        return Stream.of(
                argumentSet(
                        "a title that contains a title",
                        "the Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing the United"
                                + " Nations Convention against Transnational Organized Crime",
                        "UNTS:2241:39574"),
                argumentSet(
                        "a short form by acronym",
                        "the Minamata Convention on Mercury (MCM), and parties to MCM",
                        "UNTS:3202:54669 UNTS:3202:54669"),
                argumentSet(
                        "without a number",
                        "the Universal Declaration of Human Rights and the 2030 Agenda",
                        "A/RES/217(III)A A/RES/70/1"),
                argumentSet("a letter", "the letter dated 3 March 2020 (S/2020/180)", "S/2020/180"),
                argumentSet("of a commission", "Commission on Narcotic Drugs resolution 55/1", "E/CN.7/RES/55/1"));
    }

    @ParameterizedTest
    @MethodSource
    void readsNames(String words, String expected) {
        assertThat(FoundTargets.of(Written.paragraph("GA", "Recalling " + words)))
                .isEqualTo(expected);
    }

    @Test
    void sharesADateThatIsSaidOfBoth() {
        Document document = Written.paragraph("GA", "Recalling its resolutions 55/4 and 55/7, both of 7 May 2001,");

        assertThat(resolver.resolve(document)).extracting(Citation::date).containsOnly(LocalDate.of(2001, 5, 7));
    }

    @Test
    void bindsTheConventionToTheTreatyThatSetTheOrganUp() {
        Document document = Written.by("UNFCCC/CMP")
                .preamble("Recalling Article 7 of the Convention and Article 13 of the Protocol,")
                .read();

        assertThat(FoundTargets.of(document)).isEqualTo("UNTS:1771:30822 UNTS:2303:30822");
        assertThat(resolver.resolve(document)).extracting(Citation::rule).containsOnly("bare-noun-of-organ");
    }

    @Test
    void knowsATitleByTheNoteBehindItsDefinition() {
        Document document = Written.by("GA")
                .preamble("Recalling the Akureyri Declaration on Ice (hereinafter “the Ice Declaration”),¹")
                .operative("1", "Welcomes the Ice Declaration;")
                .note("1", "Resolution 60/9, annex.")
                .read();

        assertThat(FoundTargets.of(document)).isEqualTo("A/RES/60/9 A/RES/60/9 A/RES/60/9");
    }

    @Test
    void takesNoPinpointAcrossAComma() {
        Citation last = resolver.resolve(Written.paragraph(
                        "GA", "Recalling its resolution 46/180 and its annex, Security Council resolution 1325 (2000)"))
                .get(1);

        assertThat(last.pinpoint()).isNull();
    }

    @Test
    void readsTheDateBehindTheOrganThatIsNamedBehind() {
        Document document = Written.paragraph(
                "GA", "Recalling resolutions 27/1 and 27/3 of the Commission on Narcotic Drugs of 2 March 2018,");

        assertThat(resolver.resolve(document)).extracting(Citation::date).containsOnly(LocalDate.of(2018, 3, 2));
    }

    @Test
    void readsSymbolsBehindTheTextButNoMeetingOfAdoption() {
        Document document = Written.by("SC")
                .closing("Adopted unanimously at the 702nd meeting. See document S/3430.")
                .read();

        assertThat(FoundTargets.of(document)).isEqualTo("S/3430");
    }
}
