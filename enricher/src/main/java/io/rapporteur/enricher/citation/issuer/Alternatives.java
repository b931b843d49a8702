package io.rapporteur.enricher.citation.issuer;

import io.rapporteur.enricher.citation.context.CandidateBudget;
import io.rapporteur.enricher.citation.context.DiscourseContext;
import io.rapporteur.enricher.citation.grammar.CitedNumber;
import io.rapporteur.enricher.citation.mention.Mention.Numbered;
import io.rapporteur.enricher.citation.mention.Resolution;
import io.rapporteur.enricher.citation.result.Candidate;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.model.language.Languages;
import io.rapporteur.model.organ.Organ;
import io.rapporteur.model.organ.Organs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which other organs a number could be of, and why each is not, or only perhaps, the one. */
final class Alternatives {

    private Alternatives() {}

    /**
     * The targets that are possible where none was decided on, each with why it is not taken: those of the noun that was used
     * and of the organs named; where there are none, those of any organ that numbers so.
     */
    static List<Candidate> possible(NumberList list, Numbered item, DiscourseContext context) {
        List<Candidate> candidates = possible(considered(list, context), list, item, context);
        return candidates.isEmpty() ? possible(Organs.known().all(), list, item, context) : candidates;
    }

    private static List<Candidate> possible(
            Collection<Organ> organs, NumberList list, Numbered item, DiscourseContext context) {
        List<Candidate> candidates = new ArrayList<>();
        for (Organ organ : organs) {
            Optional<String> target = Plausible.target(organ, item.number(), list.kind());
            boolean possible = Plausible.isPossible(organ, item, context.latest());
            if (possible
                    && target.isPresent()
                    && candidates.size() < context.candidates().max()) {
                candidates.add(candidate(organ, target.get(), list, context));
            }
        }
        return context.candidates().counted(candidates);
    }

    private static Candidate candidate(Organ organ, String target, NumberList list, DiscourseContext context) {
        CandidateBudget candidates = context.candidates();
        if (context.organs().hasNamed(organ)) {
            return new Candidate(
                    target,
                    0.4,
                    candidates.shared(
                            name(organ) + " is named in the document, but nothing says that the number is its"));
        }
        return list.attribution().nouns().contains(organ)
                ? new Candidate(target, 0.2, candidates.shared(name(organ) + " goes by that noun, as others do"))
                : new Candidate(
                        target, 0.1, candidates.shared(name(organ) + " numbers so, but is not named in the document"));
    }

    /** The targets that lost against the one that was decided on, each with why it did. */
    static List<Candidate> lost(NumberList list, Numbered item, Resolution decided, DiscourseContext context) {
        List<Candidate> candidates = new ArrayList<>();
        for (Organ organ : considered(list, context)) {
            Optional<String> target = Plausible.target(organ, item.number(), list.kind());
            if (target.isPresent()
                    && !target.get().equals(decided.target())
                    && candidates.size() < context.candidates().max()) {
                String reason = reason(organ, item, decided.rule(), context.latest());
                candidates.add(
                        new Candidate(target.get(), 0, context.candidates().shared(reason)));
            }
        }
        return context.candidates().counted(candidates);
    }

    private static Set<Organ> considered(NumberList list, DiscourseContext context) {
        Set<Organ> organs = new LinkedHashSet<>(list.attribution().nouns());
        organs.addAll(context.organs().all());
        return organs;
    }

    private static String reason(Organ organ, Numbered item, Rule rule, int latest) {
        CitedNumber number = item.number();
        if (!organ.numbers(number.form())) {
            return name(organ) + " does not number so";
        }
        if (!Plausible.fits(organ, number, 0) || !Plausible.isHeld(organ, number, latest)) {
            return name(organ) + " held no such session";
        }
        return Plausible.fits(organ, number, item.year())
                ? name(organ) + " is possible, but " + rule.id() + " comes first"
                : name(organ) + ": the number cannot bear a date of " + item.year();
    }

    private static String name(Organ organ) {
        return Languages.english().nameOf(organ);
    }
}
