package io.rapporteur.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapporteur.embedded.Ports;
import io.rapporteur.enricher.EnricherMain;
import io.rapporteur.ingest.IngestMain;
import io.rapporteur.parser.ParserMain;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.sink.SinkMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A whole pipeline of processes on fixed ports: broker, database and registry, and so many of each service, which reach the broker
 * through a proxy.
 */
final class Fleet implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int STALL_MILLIS = 8_000;
    private static final int HEAP_MEGABYTES = 256;

    /** Owns the tables of the embedded database. */
    private static final String OWNER = "rapporteur";

    /** Stores the rows. */
    private static final String WRITER = "rapporteur_writer";

    private static final String PASSWORD = "known to the fleet";

    private final Path folder;
    private final int brokerPort = Ports.choose(Ports.ANY);
    private final int proxiedPort = Ports.choose(Ports.ANY);
    private final int proxyPort = Ports.choose(Ports.ANY);
    private final int databasePort = Ports.choose(Ports.ANY);
    private final int registryPort = Ports.choose(Ports.ANY);
    private final Proxy proxy = new Proxy(proxyPort, proxiedPort);
    private final Member broker;
    private final Member stores;
    private final Path properties;
    private final List<Member> services = new ArrayList<>();

    Fleet(Path folder, int instances) throws IOException {
        this.folder = Files.createDirectories(folder);
        properties = Files.writeString(
                folder.resolve("client.properties"),
                "producer.interceptor.classes=" + FatalInterceptor.class.getName() + "\n");
        broker = new Member(
                "broker",
                BrokerProcess.class,
                List.of(
                        brokerFolder().toString(),
                        String.valueOf(brokerPort),
                        String.valueOf(proxiedPort),
                        String.valueOf(proxyPort)),
                Map.of(),
                HEAP_MEGABYTES,
                folder);
        stores = new Member(
                "stores",
                StoresProcess.class,
                List.of(folder.toString(), String.valueOf(databasePort), String.valueOf(registryPort), PASSWORD),
                Map.of(),
                HEAP_MEGABYTES,
                folder);
        for (int number = 1; number <= instances; number++) {
            services.add(service("ingest-" + number, IngestMain.class));
            services.add(service("parser-" + number, ParserMain.class));
            services.add(service("enricher-" + number, EnricherMain.class));
            services.add(service("sink-" + number, SinkMain.class));
        }
    }

    Path brokerFolder() {
        return folder.resolve("kafka");
    }

    /** The broker without the proxy. */
    Cluster cluster() {
        return Cluster.at(Ports.HOST + ":" + brokerPort, registryUrl());
    }

    Database database() {
        return new Database(databaseUrl(), OWNER, new Secret(PASSWORD));
    }

    /** Starts the services before there is anything to serve on, and then that; returns when everything has started. */
    void startFromTheWrongEnd() {
        services.forEach(Member::start);
        awaitAll(services, "not ready to start, trying again");
        startParts();
        awaitAll(services, " started ");
    }

    /** Starts everything in order; returns when all services have started. */
    void start() {
        startParts();
        services.forEach(Member::start);
        awaitAll(services, " started ");
    }

    /** Starts broker, database and registry. */
    private void startParts() {
        broker.start();
        stores.start();
        await().atMost(PATIENCE).until(() -> broker.isReady() && stores.isReady());
    }

    private void awaitAll(List<Member> members, String words) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            revive();
            assertThat(members).as(this::tails).allMatch(member -> member.hasSaid(words));
        });
    }

    /** Starts again what has ended, whoever ended it; returns the names. Only what has been started before. */
    List<String> revive() {
        List<String> revived = new ArrayList<>();
        for (Member member : all()) {
            if (member.hasEnded()) {
                member.start();
                revived.add(member.name());
            }
        }
        return revived;
    }

    /** Harms a process or the network, chosen at random, and says what it did. */
    String harm(Random random) throws IOException, InterruptedException {
        int millis = 1 + random.nextInt(STALL_MILLIS);
        List<Member> all = all();
        Member member = all.get(random.nextInt(all.size()));
        switch (random.nextInt(10)) {
            case 0 -> {
                return "cut " + proxy.cut() + " connections to the broker";
            }
            case 1 -> {
                proxy.stall(millis);
                return "stalled the network for " + millis + " ms";
            }
            case 2 -> {
                member.stall(millis);
                return "stalled " + member.name() + " for " + millis + " ms";
            }
            default -> {
                return kill(member, random);
            }
        }
    }

    private String kill(Member member, Random random) {
        int how = member == stores ? random.nextInt(3) : 0;
        if (how == 1 && member.killChild("/postgres")) {
            return "killed the database server";
        }
        if (how == 2 && member.killChild("/java")) {
            return "killed the registry";
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

    /** Memory in use by every process, megabytes, by name. */
    Map<String, Long> residentMegabytes() throws IOException {
        Map<String, Long> resident = new HashMap<>();
        for (Member member : all()) {
            resident.put(member.name(), member.residentKilobytes() / 1024);
        }
        return resident;
    }

    /** What every process printed last. */
    String tails() {
        return all().stream().map(Member::tail).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        all().forEach(Member::kill);
        proxy.close();
    }

    private List<Member> all() {
        List<Member> all = new ArrayList<>(services);
        all.add(broker);
        all.add(stores);
        return all;
    }

    private Member service(String name, Class<?> main) {
        Map<String, String> environment = new HashMap<>();
        environment.put("RAPPORTEUR_BOOTSTRAP_SERVERS", Ports.HOST + ":" + proxyPort);
        environment.put("RAPPORTEUR_REGISTRY_URL", registryUrl());
        environment.put("RAPPORTEUR_CLIENT_PROPERTIES", properties.toString());
        if (main == SinkMain.class) {
            environment.put("RAPPORTEUR_DATABASE_URL", databaseUrl());
            environment.put("RAPPORTEUR_DATABASE_USER", WRITER);
            environment.put("RAPPORTEUR_DATABASE_PASSWORD", PASSWORD);
            environment.put("RAPPORTEUR_DATABASE_OWNER", OWNER);
            environment.put("RAPPORTEUR_DATABASE_OWNER_PASSWORD", PASSWORD);
        } else {
            environment.put(
                    "RAPPORTEUR_STATE_FOLDER",
                    folder.resolve("state").resolve(name).toString());
        }
        // The first of each service keeps its place in the group when it is killed; the partitions of the others move.
        if (name.endsWith("-1")) {
            environment.put("RAPPORTEUR_INSTANCE", name);
        }
        return new Member(name, main, List.of(), environment, HEAP_MEGABYTES, folder);
    }

    private String registryUrl() {
        return "http://" + Ports.HOST + ":" + registryPort + "/apis/ccompat/v7";
    }

    private String databaseUrl() {
        return "jdbc:postgresql://" + Ports.HOST + ":" + databasePort + "/rapporteur";
    }
}
