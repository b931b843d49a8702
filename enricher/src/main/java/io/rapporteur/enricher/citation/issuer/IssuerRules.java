package io.rapporteur.enricher.citation.issuer;

import io.rapporteur.enricher.citation.context.DiscourseContext;
import io.rapporteur.enricher.citation.issuer.Attribution.Noun;
import io.rapporteur.enricher.citation.issuer.Attribution.Possessive;
import io.rapporteur.enricher.citation.lexicon.KnownOrgans;
import io.rapporteur.enricher.citation.mention.Issuer;
import io.rapporteur.enricher.citation.mention.Mention.Numbered;
import io.rapporteur.enricher.citation.mention.Resolution;
import io.rapporteur.enricher.citation.result.Candidate;
import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.model.organ.Numbering.Form;
import io.rapporteur.model.organ.Organ;
import io.rapporteur.model.organ.Organs;
import io.rapporteur.model.organ.SymbolSeries;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which organ issued a numbered document: the organ named first; then the form of the number; then what "its", a bare
 * noun or a list inherits; then what the document has cited before. Where two organs are left, it abstains.
 */
public final class IssuerRules {

    private final NumberList list;
    private final Numbered item;
    private final boolean first;
    private final DiscourseContext context;

    private IssuerRules(NumberList list, Numbered item, boolean first, DiscourseContext context) {
        this.list = list;
        this.item = item;
        this.first = first;
        this.context = context;
    }

    /**
     * What an item of a list stands for.
     *
     * @param first whether it is the first of the list
     */
    public static Resolution decide(NumberList list, Numbered item, boolean first, DiscourseContext context) {
        var rules = new IssuerRules(list, item, first, context);
        Resolution decided = item.number().form() == Form.CLIMATE ? rules.byLetters() : rules.decide();
        return context.candidates().isExplaining() && decided.target() != null
                ? decided.withCandidates(Alternatives.lost(list, item, decided, context))
                : decided;
    }

    /** "14/CP.26": the letters name the organ, unless the words say that it is another that numbers so. */
    private Resolution byLetters() {
        if (list.attribution() instanceof Attribution.Foreign foreign && foreign.certain()) {
            return abstain(Rule.UNKNOWN_ORGAN);
        }
        String series = item.number().series();
        return SymbolSeries.known()
                .organOf(series.substring(0, series.indexOf('.')))
                .map(organ -> settle(new Issuer(organ, null), Rule.NUMBER_NAMES_ORGAN))
                .orElseGet(() -> abstain(Rule.NO_ORGAN_NUMBERS_SO));
    }

    private Resolution decide() {
        Attribution attribution = list.attribution();
        if (attribution instanceof Attribution.Foreign && list.isOfOther()) {
            return abstain(Rule.UNKNOWN_ORGAN);
        }
        if (item.number().form() == Form.YEAR && list.kind() == CitationKind.RESOLUTION) {
            return isOfUnknown(attribution)
                    ? abstain(Rule.UNKNOWN_ORGAN)
                    : settle(new Issuer(KnownOrgans.SECURITY_COUNCIL, null), Rule.NUMBER_FORM);
        }
        if (attribution instanceof Attribution.Named named) {
            return named(named.issuer());
        }
        if (attribution instanceof Attribution.Actor actor
                && fits(actor.issuer().organ(), 0)) {
            return settle(actor.issuer(), first ? Rule.ORGAN_ACTS : Rule.LIST_INHERITS_ORGAN);
        }
        if (attribution instanceof Noun noun) {
            return noun(noun.nouns());
        }
        if (attribution instanceof Possessive possessive) {
            return possessive(possessive);
        }
        return attribution instanceof Attribution.Foreign ? abstain(Rule.UNKNOWN_ORGAN) : bare();
    }

    /**
     * "its resolution 2186 (2017)" of a document whose organ is not known, and which has named other bodies; or a list that goes on
     * from one of another body.
     */
    private boolean isOfUnknown(Attribution attribution) {
        boolean itsOwn = attribution instanceof Possessive its
                && its.issuer() == null
                && context.organs().adopter() == null
                && context.organs().hasNamedOther();
        return (itsOwn || list.isOfOther()) && !context.organs().hasNamed(KnownOrgans.SECURITY_COUNCIL);
    }

    private Resolution named(Issuer issuer) {
        if (fits(issuer.organ(), 0)) {
            return settle(issuer, first ? Rule.ORGAN_NAMED : Rule.LIST_INHERITS_ORGAN);
        }
        return first ? abstain(Rule.ORGAN_AND_NUMBER_DISAGREE) : bare();
    }

