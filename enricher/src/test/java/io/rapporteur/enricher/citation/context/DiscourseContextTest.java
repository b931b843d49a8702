package io.rapporteur.enricher.citation.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rapporteur.enricher.citation.context.Definitions.Definition;
import io.rapporteur.enricher.citation.grammar.CitedNumber;
import io.rapporteur.enricher.citation.lexicon.Instrument;
import io.rapporteur.enricher.citation.lexicon.KnownOrgans;
import io.rapporteur.enricher.citation.mention.Issuer;
import io.rapporteur.enricher.citation.result.Candidate;
import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.model.document.Span;
import io.rapporteur.model.organ.Numbering.Form;
import io.rapporteur.model.organ.Organ;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscourseContextTest {

    private static final Organ ASSEMBLY = KnownOrgans.GENERAL_ASSEMBLY;
    private static final Organ COUNCIL = KnownOrgans.SECURITY_COUNCIL;
    private static final Organ RIGHTS = KnownOrgans.HUMAN_RIGHTS_COUNCIL;
    private static final int NOUN = 7;

    private final DiscourseContext context = new DiscourseContext(false, ReadingLimits.DEFAULT);

    private static Evidence evidence(int at) {
        return new Evidence(Evidence.What.ORGAN, new Span(at, at + 1));
    }

    private static Issuer issuer(Organ organ, int at) {
        return new Issuer(organ, evidence(at));
    }

    private static Instrument treaty(String id) {
        return new Instrument(id, CitationKind.TREATY, false, NOUN);
    }

    private void enter(int node) {
        context.node().enter(node, Reading.of("words", List.of(new Span(0, 5)), List.of()));
    }

    @Test
    void remembersWhichOrganWasNamedLast() {
        NamedOrgans organs = context.organs();
        assertThat(organs.last()).isNull();

        organs.name(issuer(ASSEMBLY, 1));
        organs.name(issuer(COUNCIL, 2));
        organs.name(issuer(ASSEMBLY, 3));

        assertThat(organs.last()).isEqualTo(ASSEMBLY);
        assertThat(organs.all()).containsExactly(ASSEMBLY, COUNCIL);
        assertThat(organs.lastOf(List.of(COUNCIL, RIGHTS))).contains(issuer(COUNCIL, 2));
        assertThat(organs.lastOf(List.of(COUNCIL, ASSEMBLY))).contains(issuer(ASSEMBLY, 3));
        assertThat(organs.lastOf(List.of(RIGHTS))).isEmpty();
        assertThat(organs.hasNamed(COUNCIL)).isTrue();
        assertThat(organs.hasNamed(RIGHTS)).isFalse();
    }

    @Test
    void keepsTheWordsThatNamedAnOrganLast() {
        context.organs().name(issuer(ASSEMBLY, 1));
        context.organs().name(issuer(ASSEMBLY, 9));

        assertThat(context.organs().lastOf(List.of(ASSEMBLY))).contains(issuer(ASSEMBLY, 9));
    }

    @Test
    void countsTheOrganThatSpeaksAsNamed() {
        assertThat(context.organs().adopting()).isNull();
        context.organs().adoptedBy(issuer(COUNCIL, 1));
        context.organs().name(issuer(ASSEMBLY, 2));
        context.organs().adoptedBy(issuer(COUNCIL, 1));

        assertThat(context.organs().adopting()).isEqualTo(COUNCIL);
        assertThat(context.organs().last()).isEqualTo(COUNCIL);

        context.organs().adoptedBy(null);

        assertThat(context.organs().adopter()).isNull();
        assertThat(context.organs().hasNamed(COUNCIL)).isTrue();
    }

    @Test
    void remembersWhoseANumberIs() {
        CitedNumber number = new CitedNumber(Form.SESSION, "1/1", 1, "", 3);

        context.numbers().cite(CitationKind.RESOLUTION, number, RIGHTS, evidence(4));

        assertThat(context.numbers().issuerOf(CitationKind.RESOLUTION, number)).isEqualTo(issuer(RIGHTS, 4));
        assertThat(context.numbers().issuerOf(CitationKind.DECISION, number)).isNull();
    }

    @Test
    void remembersTheFirstYearOfANumberOfTheCouncil() {
        context.numbers().citeCouncil(new CitedNumber(Form.YEAR, "1493(2003)", 2003, "", 4), evidence(1));
        context.numbers().citeCouncil(new CitedNumber(Form.YEAR, "1493(2004)", 2004, "", 4), evidence(2));

        assertThat(context.numbers().ofCouncil(1493)).isEqualTo(new CitedNumbers.OfCouncil(2003, evidence(1)));
        assertThat(context.numbers().ofCouncil(1494)).isNull();
    }

    @Test
    void findsAShortFormAsWordsOfItsOwn() {
        Definitions definitions = context.definitions();
        var plan = new Definition("Rome Plan", CitationKind.DECLARATION, "DECL:rome-plan", evidence(1));
        definitions.define(plan);

        assertThat(definitions.at("the Rome Plan", 4)).isEqualTo(plan);
        assertThat(definitions.at("the Rome Plan, and", 4)).isEqualTo(plan);
        assertThat(definitions.at("the Rome Plans", 4)).isNull();
        assertThat(definitions.at("the Rome Plan", 3)).isNull();
    }

    @Test
    void prefersTheShortFormThatWasDefinedFirst() {
        var first = new Definition("Plan", CitationKind.DECLARATION, "DECL:one", evidence(1));
        context.definitions().define(first);
        context.definitions().define(new Definition("Plan", CitationKind.DECLARATION, "DECL:two", evidence(2)));

        assertThat(context.definitions().at("Plan", 0)).isEqualTo(first);
    }

    @Test
    void countsAShortFormThatIsDefinedAgainOnce() {
        for (int i = 0; i < Definitions.MAX_DEFINITIONS; i++) {
            context.definitions().define(new Definition("Plan", CitationKind.DECLARATION, "DECL:plan", evidence(i)));
        }
        context.definitions().define(new Definition("Pact", CitationKind.TREATY, "TREATY:pact", evidence(1)));

        assertThat(context.definitions().at("Pact", 0)).isNotNull();
    }

    @Test
    void takesNoMoreShortFormsThanItsLimit() {
        for (int i = 0; i <= Definitions.MAX_DEFINITIONS; i++) {
            context.definitions()
                    .define(new Definition("Plan" + i, CitationKind.DECLARATION, "DECL:plan", evidence(i)));
        }

        assertThat(context.definitions().at("Plan" + (Definitions.MAX_DEFINITIONS - 1), 0))
                .isNotNull();
        assertThat(context.definitions().at("Plan" + Definitions.MAX_DEFINITIONS, 0))
                .isNull();
    }

    @Test
    void bindsANounToWhatTheDocumentCallsSo() {
        context.definitions().bind(NOUN, CitationKind.TREATY, "UNTS:1:2", evidence(3));

        assertThat(context.definitions().binding(NOUN))
                .isEqualTo(new Bearer(CitationKind.TREATY, "UNTS:1:2", Rule.BARE_NOUN_BOUND, evidence(3)));
        assertThat(context.definitions().binding(NOUN + 1)).isNull();
    }

    @Test
    void letsANounStandForTheOnlyInstrument() {
        enter(1);
        context.instruments().mention(treaty("UNTS:1:1"), evidence(1));
        context.instruments().mention(treaty("UNTS:1:1"), evidence(2));
        enter(5);

        assertThat(context.instruments().bearer(NOUN))
                .isEqualTo(new Bearer(CitationKind.TREATY, "UNTS:1:1", Rule.BARE_NOUN, evidence(2)));
        assertThat(context.instruments().candidates(NOUN)).isEmpty();
        assertThat(context.instruments().bearer(NOUN + 1)).isNull();
    }

    @Test
    void letsANounStandForTheLastOfSeveralInItsParagraph() {
        enter(1);
        context.instruments().mention(treaty("UNTS:1:1"), evidence(1));
        context.instruments().mention(treaty("UNTS:1:2"), evidence(2));

        assertThat(context.instruments().bearer(NOUN))
                .isEqualTo(new Bearer(CitationKind.TREATY, "UNTS:1:2", Rule.BARE_NOUN_OF_PARAGRAPH, evidence(2)));
        assertThat(context.instruments().candidates(NOUN))
                .extracting(Candidate::target, Candidate::score)
                .containsExactly(tuple("UNTS:1:1", 0.5), tuple("UNTS:1:2", 0.5));
    }

    @Test
    void letsANounStandForTheOnlyOneOfTheParagraphBefore() {
        enter(1);
        context.instruments().mention(treaty("UNTS:1:1"), evidence(1));
        enter(2);
        context.instruments().mention(treaty("UNTS:1:2"), evidence(2));
        context.instruments().mention(treaty("UNTS:1:2"), evidence(3));
        enter(3);

        assertThat(context.instruments().bearer(NOUN))
                .isEqualTo(
                        new Bearer(CitationKind.TREATY, "UNTS:1:2", Rule.BARE_NOUN_OF_PARAGRAPH_BEFORE, evidence(3)));
    }

    @Test
    void letsANounStandForNoneOfSeveralOfTheParagraphBefore() {
        enter(1);
        context.instruments().mention(treaty("UNTS:1:1"), evidence(1));
        context.instruments().mention(treaty("UNTS:1:2"), evidence(2));
        enter(2);

        assertThat(context.instruments().bearer(NOUN)).isNull();
    }

    @Test
    void takesATitleThatNobodyKnowsForAnotherInstrument() {
        enter(1);
        context.instruments().mention(treaty("UNTS:1:1"), evidence(1));
        context.instruments().mentionUnknown(NOUN, "Convention on Snow", CitationKind.TREATY, null, evidence(2));
        enter(2);

        assertThat(context.instruments().bearer(NOUN)).isNull();
        assertThat(context.instruments().candidates(NOUN))
                .extracting(Candidate::target)
                .containsExactly("UNTS:1:1");
    }

    @Test
    void callsAnInstrumentByTheIdThatANoteGaveIt() {
        enter(1);
        Instrument treaty = treaty("TREATY:snow");
        assertThat(context.instruments().idOf(treaty)).isEqualTo("TREATY:snow");

        context.instruments().identify(treaty, "UNTS:9:9", evidence(1));

        assertThat(context.instruments().idOf(treaty)).isEqualTo("UNTS:9:9");
        assertThat(context.instruments().bearer(NOUN))
                .extracting(Bearer::target)
                .isEqualTo("UNTS:9:9");
        assertThat(context.instruments().hasMentioned(treaty)).isTrue();
    }

    @Test
    void knowsAnInstrumentWithoutCitingIt() {
        Instrument treaty = treaty("UNTS:1:1");

        assertThat(context.instruments().hasMentioned(treaty)).isFalse();
        context.instruments().know(treaty);

        assertThat(context.instruments().hasMentioned(treaty)).isTrue();
        assertThat(context.instruments().bearer(NOUN)).isNull();
    }

    @Test
    void namesOneCandidateWhereThereIsNoRoomForMore() {
        CandidateBudget budget = context.candidates();
        int most = budget.maxOfOne();
        assertThat(budget.max()).isEqualTo(most).isGreaterThan(1);
        Candidate candidate = new Candidate("A/1", 0, "no");

        budget.counted(IntStream.range(0, CandidateBudget.MAX_IN_ALL - 1)
                .mapToObj(i -> candidate)
                .toList());
        assertThat(budget.max()).isEqualTo(most);
        budget.counted(List.of(candidate));

        assertThat(budget.max()).isOne();
        assertThat(budget.maxOfOne()).isEqualTo(most);
    }

    @Test
    void writesAReasonOnce() {
        String reason = context.candidates().shared(String.join(" ", "no", "such", "session"));

        assertThat(context.candidates().shared(String.join(" ", "no", "such", "session")))
                .isSameAs(reason);
    }

    @Test
    void saysWhereAWordStandsInTheTextAsReceived() {
        assertThatThrownBy(() -> context.node().place(0, 1)).isInstanceOf(IllegalStateException.class);

        context.node().enter(4, Reading.of("one two", List.of(new Span(4, 7)), List.of()));

        assertThat(context.node().index()).isEqualTo(4);
        assertThat(context.node().place(0, 3)).isEqualTo(new Span(4, 7));
        assertThat(context.node().evidence(Evidence.What.DATE, 0, 1))
                .isEqualTo(new Evidence(Evidence.What.DATE, new Span(4, 5)));
    }

    @Test
    void readsAnyYearUntilTheDocumentSaysWhenItWasAdopted() {
        assertThat(context.latest()).isEqualTo(2099);

        context.latest(2007);

        assertThat(context.latest()).isEqualTo(2007);
    }
}
