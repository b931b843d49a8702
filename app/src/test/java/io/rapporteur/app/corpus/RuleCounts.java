package io.rapporteur.app.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** How often each rule was right, and how often citations of each confidence were. */
final class RuleCounts {

    /**
     * Citations whose target somebody has labelled.
     *
     * @param right those with that target
     * @param cited all of them
     */
    record Count(int right, int cited) {

        static final Count NONE = new Count(0, 0);

        Count plus(boolean isRight) {
            return new Count(right + (isRight ? 1 : 0), cited + 1);
        }

        Count plus(Count other) {
            return new Count(right + other.right, cited + other.cited);
        }
    }

    private static final String TABLE =
            "enricher/src/main/resources/io/rapporteur/enricher/citation/result/confidence.tsv";

    private final Map<String, Count> byRule = new TreeMap<>();
    private final Map<Double, Count> byConfidence = new TreeMap<>();

    void add(JsonNode citation, boolean right) {
        byRule.merge(citation.get("rule").asText(), Count.NONE.plus(right), Count::plus);
        byConfidence.merge(citation.get("confidence").asDouble(), Count.NONE.plus(right), Count::plus);
    }

    Map<String, Count> byRule() {
        return byRule;
    }

    Map<Double, Count> byConfidence() {
        return byConfidence;
    }

    /** What {@code confidence.tsv} says, from the two columns that begin with one; rules that were not tried are left out. */
    static Map<String, Count> recorded(int column) throws IOException {
        Map<String, Count> recorded = new TreeMap<>();
        for (String line : Files.readAllLines(table())) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#") && !cells[column + 1].equals("0")) {
                recorded.put(cells[0], new Count(Integer.parseInt(cells[column]), Integer.parseInt(cells[column + 1])));
            }
        }
        return recorded;
    }

    private static Path table() {
        return Corpus.root().resolve(TABLE);
    }
}
