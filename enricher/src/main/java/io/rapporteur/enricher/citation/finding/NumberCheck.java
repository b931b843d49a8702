package io.rapporteur.enricher.citation.finding;

import io.rapporteur.enricher.citation.finding.Finding.Kind;
import io.rapporteur.enricher.citation.issuer.Conflicts;
import io.rapporteur.enricher.citation.lexicon.KnownOrgans;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.Naming;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.organ.CouncilYears;
import io.rapporteur.model.organ.Numbering;
import io.rapporteur.model.organ.Numbering.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cited numbers that cannot be: the conflicts that the resolver has found between number, session, year and date, the same for
 * numbers that are printed as symbols, and what is dated after the document that cites it.
 */
final class NumberCheck {

    private static final Pattern COUNCIL = Pattern.compile("S/RES/(\\d{1,5})\\((\\d{4})\\)");
    private static final Pattern ASSEMBLY = Pattern.compile("A/(?:RES/|DEC/)?(\\d{2,3})/\\d.*");
    private static final Pattern YEARLY = Pattern.compile("[SE]/(?:RES/|DEC/|PRST/)?(\\d{4})/\\d.*");

    /** The rules by which the words themselves give a number its organ; where another gives it, number and date may be right. */
    private static final Set<String> SURE_OF_ORGAN = Stream.of(
                    Rule.NUMBER_NAMES_ORGAN,
                    Rule.NUMBER_FORM,
                    Rule.NUMBER_WITHOUT_YEAR,
                    Rule.ORGAN_NAMED,
                    Rule.ORGAN_ACTS,
                    Rule.NOUN_OF_ORGAN,
                    Rule.ITS_OF_ORGAN_BEFORE,
                    Rule.ITS_OF_ADOPTING_ORGAN)
            .map(Rule::id)
            .collect(Collectors.toUnmodifiableSet());

    private static final Numbering SESSIONS =
            KnownOrgans.GENERAL_ASSEMBLY.numbering(Form.SESSION).orElseThrow();

    private final @Nullable LocalDate adopted;

    NumberCheck(Metadata metadata) {
        this.adopted = Metadata.value(metadata.adopted()).map(LocalDate::parse).orElse(null);
    }

    List<Finding> findings(List<Citation> citations) {
        return citations.stream().map(this::finding).filter(Objects::nonNull).toList();
    }

    private @Nullable Finding finding(Citation citation) {
        String reason = reason(citation);
        return reason == null
                ? null
                : new Finding(
                        Kind.NUMBER_CANNOT_BE,
                        citation.span(),
                        citation.text(),
                        citation.where(),
                        null,
                        citation.target(),
                        reason);
    }

    private @Nullable String reason(Citation citation) {
        String conflict = citation.conflict();
        if (conflict != null) {
            return Conflicts.isOfNumbers(conflict) && SURE_OF_ORGAN.contains(citation.rule()) ? conflict : null;
        }
        String target = citation.target();
        if (target == null || citation.naming() != Naming.NUMBER) {
            return null;
        }
        String misprinted = misprinted(target);
        return misprinted != null ? misprinted : later(citation, target);
    }

    /** A symbol of the Security Council whose number is of another year. */
    private static @Nullable String misprinted(String target) {
        Matcher council = COUNCIL.matcher(target);
        if (!council.matches()) {
            return null;
        }
        int known = CouncilYears.known().of(Integer.parseInt(council.group(1)));
        return known == 0 || known == Integer.parseInt(council.group(2))
                ? null
                : Conflicts.ofAnotherYear(known, council.group(2));
    }

    private @Nullable String later(Citation citation, String target) {
        if (adopted == null) {
            return null;
        }
        LocalDate date = citation.date();
        boolean numbered = citation.kind() == CitationKind.RESOLUTION || citation.kind() == CitationKind.DECISION;
        if (numbered && date != null && date.isAfter(adopted)) {
            return "it is dated " + date + ", the document that cites it is of " + adopted;
        }
        // A session begins in one year and ends in the next, and its first documents are out before it begins.
        return earliest(target)
                .filter(year -> year > adopted.getYear() + 1)
                .map(year -> "the number is of " + year + " or later, the document that cites it is of " + adopted)
                .orElse(null);
    }

    /** The year in which a number can have been given first; empty where the symbol does not say. */
    private static Optional<Integer> earliest(String target) {
        Matcher assembly = ASSEMBLY.matcher(target);
        if (assembly.matches()) {
            int session = Integer.parseInt(assembly.group(1));
            return SESSIONS.holds(session)
                    ? Optional.of(SESSIONS.year() + session - SESSIONS.first())
                    : Optional.empty();
        }
        Matcher council = COUNCIL.matcher(target);
        if (council.matches()) {
            return Optional.of(Integer.valueOf(council.group(2)));
        }
        Matcher yearly = YEARLY.matcher(target);
        return yearly.matches() ? Optional.of(Integer.valueOf(yearly.group(1))) : Optional.empty();
    }
}
