package io.rapporteur.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.corpus.RuleCounts.Count;
import io.rapporteur.enricher.citation.result.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture in docs/citations.md is of the counts that the confidences are made of. */
class ConfidencePlotTest {

    @Test
    void isOfTheCountsInTheTable() throws IOException {
        Map<Double, Count> byConfidence = new TreeMap<>();
        for (int column : new int[] {1, 3}) {
            RuleCounts.recorded(column)
                    .forEach((rule, count) -> byConfidence.merge(confidence(rule), count, Count::plus));
        }
        Path file = Corpus.root().resolve("docs/confidence.svg");
        String svg = new ConfidencePlot(byConfidence).svg();
        if (System.getProperty(Acceptance.PROPERTY) != null) {
            Files.writeString(file, svg);
        }

        assertThat(file).as("scripts/corpus accept draws it").hasContent(svg);
    }

    private static double confidence(String id) {
        return Stream.of(Rule.values())
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow()
                .confidence();
    }
}
