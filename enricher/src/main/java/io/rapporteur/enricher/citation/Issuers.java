package io.rapporteur.enricher.citation;

import io.rapporteur.enricher.citation.Memory.Issuer;
import io.rapporteur.model.organ.Numbering.Form;
import io.rapporteur.model.organ.Organ;
import io.rapporteur.model.organ.Organs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which organ issued a numbered document: the organ named first; then the form of the number; then what "its", a bare
 * noun or a list inherits; then what the document has cited before. Where two organs are left, it abstains.
 */
final class Issuers {

    static final Organ SECURITY = known("SC");
    private static final Organ ASSEMBLY = known("GA");
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
        item.basis = null;
        if (number.form() == Form.CLIMATE) {
            item.decide("UNFCCC:" + number.value(), Rule.NUMBER_NAMES_ORGAN, 0.99);
            return;
        }
        if (number.form() == Form.YEAR && series.kind == CitationKind.RESOLUTION) {
            settle(series, item, new Issuer(SECURITY, null), memory, Rule.NUMBER_FORM, 0.98);
        } else {
            byWords(series, item, memory);
        }
        if (memory.isExplaining()) {
            Alternatives.explain(series, item, memory);
        }
    }

    private static void byWords(Series series, Found item, Memory memory) {
        int year = item.date == null ? 0 : item.date.getYear();
        switch (series.source) {
            case NAMED -> named(series, item, year, memory);
            case NOUN -> noun(series, item, year, memory);
            case POSSESSIVE -> possessive(series, item, year, memory);
            case FOREIGN -> abstain(series, item, year, memory, Rule.UNKNOWN_ORGAN);
            case BARE -> bare(series, item, year, memory);
        }
    }

    private static void named(Series series, Found item, int year, Memory memory) {
        boolean first = series.items.isEmpty() || series.items.get(0) == item;
        Issuer issuer = series.issuer;
        if (issuer != null && Plausible.fits(issuer.organ(), item, 0)) {
            settle(series, item, issuer, memory, first ? Rule.ORGAN_NAMED : Rule.LIST_INHERITS_ORGAN, 0.99);
        } else if (first) {
            abstain(series, item, year, memory, Rule.ORGAN_AND_NUMBER_DISAGREE);
        } else {
            bare(series, item, year, memory);
        }
    }

    private static void noun(Series series, Found item, int year, Memory memory) {
        List<Organ> left = series.nouns.stream()
                .filter(organ -> Plausible.fits(organ, item, year) && Plausible.isHeld(organ, item, memory.latest()))
                .toList();
        Issuer chosen = left.size() == 1 ? memory.lastNamed(left).orElseGet(() -> new Issuer(left.get(0), null)) : null;
        Issuer adopter = memory.adopter();
        if (chosen == null && adopter != null && left.contains(adopter.organ())) {
            chosen = adopter;
        }
        if (chosen == null) {
            chosen = memory.lastNamed(left).orElse(null);
        }
        if (chosen == null && left.isEmpty()) {
            chosen = misprinted(series, item, memory);
        }
        if (chosen == null) {
            abstain(series, item, year, memory, Rule.NOUN_OF_SEVERAL_ORGANS);
        } else {
            settle(series, item, chosen, memory, Rule.NOUN_OF_ORGAN, 0.97);
        }
    }

    /** Number and date fit no organ of that name: the one the document has named last, with the conflict said beside it. */
    private static @Nullable Issuer misprinted(Series series, Found item, Memory memory) {
        CitedNumber number = Plausible.number(item);
        return memory.lastNamed(series.nouns.stream()
                        .filter(organ -> organ.numbers(number.form()))
                        .toList())
                .orElse(null);
    }

    private static void possessive(Series series, Found item, int year, Memory memory) {
        Issuer owner = series.issuer != null ? series.issuer : memory.adopter();
        boolean other = series.settled != null
                && owner != null
                && !series.settled.organ().equals(owner.organ());
        if (owner != null && !other && Plausible.fits(owner.organ(), item, 0)) {
            settle(
                    series,
                    item,
                    owner,
                    memory,
                    series.issuer != null ? Rule.ITS_OF_ORGAN_BEFORE : Rule.ITS_OF_ADOPTING_ORGAN,
                    0.98);
        } else {
            bare(series, item, year, memory);
        }
    }

    private static void bare(Series series, Found item, int year, Memory memory) {
        CitedNumber number = Plausible.number(item);
        Issuer seen = memory.issuerOf(series.kind, number.value());
        if (seen != null) {
            settle(series, item, seen, memory, Rule.NUMBER_CITED_BEFORE, 0.95);
        } else if (canBe(series.settled, item, year, memory)) {
            settle(series, item, series.settled, memory, Rule.LIST_INHERITS_ORGAN, 0.95);
        } else if (canBe(series.carried, item, year, memory)) {
            settle(series, item, series.carried, memory, Rule.PARAGRAPH_CARRIES_ORGAN, 0.93);
        } else if (canBe(memory.adopter(), item, year, memory)) {
            settle(series, item, memory.adopter(), memory, Rule.ORGAN_OF_DOCUMENT, 0.93);
        } else {
            usual(series, item, year, memory);
        }
    }

    private static boolean canBe(@Nullable Issuer issuer, Found item, int year, Memory memory) {
        return issuer != null
                && Plausible.fits(issuer.organ(), item, year)
                && Plausible.isHeld(issuer.organ(), item, memory.latest());
    }

    private static void usual(Series series, Found item, int year, Memory memory) {
        Issuer usual = usual(item, year, memory);
        if (usual == null) {
            abstain(series, item, year, memory, Rule.ORGAN_UNKNOWN);
        } else {
            settle(series, item, usual, memory, Rule.ORGAN_BY_NUMBER_FORM, 0.85);
        }
    }

    /** The organ that a number of this form nearly always belongs to. */
    private static @Nullable Issuer usual(Found item, int year, Memory memory) {
        CitedNumber number = Plausible.number(item);
        if (number.form() == Form.YEARLY) {
            return memory.lastNamed(Organs.known().all().stream()
                            .filter(organ -> organ.numbering(Form.YEARLY).isPresent())
                            .toList())
                    .orElse(new Issuer(ECONOMIC, null));
        }
        if (number.form() == Form.ROMAN) {
            return new Issuer(ASSEMBLY, null);
        }
        boolean assembly = number.form() == Form.SESSION
                && Plausible.fits(ASSEMBLY, item, year)
                && Plausible.isHeld(ASSEMBLY, item, memory.latest());
        boolean rights = memory.hasNamed(RIGHTS) && Plausible.fits(RIGHTS, item, year);
        return assembly && !rights ? new Issuer(ASSEMBLY, null) : null;
    }

    private static void abstain(Series series, Found item, int year, Memory memory, Rule rule) {
        item.organ = null;
        item.candidates = Alternatives.possible(series, item, year, memory);
        item.decide(null, item.candidates.isEmpty() ? Rule.NO_ORGAN_NUMBERS_SO : rule, 0);
    }

    private static void settle(
            Series series, Found item, @Nullable Issuer issuer, Memory memory, Rule rule, double confidence) {
        if (issuer == null) {
            throw new IllegalArgumentException("an organ must be given for rule " + rule.id());
        }
        String target = target(issuer.organ(), item, series.kind).orElse(null);
        if (target == null) {
            int year = item.date == null ? 0 : item.date.getYear();
            abstain(series, item, year, memory, Rule.ORGAN_HAS_NO_SUCH_SERIES);
            return;
        }
        item.decide(target, rule, confidence);
        item.organ = issuer.organ();
        item.basis = issuer.evidence();
        item.candidates = List.of();
        if (Plausible.number(item).form() != Form.YEAR) {
            series.settled = issuer;
        }
    }

    /** The symbol that the item would have, were it this organ's. */
    static Optional<String> target(Organ organ, Found item, CitationKind kind) {
        String value = Plausible.number(item).value();
        return kind == CitationKind.DECISION ? organ.decision(value) : organ.resolution(value);
    }
}
