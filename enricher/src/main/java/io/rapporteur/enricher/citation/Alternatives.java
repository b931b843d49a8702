package io.rapporteur.enricher.citation;

import io.rapporteur.organ.Organ;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which other organs a number could be of, and why each is not, or only perhaps, the one. */
final class Alternatives {

    /** As many as help a reader to choose. */
    private static final int MOST = 8;

    private Alternatives() {}

    /** The targets that are possible where none was decided on: those of the noun that was used, then of the organs named. */
    static List<Candidate> possible(Series series, Found item, int year, Memory memory) {
        List<Candidate> candidates = new ArrayList<>();
        for (Organ organ : considered(series, memory)) {
            Optional<String> target = Issuers.target(organ, item, series.kind);
            boolean possible = Plausible.fits(organ, item, year) && Plausible.isHeld(organ, item, memory.latest());
            if (possible && target.isPresent() && candidates.size() < MOST) {
                boolean named = memory.hasNamed(organ);
                String reason = named ? " is named in the document" : " goes by that noun";
                candidates.add(new Candidate(target.get(), named ? 0.4 : 0.2, organ.name() + reason));
            }
        }
        return List.copyOf(candidates);
    }

    /** Says of the organs that lost why they did. */
    static void explain(Series series, Found item, Memory memory) {
        if (item.target == null) {
            return;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Organ organ : considered(series, memory)) {
            Optional<String> target = Issuers.target(organ, item, series.kind);
            if (target.isPresent() && !target.get().equals(item.target) && candidates.size() < MOST) {
                candidates.add(new Candidate(target.get(), 0, lost(organ, item, memory)));
            }
        }
        item.candidates = List.copyOf(candidates);
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
