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
 * @param lost documents and links in use whose events are gone, the first of them; the new tables lack them
 * @param lostCount how many there are
 * @param failed records that could not be stored and are not dead letters yet, the first of them, with the reason
 * @param failedCount how many there are
 * @param took from the first record to the switch
 */
public record RebuildReport(
        boolean switched,
        long records,
        Map<String, Long> carriedOver,
        List<String> lost,
        long lostCount,
        List<String> failed,
        long failedCount,
        Duration took) {

    public RebuildReport {
        carriedOver = Map.copyOf(carriedOver);
        lost = List.copyOf(lost);
        failed = List.copyOf(failed);
    }
}
