package io.rapporteur.app.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapporteur.runtime.service.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Drops an ordinary document every so often, and knows how long each takes to be a row. */
final class OrdinaryFlow implements AutoCloseable {

    private static final int EVERY_MILLIS = 500;
    private static final String TEXT =
            """
            Resolution adopted by the General Assembly on 12 March 2050

            104/%d. Lamps for lighthouse %d

            The General Assembly,

            Recalling its resolution 61/180 of 20 December 2006,

            1. Urges Member States to keep lamp %d burning;
            """;
    private static final String STORED = "SELECT name FROM rapporteur.revisions WHERE name = ANY (?)";

    private final Doors doors;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Map<String, Long> waiting = new ConcurrentHashMap<>();
    private final AtomicLong longest = new AtomicLong();
    private final Thread thread = new Thread(this::flow, "ordinary-flow");
    private int sent;
    private final AtomicInteger stored = new AtomicInteger();

    OrdinaryFlow(Doors doors) {
        this.doors = doors;
        thread.start();
    }

    /** Forgets the longest time so far; what waits goes on to count. */
    void forget() {
        longest.set(0);
    }

    /** The longest time of a document that became a row, or still waits, since it was forgotten. */
    Duration longest() {
        long now = System.nanoTime();
        long most = longest.get();
        for (long since : waiting.values()) {
            most = Math.max(most, now - since);
        }
        return Duration.ofNanos(most);
    }

    /** Sends no more; returns how many it has sent when each of them is a row. */
    int finish(Duration patience) throws InterruptedException {
        stop.countDown();
        thread.join();
        long end = System.nanoTime() + patience.toNanos();
        while (!waiting.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("ordinary documents that were never stored: " + waiting.keySet());
            }
            look();
            Target.pause();
        }
        return sent;
    }

    int stored() {
        return stored.get();
    }

    private void flow() {
        try {
            while (!stop.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                send();
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        int number = sent + 1;
        String name = "ordinary-" + number + ".txt";
        waiting.put(name, System.nanoTime());
        if (doors.send(
                        "raw",
                        number,
                        Optional.of(name.getBytes(UTF_8)),
                        Optional.of(TEXT.formatted(number, number, number).getBytes(UTF_8)),
                        Map.of())
                .isPresent()) {
            sent = number;
        } else {
            waiting.remove(name);
        }
    }

    private void look() {
        Map<String, Long> open = new LinkedHashMap<>(waiting);
        if (open.isEmpty()) {
            return;
        }
        Database database = doors.instance().database();
        try (Connection connection = DriverManager.getConnection(
                        database.url(), database.user(), database.password().reveal());
                PreparedStatement statement = connection.prepareStatement(STORED)) {
            statement.setArray(1, connection.createArrayOf("text", open.keySet().toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    stored(rows.getString(1));
                }
            }
        } catch (SQLException away) {
            // The instance is being started again: looked at once more in half a second.
            Target.pause();
        }
    }

    private void stored(String name) {
        Long since = waiting.remove(name);
        if (since != null) {
            stored.incrementAndGet();
            longest.accumulateAndGet(System.nanoTime() - since, Math::max);
        }
    }

    @Override
    public void close() {
        stop.countDown();
    }
}
