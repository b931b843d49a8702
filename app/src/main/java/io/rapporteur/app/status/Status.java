package io.rapporteur.app.status;

import io.rapporteur.app.instance.StoredTables;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The state of an installation.
 *
 * @param stages in the order of the flow
 * @param deadLetters number of dead letters by reason
 * @param stored rows of the database by what they are
 */
public record Status(List<StageStatus> stages, Map<String, Long> deadLetters, Map<String, Long> stored) {

    private static final int NAMES = 20;
    private static final long BETWEEN_LOOKS_MS = 1000;

    /** Looks twice, a second apart, so that rates can be told. */
    public static Status of(Cluster cluster, Database database) throws InterruptedException {
        try (var sampler = new StageSampler(cluster, database)) {
            long began = System.nanoTime();
            List<StageSample> first = sampler.sample();
            Thread.sleep(BETWEEN_LOOKS_MS);
            List<StageSample> second = sampler.sample();
            double seconds = (System.nanoTime() - began) / 1e9;
            List<StageStatus> stages = new ArrayList<>();
            try (var waiting = new WaitingRecords(cluster)) {
                for (int i = 0; i < second.size(); i++) {
                    long passed = second.get(i).done() - first.get(i).done();
                    stages.add(stage(waiting, second.get(i), passed / seconds));
                }
            }
            return StoredTables.once(
                    database,
                    tables -> new Status(
                            stages,
                            tables.letters().countByReason(),
                            tables.progress().stored()));
        }
    }

    private static StageStatus stage(WaitingRecords records, StageSample sample, double rate) {
        var waiting = records.of(sample, NAMES);
        // Marks of transactions at the end of a partition are no records: count what was read where that is all.
        long lag = waiting.all() ? waiting.names().size() : sample.lag();
        return new StageStatus(
                sample.stage().id(), sample.in(), sample.done(), lag, Math.round(rate * 10) / 10.0, waiting.names());
    }
}
