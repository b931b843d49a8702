package io.rapporteur.app.status;

import java.util.List;

/**
 * One stage as {@code status} tells it.
 *
 * @param endOffset where its input ends, over all partitions: more than its records, for marks of transactions have offsets too
 * @param nextOffset where it stands in that
 * @param lag records that it still has to read
 * @param rate offsets passed in a second, between two looks
 * @param unfinished names of the first records that wait
 */
record StageStatus(String stage, long endOffset, long nextOffset, long lag, double rate, List<String> unfinished) {

    StageStatus {
        unfinished = List.copyOf(unfinished);
    }
}
