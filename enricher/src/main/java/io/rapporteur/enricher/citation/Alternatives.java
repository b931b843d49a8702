package io.rapporteur.enricher.citation;

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
    static List<Candidate> possible(Series series, Found item, int year, Memory memory) {
        List<Candidate> candidates = possible(considered(series, memory), series, item, year, memory);
        return candidates.isEmpty() ? possible(Organs.known().all(), series, item, year, memory) : candidates;
    }

    private static List<Candidate> possible(
            Collection<Organ> organs, Series series, Found item, int year, Memory memory) {
        List<Candidate> candidates = new ArrayList<>();
        for (Organ organ : organs) {
            Optional<String> target = Issuers.target(organ, item, series.kind);
            boolean possible = Plausible.fits(organ, item, year) && Plausible.isHeld(organ, item, memory.latest());
            if (possible && target.isPresent() && candidates.size() < memory.mostCandidates()) {
                candidates.add(candidate(organ, target.get(), series, memory));
            }
        }
        return memory.counted(candidates);
    }

    private static Candidate candidate(Organ organ, String target, Series series, Memory memory) {
        if (memory.hasNamed(organ)) {
            return new Candidate(
                    target,
                    0.4,
                    memory.shared(organ.name() + " is named in the document, but nothing says that the number is its"));
        }
        return series.nouns.contains(organ)
                ? new Candidate(target, 0.2, memory.shared(organ.name() + " goes by that noun, as others do"))
                : new Candidate(
                        target, 0.1, memory.shared(organ.name() + " numbers so, but is not named in the document"));
    }

    /** Says of the organs that lost why they did. */
    static void explain(Series series, Found item, Memory memory) {
        if (item.target == null) {
            return;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Organ organ : considered(series, memory)) {
            Optional<String> target = Issuers.target(organ, item, series.kind);
            if (target.isPresent()
                    && !target.get().equals(item.target)
                    && candidates.size() < memory.mostCandidates()) {
                candidates.add(new Candidate(target.get(), 0, memory.shared(lost(organ, item, memory))));
            }
        }
        item.candidates = memory.counted(candidates);
    }

    private static Set<Organ> considered(Series series, Memory memory) {
        Set<Organ> organs = new LinkedHashSet<>();
        if (series.source == Series.Source.NOUN) {
            organs.addAll(series.nouns);
        }
        organs.addAll(memory.named());
        return organs;
    }

    private static String lost(Organ organ, Found item, Memory memory) {
        CitedNumber number = Plausible.number(item);
        if (!organ.numbers(number.form())) {
            return organ.name() + " does not number so";
        }
        int year = item.date == null ? 0 : item.date.getYear();
        if (!Plausible.fits(organ, item, 0) || !Plausible.isHeld(organ, item, memory.latest())) {
            return organ.name() + " held no such session";
        }
        return Plausible.fits(organ, item, year)
                ? organ.name() + " is possible, but " + item.rule.id() + " comes first"
                : organ.name() + ": the number cannot bear a date of " + year;
    }
}
