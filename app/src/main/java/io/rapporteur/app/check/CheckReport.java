package io.rapporteur.app.check;

import java.util.List;
import java.util.Map;

/**
 * What a check has found.
 *
 * @param checked what was compared, by what it is
 * @param faults how many there are of each kind; kinds without any are not in it
 * @param examples the first of each kind
 * @param inFlight documents and links that changed meanwhile and were left out
 * @param passedOver records of the topics that are no events
 */
public record CheckReport(
        Map<String, Long> checked, Map<FaultKind, Long> faults, List<Fault> examples, long inFlight, long passedOver) {

    public CheckReport {
        examples = List.copyOf(examples);
    }

    /** Faults of all kinds. */
    public long total() {
        return faults.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The numbers in one line. */
    public String tally() {
        return "checked " + checked.values().stream().mapToLong(Long::longValue).sum() + ", in flight " + inFlight
                + ", passed over " + passedOver + ", faults " + total();
    }
}
