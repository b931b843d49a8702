package io.rapporteur.enricher.citation.result;

import io.rapporteur.model.table.Row;
import io.rapporteur.model.table.Table;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often each rule was right in labelled documents, from {@code confidence.tsv}.
 *
 * <p>The estimate is Jeffreys': (right + 1/2) / (cited + 1). A rule that was never tried is as sure as a coin, and one that was right
 * nine times of nine reaches 0.95.
 *
 * @param right citations whose target was right
 * @param cited all of its citations with a target
 */
record Reliability(int right, int cited) {

    private static final Reliability UNTRIED = new Reliability(0, 0);

    private static final Map<Rule, Double> CONFIDENCE = confidence();

    private static Map<Rule, Double> confidence() {
        Map<Rule, Double> confidence = new EnumMap<>(Rule.class);
        for (Row row : Table.rows(Reliability.class, "confidence.tsv", 5)) {
            Rule rule = row.value(0, Rule::withId);
            confidence.put(rule, read(row).estimate());
        }
        return confidence;
    }

    private static Reliability read(Row row) {
        int right = number(row, 1) + number(row, 3);
        int cited = number(row, 2) + number(row, 4);
        if (right > cited) {
            throw row.refused("no rule is right more often than it decides");
        }
        return new Reliability(right, cited);
    }

    private static int number(Row row, int column) {
        return row.value(column, Integer::valueOf);
    }

    /** To two digits; never below 0.01 or above 0.99. */
    double estimate() {
        double estimate = (right + 0.5) / (cited + 1);
        return Math.min(0.99, Math.max(0.01, Math.round(estimate * 100) / 100.0));
    }

    static double of(Rule rule) {
        return CONFIDENCE.getOrDefault(rule, UNTRIED.estimate());
    }
}
