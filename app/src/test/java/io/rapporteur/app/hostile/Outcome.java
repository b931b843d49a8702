package io.rapporteur.app.hostile;

import java.time.Duration;

/**
 * What became of an attack.
 *
 * @param outcome what was seen: one of the right ones, or not
 * @param time until it was seen
 * @param peakMegabytes most resident memory of the instance and its child processes meanwhile
 * @param delay longest time of an ordinary document from drop to row meanwhile
 * @param ends how often the instance ended meanwhile and had to be started again
 */
record Outcome(Attack attack, String outcome, Duration time, long peakMegabytes, Duration delay, int ends) {

    boolean isRight() {
        return attack.right().contains(outcome);
    }

    /** Head of the table of {@link #line}. */
    static String head() {
        return "%-52s %-22s %8s %8s %9s %5s  %s".formatted("input", "outcome", "time", "peak", "delayed", "ends", "");
    }

    String line() {
        return "%-52s %-22s %6.1f s %5d MB %7.1f s %5d  %s"
                .formatted(
                        shortened(attack.name(), 52),
                        shortened(outcome, 22),
                        time.toMillis() / 1000.0,
                        peakMegabytes,
                        delay.toMillis() / 1000.0,
                        ends,
                        isRight() ? "" : "WRONG: must be " + String.join(" or ", attack.right()));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
