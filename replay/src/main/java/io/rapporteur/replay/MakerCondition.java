package io.rapporteur.replay;

import io.rapporteur.event.Maker;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A condition on the code that made a result: {@code <1.4}, {@code parser<1.4}, {@code enricher rules<3}.
 *
 * @param service name of the service, or empty for any of them
 * @param rules whether the version of the rules is meant, and not that of the code
 * @param operator how the maker's version must stand to {@code version}
 */
public record MakerCondition(String service, boolean rules, Operator operator, String version) {

    private static final String RULES = "rules";

    /** How one version stands to another. */
    public enum Operator {
        AT_MOST("<="),
        AT_LEAST(">="),
        BELOW("<"),
        ABOVE(">"),
        IS("=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        private boolean holds(int order) {
            return switch (this) {
                case AT_MOST -> order <= 0;
                case AT_LEAST -> order >= 0;
                case BELOW -> order < 0;
                case ABOVE -> order > 0;
                case IS -> order == 0;
            };
        }
    }

    public MakerCondition {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(operator, "operator");
        if (version.isBlank()) {
            throw new IllegalArgumentException("version must not be blank");
        }
    }

    /** Reads {@code [parser|enricher] [rules] (<|<=|=|>=|>) VERSION}. */
    public static MakerCondition parse(String text) {
        for (Operator operator : Operator.values()) {
            int at = text.indexOf(operator.sign);
            if (at >= 0) {
                return of(text, text.substring(0, at), operator, text.substring(at + operator.sign.length()));
            }
        }
        throw wrong(text);
    }

    private static MakerCondition of(String text, String whose, Operator operator, String version) {
        List<String> words = Arrays.stream(whose.trim().split("[ :-]", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean rules = words.contains(RULES);
        List<String> services =
                words.stream().filter(word -> !word.equals(RULES)).toList();
        boolean known = services.isEmpty() || List.of("parser", "enricher").containsAll(services);
        if (services.size() > 1 || !known || version.isBlank()) {
            throw wrong(text);
        }
        return new MakerCondition(services.isEmpty() ? "" : services.get(0), rules, operator, version.trim());
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("made-by must be [parser|enricher] [rules] and <, <=, =, >= or > a version,"
                + " as in '<1.4' or 'enricher rules<3', got: " + text);
    }

    /** Whether one of the makers meets it. */
    boolean test(List<Maker> makers) {
        return makers.stream()
                .filter(maker -> service.isEmpty() || maker.getService().equals(service))
                .map(maker -> rules ? maker.getRules() : maker.getVersion())
                .anyMatch(made -> operator.holds(compare(made, version)));
    }

    /** By parts, numbers as numbers: 1.4 is before 1.10, and 1.4 is 1.4.0. */
    static int compare(String one, String other) {
        String[] ones = one.split("[.+-]", -1);
        String[] others = other.split("[.+-]", -1);
        for (int i = 0; i < Math.max(ones.length, others.length); i++) {
            int order = comparePart(i < ones.length ? ones[i] : "0", i < others.length ? others[i] : "0");
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int comparePart(String one, String other) {
        boolean numbers = isNumber(one) && isNumber(other);
        return numbers ? Long.compare(Long.parseLong(one), Long.parseLong(other)) : one.compareTo(other);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.length() < 18 && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return String.join(" ", Arrays.asList(service, rules ? RULES : "")).trim() + operator.sign + version;
    }
}