    private Resolution noun(List<Organ> nouns) {
        List<Organ> left = nouns.stream().filter(this::isPossible).toList();
        Issuer chosen = left.size() == 1 ? only(left.get(0)) : null;
        Issuer adopter = context.organs().adopter();
        if (chosen == null && adopter != null && left.contains(adopter.organ())) {
            chosen = adopter;
        }
        if (chosen == null) {
            chosen = lastOf(left).orElse(null);
        }
        if (chosen == null && left.isEmpty()) {
            chosen = misprinted(nouns);
        }
        return chosen == null ? abstain(Rule.NOUN_OF_SEVERAL_ORGANS) : settle(chosen, Rule.NOUN_OF_ORGAN);
    }

    /** The only organ of that noun that numbers so; of a conference of Parties only where it was named, as every treaty may have one. */
    private @Nullable Issuer only(Organ organ) {
        Issuer named = lastOf(List.of(organ)).orElse(null);
        return named == null && !KnownOrgans.isOfParties(organ) ? new Issuer(organ, null) : named;
    }

    /** Number and date fit no organ of that name: the one the document has named last, with the conflict said beside it. */
    private @Nullable Issuer misprinted(List<Organ> nouns) {
        Form form = item.number().form();
        return lastOf(nouns.stream().filter(organ -> organ.numbers(form)).toList())
                .orElse(null);
    }

    private Resolution possessive(Possessive its) {
        Issuer before = its.issuer();
        Issuer owner = before != null ? before : context.organs().adopter();
        Issuer settled = list.settled();
        boolean other = settled != null && owner != null && !settled.organ().equals(owner.organ());
        if (owner == null || other || !fits(owner.organ(), 0)) {
            return bare();
        }
        return settle(owner, before != null ? Rule.ITS_OF_ORGAN_BEFORE : Rule.ITS_OF_ADOPTING_ORGAN);
    }

    private Resolution bare() {
        Issuer seen = context.numbers().issuerOf(list.kind(), item.number());
        if (seen != null) {
            return settle(seen, Rule.NUMBER_CITED_BEFORE);
        }
        if (list.isOfOther()) {
            return abstain(Rule.UNKNOWN_ORGAN);
        }
        Issuer settled = list.settled();
        if (settled != null && isPossible(settled.organ())) {
            return settle(settled, Rule.LIST_INHERITS_ORGAN);
        }
        Issuer carried = list.carried();
        if (carried != null && isPossible(carried.organ())) {
            return settle(carried, Rule.PARAGRAPH_CARRIES_ORGAN);
        }
        Issuer adopter = context.organs().adopter();
        if (adopter != null && isPossible(adopter.organ())) {
            return settle(adopter, Rule.ORGAN_OF_DOCUMENT);
        }
        boolean itsOwn =
                list.attribution() instanceof Possessive && context.organs().hasNamedOther();
        Issuer usual = itsOwn ? null : usual();
        return usual == null ? abstain(Rule.ORGAN_UNKNOWN) : settle(usual, Rule.ORGAN_BY_NUMBER_FORM);
    }

    /** The organ that a number of this form nearly always belongs to. */
    private @Nullable Issuer usual() {
        Form form = item.number().form();
        if (form == Form.YEARLY) {
            return lastOf(Organs.known().all().stream()
                            .filter(organ -> organ.numbering(Form.YEARLY).isPresent())
                            .toList())
                    .orElse(new Issuer(KnownOrgans.ECONOMIC_AND_SOCIAL_COUNCIL, null));
        }
        if (form == Form.ROMAN) {
            return fits(KnownOrgans.GENERAL_ASSEMBLY, 0) ? new Issuer(KnownOrgans.GENERAL_ASSEMBLY, null) : null;
        }
        boolean assembly = form == Form.SESSION && isPossible(KnownOrgans.GENERAL_ASSEMBLY);
        boolean rights = context.organs().hasNamed(KnownOrgans.HUMAN_RIGHTS_COUNCIL)
                && fits(KnownOrgans.HUMAN_RIGHTS_COUNCIL, item.year());
        return assembly && !rights ? new Issuer(KnownOrgans.GENERAL_ASSEMBLY, null) : null;
    }

    private Optional<Issuer> lastOf(List<Organ> organs) {
        return context.organs().lastOf(organs);
    }

    private boolean fits(Organ organ, int year) {
        return Plausible.fits(organ, item.number(), year);
    }

    private boolean isPossible(Organ organ) {
        return Plausible.isPossible(organ, item, context.latest());
    }

    private Resolution abstain(Rule rule) {
        List<Candidate> candidates = Alternatives.possible(list, item, context);
        return Resolution.abstention(candidates.isEmpty() ? Rule.NO_ORGAN_NUMBERS_SO : rule, candidates);
    }

    private Resolution settle(Issuer issuer, Rule rule) {
        return Plausible.target(issuer.organ(), item.number(), list.kind())
                .map(target -> Resolution.of(target, rule, issuer))
                .orElseGet(() -> abstain(Rule.ORGAN_HAS_NO_SUCH_SERIES));
    }
}
