package io.rapporteur.model.organ;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A body that adopts numbered documents. What it is called is a fact of languages: {@code OrganName}.
 *
 * @param code short code, as used for {@code body} everywhere: {@code GA}, {@code CTOC/COP}
 * @param series how its documents are known
 * @param numberings the forms its numbers take; empty where any form is possible
 */
public record Organ(String code, Series series, List<Numbering> numberings) {

    public Organ {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(series, "series");
        numberings = List.copyOf(numberings);
    }

    /** How the organ numbers in this form, if it does. */
    public Optional<Numbering> numbering(Numbering.Form form) {
        return numberings.stream().filter(numbering -> numbering.form() == form).findFirst();
    }

    /** Whether the organ's numbers can take this form. */
    public boolean numbers(Numbering.Form form) {
        return numberings.isEmpty() || numbering(form).isPresent();
    }

    /** Canonical symbol of the organ's resolution with this number, e.g. {@code 64/293} or {@code 2331(2016)}. */
    public Optional<String> resolution(String number) {
        return Series.fill(series.resolution(), number);
    }

    /** Canonical symbol of the organ's decision with this number. */
    public Optional<String> decision(String number) {
        return Series.fill(series.decision(), number);
    }

    /**
     * Templates of an organ's symbols; empty where the organ has no such series. {@code {n}} is the whole number without
     * white space, {@code {s}} the session before its slash, {@code {i}} what follows the slash.
     */
    public record Series(String resolution, String decision, String statement) {

        public Series {
            Objects.requireNonNull(resolution, "resolution");
            Objects.requireNonNull(decision, "decision");
            Objects.requireNonNull(statement, "statement");
        }

        private static Optional<String> fill(String template, String number) {
            if (template.isEmpty()) {
                return Optional.empty();
            }
            int slash = number.indexOf('/');
            if (slash < 0 && (template.contains("{s}") || template.contains("{i}"))) {
                return Optional.empty();
            }
            String session = slash < 0 ? "" : number.substring(0, slash);
            String item = slash < 0 ? "" : number.substring(slash + 1);
            return Optional.of(
                    template.replace("{n}", number).replace("{s}", session).replace("{i}", item));
        }
    }
}
