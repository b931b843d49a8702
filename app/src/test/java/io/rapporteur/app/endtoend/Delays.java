package io.rapporteur.app.endtoend;

import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.runtime.service.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sees when each file that was dropped is a row, by its name. */
final class Delays implements AutoCloseable {

    private static final int EVERY_MILLIS = 250;

    private final Sql sql;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Map<String, Long> dropped = new ConcurrentHashMap<>();
    private final Map<String, Duration> stored = new ConcurrentHashMap<>();

    Delays(Database database) {
        sql = new Sql(database);
        var thread = new Thread(this::look, "delays");
        thread.setDaemon(true);
        thread.start();
    }

    void dropped(String name) {
        dropped.put(name, System.nanoTime());
    }

    /** In words: how long the slowest took, and how many took more than a limit. */
    String slowest(Duration limit) {
        Map<String, Duration> taken = new HashMap<>(stored);
        List<Map.Entry<String, Duration>> slowest = taken.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue(Comparator.reverseOrder()))
                .limit(3)
                .toList();
        long beyond = taken.values().stream()
                .filter(delay -> delay.compareTo(limit) > 0)
                .count();
        return "%d rows, %d later than %d s after their drop, the slowest %s"
                .formatted(taken.size(), beyond, limit.toSeconds(), slowest);
    }

    private void look() {
        try {
            while (!stop.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                rows().forEach(name -> {
                    Long since = dropped.remove(name);
                    if (since != null) {
                        stored.put(name, Duration.ofNanos(System.nanoTime() - since));
                    }
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> rows() {
        try {
            return sql.column("SELECT name FROM rapporteur.revisions");
        } catch (SQLException | CommandException away) {
            // The database is being harmed: looked at again.
            return List.of();
        }
    }

    @Override
    public void close() {
        stop.countDown();
    }
}
