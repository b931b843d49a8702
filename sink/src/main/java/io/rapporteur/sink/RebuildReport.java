package io.rapporteur.sink;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The receipt of a rebuild.
 *
 * @param switched whether the new tables are in use
 * @param records records stored
 * @param carriedOver rows brought over because the topics no longer hold their events, by table
 * @param lost documents and links in use whose events are gone; the new tables lack them
 * @param failed records that could not be stored and are not dead letters yet, with the reason
 * @param took from the first record to the switch
 */
public record RebuildReport(
        boolean switched,
        long records,
        Map<String, Long> carriedOver,
        List<String> lost,
        List<String> failed,
        Duration took) {

    public RebuildReport {
        carriedOver = Map.copyOf(carriedOver);
        lost = List.copyOf(lost);
        failed = List.copyOf(failed);
    }
}
