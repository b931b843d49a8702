package io.rapporteur.enricher.citation;

import io.rapporteur.organ.Numbering;
import io.rapporteur.organ.Numbering.Form;
import io.rapporteur.organ.Organ;
import io.rapporteur.organ.Organs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which organ issued a numbered document: the organ named first; then the form of the number; then what "its", a bare
 * noun or a list inherits; then what the document has cited before. Where two organs are left, it abstains.
 */
final class Issuers {

    private static final Organ ASSEMBLY = known("GA");
    private static final Organ SECURITY = known("SC");
    private static final Organ ECONOMIC = known("ECOSOC");
    private static final Organ RIGHTS = known("HRC");

    private Issuers() {}

    private static Organ known(String code) {
        return Organs.known()
                .withCode(code)
                .orElseThrow(() -> new IllegalStateException("organs.tsv must hold " + code));
    }

    /** Gives the item its target, rule, confidence and candidates. */
    static void decide(Series series, Found item, Memory memory) {
        CitedNumber number = item.number;
        if (number == null) {
            return;
        }
        int year = item.date == null ? 0 : item.date.getYear();
        if (number.form() == Form.CLIMATE) {
            item.decide("UNFCCC:" + number.value(), "number-names-organ", 0.99);
            return;
        }
        if (number.form() == Form.YEAR && series.kind == CitationKind.RESOLUTION) {
            settle(item, SECURITY, "number-form", 0.98, series);
            return;
        }
        boolean first = series.items.isEmpty() || series.items.get(0) == item;
        switch (series.source) {
            case NAMED -> named(series, item, year, first, memory);
            case NOUN -> noun(series, item, year, memory);
            case POSSESSIVE -> possessive(series, item, year, memory);
            case FOREIGN -> abstain(series, item, year, memory, "unknown-organ");
            case BARE -> bare(series, item, year, memory);
        }
    }

    private static void named(Series series, Found item, int year, boolean first, Memory memory) {
        Organ organ = series.organ;
        if (organ != null && fits(organ, item, 0)) {
            settle(item, organ, first ? "organ-named" : "list-inherits-organ", 0.99, series);
        } else if (first) {
            abstain(series, item, year, memory, "organ-and-number-disagree");
        } else {
            bare(series, item, year, memory);
        }
    }

    private static void noun(Series series, Found item, int year, Memory memory) {
        Organ adopting = memory.adopting();
        List<Organ> left =
                series.nouns.stream().filter(organ -> fits(organ, item, year)).toList();
        Organ chosen = left.size() == 1 ? left.get(0) : null;
        if (chosen == null && adopting != null && left.contains(adopting)) {
            chosen = adopting;
        }
        if (chosen == null) {
            chosen = memory.lastNamed(left).orElse(null);
        }
        if (chosen == null) {
            abstain(series, item, year, memory, "noun-of-several-organs");
        } else {
            settle(item, chosen, "noun-of-organ", 0.97, series);
        }
    }

    private static void possessive(Series series, Found item, int year, Memory memory) {
        Organ owner = series.organ != null ? series.organ : memory.adopting();
        if (owner != null && fits(owner, item, 0)) {
            settle(item, owner, series.organ != null ? "its-of-organ-before" : "its-of-adopting-organ", 0.98, series);
        } else {
            bare(series, item, year, memory);
        }
    }

    private static void bare(Series series, Found item, int year, Memory memory) {
        CitedNumber number = number(item);
        Organ seen = memory.issuerOf(series.kind, number.value());
        if (seen != null) {
            settle(item, seen, "number-cited-before", 0.95, series);
            return;
        }
        if (series.carried != null && fits(series.carried, item, year)) {
            settle(item, series.carried, "paragraph-carries-organ", 0.93, series);
            return;
        }
        Organ adopting = memory.adopting();
        if (adopting != null && fits(adopting, item, year)) {
            settle(item, adopting, "organ-of-document", 0.93, series);
            return;
        }
        Organ usual = usual(item, year, memory);
        if (usual == null) {
            abstain(series, item, year, memory, "organ-unknown");
        } else {
            settle(item, usual, "organ-by-number-form", 0.85, series);
        }
    }

    /** The organ that a number of this form nearly always belongs to. */
    private static @Nullable Organ usual(Found item, int year, Memory memory) {
        CitedNumber number = number(item);
        if (number.form() == Form.YEARLY) {
            return memory.lastNamed(Organs.known().all().stream()
                            .filter(organ -> organ.numbering(Form.YEARLY).isPresent())
                            .toList())
                    .orElse(ECONOMIC);
        }
        if (number.form() == Form.ROMAN) {
            return ASSEMBLY;
        }
        if (number.form() != Form.SESSION || !fits(ASSEMBLY, item, year)) {
            return null;
        }
        boolean rights = memory.hasNamed(RIGHTS) && fits(RIGHTS, item, year);
        return rights ? null : ASSEMBLY;
    }

    /** Whether the organ numbers so, and the date, if there is one, agrees with the number. */
    static boolean fits(Organ organ, Found item, int year) {
        CitedNumber number = number(item);
        if (!organ.numbers(number.form())) {
            return false;
        }
        Optional<Numbering> numbering = organ.numbering(number.form());
        if (number.session() < 0 || numbering.isEmpty()) {
            return true;
        }
        return switch (number.form()) {
            case YEAR -> year == 0 || year == number.session();
            case YEARLY -> year == 0 || year == number.session() || year == number.session() + 1;
            case ROMAN, SESSION, DOTTED -> year == 0
                    ? numbering.get().holds(number.session())
                    : numbering.get().agrees(number.session(), year);
            case CLIMATE -> true;
        };
    }

    private static void abstain(Series series, Found item, int year, Memory memory, String rule) {
        List<Candidate> candidates = new ArrayList<>();
        for (Organ organ : memory.named()) {
            String target = target(organ, item, series.kind);
            if (target != null && fits(organ, item, year)) {
                candidates.add(new Candidate(target, 0.4, organ.name() + " is named in the document"));
            }
        }
        item.decide(null, rule, 0);
        item.candidates = List.copyOf(candidates);
    }

    private static void settle(Found item, Organ organ, String rule, double confidence, Series series) {
        item.decide(target(organ, item, series.kind), rule, confidence);
    }

    private static @Nullable String target(Organ organ, Found item, CitationKind kind) {
        String value = number(item).value();
        return (kind == CitationKind.DECISION ? organ.decision(value) : organ.resolution(value)).orElse(null);
    }

    private static CitedNumber number(Found item) {
        CitedNumber number = item.number;
        if (number == null) {
            throw new IllegalStateException("a numbered item must have its number");
        }
        return number;
    }
}
