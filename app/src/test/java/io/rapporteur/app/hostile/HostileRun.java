package io.rapporteur.app.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.RecordMetadata;

/** One attack after the other on one instance, while ordinary documents flow. */
final class HostileRun {

    /** What has not come by then is taken for never; the long form loads the machine more. */
    private static final Duration PATIENCE = Duration.ofSeconds(HostileTest.LONG ? 300 : 90);

    /** Time in which what must be left alone would have been taken. */
    private static final Duration LEAVE = Duration.ofSeconds(5);

    private static final String NOTHING = "nothing";
    private static final String BECAME =
            """
            SELECT reason FROM rapporteur.dead_letters WHERE topic = ? AND partition = ? AND "offset" = ?
            UNION ALL
            SELECT reason FROM rapporteur.dead_letters WHERE raw_topic = ? AND raw_partition = ? AND raw_offset = ?
            UNION ALL
            SELECT 'stored' FROM rapporteur.revisions WHERE raw_topic = ? AND raw_partition = ? AND raw_offset = ?
            UNION ALL
            SELECT 'known' FROM rapporteur.arrivals WHERE raw_topic = ? AND raw_partition = ? AND raw_offset = ?
               AND outcome <> 'NEW'
            LIMIT 1""";
    private static final String BY_NAME =
            """
            SELECT reason FROM rapporteur.dead_letters WHERE name = ?
            UNION ALL
            SELECT 'stored' FROM rapporteur.revisions WHERE name = ?
            LIMIT 1""";

    private final Target target;
    private final Doors doors;
    private final OrdinaryFlow flow;
    private final Consumer<String> table;
    private final List<Outcome> outcomes = new ArrayList<>();
    private int number;

    HostileRun(Target target, Doors doors, OrdinaryFlow flow, Consumer<String> table) {
        this.target = target;
        this.doors = doors;
        this.flow = flow;
        this.table = table;
        table.accept(Outcome.head());
    }

    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    void run(Attack attack) throws IOException, InterruptedException {
        doors.instance();
        int ends = target.ends();
        target.forgetPeaks();
        flow.forget();
        long began = System.nanoTime();
        String became = become(attack);
        Duration time = Duration.ofNanos(System.nanoTime() - began);
        var outcome = new Outcome(attack, became, time, target.peakMegabytes(), flow.longest(), target.ends() - ends);
        outcomes.add(outcome);
        table.accept(outcome.line());
    }

    private String become(Attack attack) throws IOException, InterruptedException {
        if (attack instanceof Attack.Dropped dropped) {
            return dropped(dropped);
        }
        if (attack instanceof Attack.Junk junk) {
            return junk(junk);
        }
        if (attack instanceof Attack.Watched watched) {
            return watched(watched);
        }
        return asked((Attack.Asked) attack);
    }

    private String dropped(Attack.Dropped dropped) {
        Map<String, byte[]> headers = new HashMap<>(dropped.headers());
        if (dropped.name().contains(".")) {
            headers.putIfAbsent("filename", dropped.name().getBytes(UTF_8));
        }
        return doors.send("raw", ++number, dropped.key(), dropped.value().map(Supplier::get), headers)
                .map(this::became)
                .orElse(Doors.REFUSED);
    }

    private String became(RecordMetadata place) {
        Object[] values = new Object[12];
        for (int i = 0; i < values.length; i += 3) {
            values[i] = place.topic();
            values[i + 1] = place.partition();
            values[i + 2] = place.offset();
        }
        return await(() -> doors.ask(BECAME, values), PATIENCE);
    }

    private String junk(Attack.Junk junk) {
        Optional<RecordMetadata> place = doors.send(junk.topic(), ++number, junk.key(), junk.value(), junk.headers());
        if (place.isEmpty()) {
            return Doors.REFUSED;
        }
        if (junk.right().contains(Records.PASSED_OVER)) {
            // Nobody reads it; that ordinary documents still flow shows below.
            return flowsOn() ? Records.PASSED_OVER : NOTHING;
        }
        return became(place.get());
    }

    private boolean flowsOn() {
        int before = flow.stored();
        return !await(() -> flow.stored() > before ? Optional.of("yes") : Optional.empty(), PATIENCE)
                .equals(NOTHING);
    }

    private String watched(Attack.Watched watched) throws IOException, InterruptedException {
        String name = watched.deed().in(target.inbox());
        if (name == null) {
            return flowsOn() ? Inbox.LEFT_ALONE : NOTHING;
        }
        boolean maybeLeft = watched.right().contains(Inbox.LEFT_ALONE);
        String became = await(
                () -> doors.ask(BY_NAME, name, name.replaceAll("\\p{Cntrl}", "\ufffd")),
                maybeLeft ? LEAVE : Duration.ofSeconds(90));
        return became.equals(NOTHING) && maybeLeft ? Inbox.LEFT_ALONE : became;
    }

    private String asked(Attack.Asked asked) throws InterruptedException {
        List<byte[]> pieces = asked.pieces().get();
        ExecutorService clients = Executors.newFixedThreadPool(asked.clients());
        try {
            List<Callable<String>> requests = new ArrayList<>();
            for (int n = 0; n < asked.clients(); n++) {
                requests.add(() -> doors.request(pieces));
            }
            Map<String, Long> statuses = new HashMap<>();
            for (Future<String> answer : clients.invokeAll(requests)) {
                statuses.merge(answer.get(), 1L, Long::sum);
            }
            boolean well = asked.right().containsAll(statuses.keySet());
            return well
                    ? statuses.keySet().iterator().next()
                    : statuses.entrySet().stream()
                            .map(status -> status.getValue() + " × " + status.getKey())
                            .collect(Collectors.joining(", "));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            clients.shutdownNow();
        }
    }

    private static String await(Supplier<Optional<String>> look, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<String> found = look.get();
        while (found.isEmpty() && System.nanoTime() < end) {
            Target.pause();
            found = look.get();
        }
        return found.orElse(NOTHING);
    }
}
