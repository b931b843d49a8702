package io.rapporteur.app.endtoend;

import static org.awaitility.Awaitility.await;

import io.rapporteur.app.instance.Database;
import io.rapporteur.enricher.EnricherMain;
import io.rapporteur.ingest.IngestMain;
import io.rapporteur.parser.ParserMain;
import io.rapporteur.service.Cluster;
import io.rapporteur.settings.Secret;
import io.rapporteur.sink.SinkMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A whole pipeline of processes on fixed ports: broker, database and registry, and so many of each service. */
final class Fleet implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int STALL_MILLIS = 8_000;

    private final Path folder;
    private final int brokerPort = freePort();
    private final int databasePort = freePort();
    private final int registryPort = freePort();
    private final Member broker;
    private final Member stores;
    private final List<Member> services = new ArrayList<>();

    Fleet(Path folder, int instances) throws IOException {
        this.folder = Files.createDirectories(folder);
        broker = new Member(
                "broker",
                BrokerProcess.class,
                List.of(folder.resolve("kafka").toString(), String.valueOf(brokerPort)),
                Map.of(),
                folder);
        stores = new Member(
                "stores",
                StoresProcess.class,
                List.of(folder.toString(), String.valueOf(databasePort), String.valueOf(registryPort)),
                Map.of(),
                folder);
        for (int number = 1; number <= instances; number++) {
            services.add(service("ingest-" + number, IngestMain.class));
            services.add(service("parser-" + number, ParserMain.class));
            services.add(service("enricher-" + number, EnricherMain.class));
            services.add(service("sink-" + number, SinkMain.class));
        }
    }

    Cluster cluster() {
        return Cluster.at("127.0.0.1:" + brokerPort, "http://127.0.0.1:" + registryPort + "/apis/ccompat/v7");
    }

    Database database() {
        return new Database(databaseUrl(), "rapporteur", new Secret("rapporteur"));
    }

    /** Starts everything and returns when the parts below the services answer; the services find them by themselves. */
    void start() {
        broker.start();
        stores.start();
        await().atMost(PATIENCE)
                .until(() -> broker.ready().isPresent() && stores.ready().isPresent());
        services.forEach(Member::start);
    }

    /** Starts again what has ended, whoever ended it; returns the names. */
    List<String> revive() {
        return all().stream()
                .filter(member -> !member.isRunning())
                .peek(Member::start)
                .map(Member::name)
                .toList();
    }

    /** Harms one process, chosen at random, and says what it did. */
    String harm(Random random) throws IOException, InterruptedException {
        List<Member> all = all();
        Member member = all.get(random.nextInt(all.size()));
        int how = random.nextInt(10);
        if (member == stores && how < 4) {
            member.killChild("/postgres");
            return "killed the database server";
        }
        if (member == stores && how < 7) {
            member.killChild("/java");
            return "killed the registry";
        }
        if (how == 9) {
            int millis = 1 + random.nextInt(STALL_MILLIS);
            member.stall(millis);
            return "stalled " + member.name() + " for " + millis + " ms";
        }
        member.kill();
        return "killed " + member.name();
    }

    /** The database gone for a while, as when it refuses connections. */
    void withoutStores(Duration duration) throws InterruptedException {
        stores.kill();
        TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        stores.start();
    }

    /** What every process printed last. */
    String tails() {
        return all().stream().map(Member::tail).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        all().forEach(Member::kill);
    }

    private List<Member> all() {
        List<Member> all = new ArrayList<>(services);
        all.add(broker);
        all.add(stores);
        return all;
    }

    private Member service(String name, Class<?> main) {
        return new Member(
                name,
                main,
                List.of(),
                Map.of(
                        "RAPPORTEUR_BOOTSTRAP_SERVERS",
                        cluster().bootstrapServers(),
                        "RAPPORTEUR_REGISTRY_URL",
                        cluster().registryUrl(),
                        "RAPPORTEUR_INSTANCE",
                        name,
                        "RAPPORTEUR_STATE_FOLDER",
                        folder.resolve("state").resolve(name).toString(),
                        "RAPPORTEUR_DATABASE_URL",
                        databaseUrl(),
                        "RAPPORTEUR_DATABASE_USER",
                        "rapporteur",
                        "RAPPORTEUR_DATABASE_PASSWORD",
                        "rapporteur"),
                folder);
    }

    private String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/rapporteur";
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
