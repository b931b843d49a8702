package io.rapporteur.app.status;

import java.util.List;

/**
 * One stage as {@code status} tells it.
 *
 * @param in records of its input, by offset: marks of transactions count too
 * @param done how many of these it has behind it
 * @param lag records that it still has to read
 * @param rate offsets passed in a second, between two looks
 * @param unfinished names of the first records that wait
 */
record StageStatus(String stage, long in, long done, long lag, double rate, List<String> unfinished) {

    StageStatus {
        unfinished = List.copyOf(unfinished);
    }
}
