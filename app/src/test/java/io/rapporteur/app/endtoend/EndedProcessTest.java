package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapporteur.enricher.EnricherMain;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Received;
import io.rapporteur.ingest.IngestMain;
import io.rapporteur.parser.ParserMain;
import io.rapporteur.runtime.provision.Provisioning;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.sink.SinkMain;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Records that end the process which begins with them, in every stage, among others that must not notice. */
@ExtendWith(BackingServicesExtension.class)
class EndedProcessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final int HEAP_MEGABYTES = 160;
    private static final int DOCUMENTS = 12;

    /** One less than the default: each costs the start of a process. */
    private static final int ATTEMPTS = 2;

    private final BackingServices backing;
    private final Map<Member, Integer> deaths = new HashMap<>();

    @TempDir
    private Path folder;

    EndedProcessTest(BackingServices backing) {
        this.backing = backing;
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Member member : deaths.keySet()) {
            member.kill();
        }
    }

    @Test
    void givesUpWhatEndsAnyStageAndStoresAllElseOnce() throws Exception {
        // One partition: each fatal record stands before and behind others.
        var cluster = new Cluster(backing.bootstrapServers(), backing.registryUrl(), "ended.", 1, -1, Map.of());
        Provisioning.run(cluster);
        var database = new Database(backing.database("ended"), backing.user(), new Secret(backing.password()));
        Map<String, String> texts = documents();
        drop(cluster, texts);

        List<Member> stages = List.of(
                stage("ingest", IngestMain.class, database),
                stage("parser", ParserMain.class, database),
                stage("enricher", EnricherMain.class, database),
                stage("sink", SinkMain.class, database));
        stages.forEach(this::start);

        var sql = new Sql(database);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250)).untilAsserted(() -> {
            revive();
            assertThat(letters(cluster)).as(this::tails).hasSize(6);
            assertThat(stored(sql)).as(this::tails).isEqualTo(DOCUMENTS + 1);
            // The letter with the bytes that end the sink has no row; the one about it, without them, has.
            assertThat(sql.number("SELECT count(*) FROM rapporteur.dead_letters"))
                    .isEqualTo(5);
        });

        Map<String, String> reasons = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> letter : letters(cluster)) {
            DeadLetter said = DeadLetter.of(letter);
            assertThat(said.reason()).isEqualTo("ENDED_PROCESS");
            assertThat(said.detail()).isEqualTo("ended the process 2 times");
            assertThat(said.stackTrace()).isNull();
            reasons.put(said.stage() + " " + said.topic(), String.valueOf(said.name()));
        }
        assertThat(reasons)
                .isEqualTo(Map.of(
                        "ingest ended.raw", "received.txt",
                        "parser ended.received", "parsed.txt",
                        "enricher ended.parsed", "enriched.txt",
                        "enricher ended.enricher-link-changes-repartition", "null",
                        "sink ended.enriched", "rows.txt",
                        "sink ended.dead-letters", "rows.txt"));
        assertThat(letter(cluster, "ended.dead-letters").value()).isNull();
        assertThat(letter(cluster, "ended.raw").value()).asString().isEqualTo(texts.get("received.txt"));
        assertThat(new Records(cluster)
                        .all("ended.enriched").stream()
                                .collect(Collectors.groupingBy(
                                        event -> new String(event.key(), UTF_8), Collectors.counting())))
                .as("each once; the one that the sink gave up is among them")
                .hasSize(DOCUMENTS + 2)
                .allSatisfy((document, events) -> assertThat(events).isEqualTo(1));
        System.out.println("ended processes: "
                + deaths.entrySet().stream()
                        .map(entry -> entry.getKey().name() + " " + entry.getValue())
                        .sorted()
                        .toList());
        // Of a small record, the first end is not counted, unless another was before it.
        assertThat(deaths).allSatisfy((stage, ended) -> assertThat(ended)
                .isBetween(
                        ATTEMPTS + 1,
                        List.of("enricher", "sink").contains(stage.name()) ? 2 * (ATTEMPTS + 1) : ATTEMPTS + 1));
    }

    @Test
    void endsTheProcessWhenARecordTakesTooLongAndGivesItUp() throws Exception {
        var cluster = new Cluster(backing.bootstrapServers(), backing.registryUrl(), "endless.", 1, -1, Map.of());
        Provisioning.run(cluster);
        try (var admin = Admin.create(cluster.clientConfig())) {
            admin.createTopics(List.of(new NewTopic("endless.read", 1, (short) 1)))
                    .all()
                    .get();
        }
        receive(cluster, "before", "endless", "behind");
        var stage = new Member(
                "endless",
                EndlessParserProcess.class,
                List.of(
                        backing.bootstrapServers(),
                        backing.registryUrl(),
                        "endless.",
                        folder.resolve("state").toString(),
                        "2"),
                Map.of(),
                HEAP_MEGABYTES,
                folder);
        start(stage);

        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250)).untilAsserted(() -> {
            revive();
            assertThat(new Records(cluster).all("endless.read"))
                    .as(this::tails)
                    .extracting(record -> new String(record.value(), UTF_8))
                    .containsExactly("before", "behind");
        });

        DeadLetter letter = DeadLetter.of(letter(cluster, "endless.received"));
        assertThat(letter.reason()).isEqualTo("ENDED_PROCESS");
        assertThat(letter.name()).as("read without the rest of the event").isEqualTo("endless.txt");
        assertThat(stage.hasSaid("a record ends the process")).isTrue();
        assertThat(deaths).containsEntry(stage, 3);
    }

    /** Ordinary ones, and one for each place where a process can be ended, in their midst. */
    private static Map<String, String> documents() {
        Map<String, String> texts = new TreeMap<>();
        for (int number = 1; number <= DOCUMENTS; number++) {
            texts.put("document-" + number + ".txt", Resolutions.text(700 + number));
        }
        int number = 720;
        for (String fatal : List.of("received", "parsed", "enriched", "rows")) {
            texts.put(fatal + ".txt", text(number++, FatalInterceptor.WORDS + fatal));
        }
        texts.put("links.txt", text(number, "General Assembly resolution 66/288 of 27 July 2012"));
        return texts;
    }

    private static String text(int number, String words) {
        return Resolutions.text(number).replace("and the darkness", "and " + words);
    }

    private static void drop(Cluster cluster, Map<String, String> texts) {
        try (var producer =
                new KafkaProducer<>(cluster.clientConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
            texts.forEach((name, text) -> {
                var record = new ProducerRecord<byte[], byte[]>("ended.raw", text.getBytes(UTF_8));
                record.headers().add("filename", name.getBytes(UTF_8));
                var unused = producer.send(record);
            });
        }
    }

    private static void receive(Cluster cluster, String... texts) {
        var received = cluster.topics().received();
        try (var producer = new KafkaProducer<>(
                cluster.clientConfig(),
                new StringSerializer(),
                cluster.serdes().valuesOf(received).serializer())) {
            for (int offset = 0; offset < texts.length; offset++) {
                var lineage = new Lineage(
                        "endless.raw", 0, (long) offset, Instant.EPOCH, "hash", texts[offset] + ".txt", null);
                var unused = producer.send(new ProducerRecord<>(
                        received.name(),
                        "hash-" + offset,
                        new Received(
                                lineage,
                                new Maker("ingest", "1", ""),
                                "text/plain",
                                "UTF-8",
                                1L,
                                texts[offset],
                                List.of(),
                                List.of())));
            }
        }
    }

    private Member stage(String name, Class<?> main, Database database) throws Exception {
        Path properties = Files.writeString(
                folder.resolve("client.properties"),
                "producer.interceptor.classes=" + FatalInterceptor.class.getName() + "\n"
                        // Each end may leave a transaction open, which the next stage waits for; the default is 10 s.
                        + "producer.transaction.timeout.ms=3000\n");
        Map<String, String> environment = new HashMap<>();
        environment.put("RAPPORTEUR_BOOTSTRAP_SERVERS", backing.bootstrapServers());
        environment.put("RAPPORTEUR_REGISTRY_URL", backing.registryUrl());
        environment.put("RAPPORTEUR_TOPIC_PREFIX", "ended.");
        environment.put("RAPPORTEUR_PARTITIONS", "1");
        environment.put("RAPPORTEUR_CLIENT_PROPERTIES", properties.toString());
        environment.put("RAPPORTEUR_INSTANCE", name);
        environment.put("RAPPORTEUR_MAX_ATTEMPTS", String.valueOf(ATTEMPTS));
        if (main == SinkMain.class) {
            String url = database.url();
            environment.put(
                    "RAPPORTEUR_DATABASE_URL",
                    url + (url.contains("?") ? "&" : "?") + "socketFactory=" + FatalSockets.class.getName());
            environment.put("RAPPORTEUR_DATABASE_USER", database.user());
            environment.put("RAPPORTEUR_DATABASE_PASSWORD", database.password().reveal());
        } else {
            environment.put(
                    "RAPPORTEUR_STATE_FOLDER",
                    folder.resolve("state").resolve(name).toString());
        }
        return new Member(name, main, List.of(), environment, HEAP_MEGABYTES, folder);
    }

    private void start(Member member) {
        deaths.put(member, 0);
        member.start();
    }

    private void revive() {
        deaths.replaceAll((member, ended) -> {
            if (!member.hasEnded()) {
                return ended;
            }
            member.start();
            return ended + 1;
        });
    }

    private String tails() {
        return deaths.keySet().stream().map(Member::tail).collect(Collectors.joining("\n"));
    }

    private static long stored(Sql sql) {
        try {
            return sql.number("SELECT count(*) FROM rapporteur.documents");
        } catch (Exception e) {
            throw new AssertionError("no tables yet", e);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> letters(Cluster cluster) {
        return new Records(cluster).all(cluster.topics().deadLetters().name());
    }

    private static ConsumerRecord<byte[], byte[]> letter(Cluster cluster, String failedTopic) {
        return letters(cluster).stream()
                .filter(letter -> DeadLetter.of(letter).topic().equals(failedTopic))
                .findFirst()
                .orElseThrow();
    }
}
