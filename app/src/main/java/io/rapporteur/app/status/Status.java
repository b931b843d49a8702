package io.rapporteur.app.status;

import io.rapporteur.app.instance.Connections;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Exit;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
            return new Status(stages, deadLetters(database), stored(database));
        }
    }

    private static StageStatus stage(WaitingRecords records, StageSample sample, double rate) {
        var waiting = records.of(sample, NAMES);
        // Marks of transactions at the end of a partition are no records: count what was read where that is all.
        long lag = waiting.all() ? waiting.names().size() : sample.lag();
        return new StageStatus(
                sample.stage().id(), sample.in(), sample.done(), lag, Math.round(rate * 10) / 10.0, waiting.names());
    }

    private static Map<String, Long> deadLetters(Database database) {
        return counts(database, "SELECT reason, count(*) FROM rapporteur.dead_letters GROUP BY reason ORDER BY reason");
    }

    private static Map<String, Long> stored(Database database) {
        return counts(
                database,
                """
                SELECT 'arrivals', count(*) FROM rapporteur.arrivals
                UNION ALL SELECT 'documents', count(*) FROM rapporteur.documents
                UNION ALL SELECT 'revisions', count(*) FROM rapporteur.revisions
                UNION ALL SELECT 'citations', count(*) FROM rapporteur.citations
                UNION ALL SELECT 'resolved', count(target) FROM rapporteur.citations
                UNION ALL SELECT 'held', count(*) FROM rapporteur.links WHERE state = 'HELD'
                """);
    }

    private static Map<String, Long> counts(Database database, String query) {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Connection connection = Connections.open(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        } catch (SQLException e) {
            throw new CommandException(
                    Exit.FAILED, "database " + database.url() + " could not be asked: " + e.getMessage(), e);
        }
    }
}
