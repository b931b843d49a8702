package io.rapporteur.replay.stream;

import io.rapporteur.event.Replay;
import io.rapporteur.replay.difference.DocumentDifference;
import java.util.List;

/**
 * What another version would change.
 *
 * @param receipt the comparison in sum
 * @param differences the documents that would be changed, in the order in which they were read
 */
public record Comparison(Replay receipt, List<DocumentDifference> differences) {

    public Comparison {
        differences = List.copyOf(differences);
    }
}
