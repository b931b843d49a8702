package io.rapporteur.bench;

import com.sun.management.OperatingSystemMXBean;
import io.rapporteur.embedded.BackingServicesSettings;
import io.rapporteur.embedded.EmbeddedBackingServices;
import io.rapporteur.enricher.EnricherService;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.Replay;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.parser.DocumentParser;
import io.rapporteur.replay.Selector;
import io.rapporteur.replay.Start;
import io.rapporteur.replay.stream.ReplayListener;
import io.rapporteur.replay.stream.Replays;
import io.rapporteur.replay.stream.RunOptions;
import io.rapporteur.runtime.provision.Provisioning;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.runtime.service.Service;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.service.UnreadableRecord;
import io.rapporteur.runtime.streams.StreamsProperties;
import io.rapporteur.runtime.streams.StreamsService;
import io.rapporteur.runtime.streams.StreamsSettings;
import io.rapporteur.schemas.kafka.ConsumerConfiguration;
import io.rapporteur.schemas.kafka.ProducerConfiguration;
import io.rapporteur.schemas.mapping.DocumentMapper;
import io.rapporteur.schemas.topic.EventSerdes;
import io.rapporteur.schemas.topic.Topic;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * How fast documents are replayed from {@code parsed}, beside its floor: the same records read, sent to another topic, taken by a
 * stage that only copies them to a third (the same settings, exactly-once), and heard there. In one run, on one broker, everything
 * in this JVM. The results of the replay are unchanged, so that it is answered by small records and the floor by whole ones.
 */
public final class ReplayRate {

    private static final int TEXT = 24_000;
    private static final int ROUNDS = 6;
    private static final int WINDOW = 1_000;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Selector EVERYTHING =
            new Selector(List.of(), List.of(), List.of(), null, null, List.of(), false);

    private final Cluster cluster;
    private final int documents;

    private ReplayRate(Cluster cluster, int documents) {
        this.cluster = cluster;
        this.documents = documents;
    }

    /** Runs with the given number of documents, 10,000 unless one is given. */
    public static void main(String[] arguments) throws IOException {
        int documents = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        Path state = Files.createTempDirectory("replay-rate");
        try (EmbeddedBackingServices backing = EmbeddedBackingServices.start(
                BackingServicesSettings.ephemeral().withFreePorts())) {
            Cluster cluster = Cluster.at(backing.bootstrapServers(), backing.registryUrl());
            Provisioning.run(cluster);
            var rate = new ReplayRate(cluster, documents);
            try (Service enricher =
                    EnricherService.create(cluster, new StreamsSettings(state, THREADS), ReadingLimits.DEFAULT)) {
                enricher.start();
                rate.prepare();
                // The first rounds warm it up.
                for (int round = 1; round <= ROUNDS; round++) {
                    Effort floor = rate.floor(backing, round, Files.createTempDirectory("replay-floor"));
                    Effort replay = rate.replay();
                    System.out.printf(
                            "round %d: floor %s; replay %s; ratio %.2f%n",
                            round, floor, replay, replay.rate() / floor.rate());
                }
            }
        }
    }

    /** Gives the enricher its documents, and waits until it has read them all. */
    private void prepare() {
        Topic<String, Parsed> parsed = cluster.topics().parsed();
        EventSerdes serdes = cluster.serdes();
        try (var producer = new KafkaProducer<>(
                sending(),
                serdes.keysOf(parsed).serializer(),
                serdes.valuesOf(parsed).serializer())) {
            for (int number = 1; number <= documents; number++) {
                String id = "A/RES/99/" + number + "@en";
                // What fails is missed among the enriched events below.
                var unused = producer.send(new ProducerRecord<>(parsed.name(), id, parsed(id, number)));
            }
        }
        hear(cluster.topics().enriched().name(), documents);
    }

    private static Parsed parsed(String id, int number) {
        String text = text(number);
        var lineage = new Lineage("raw", 0, (long) number, Instant.EPOCH, "%064x".formatted(number), null, null);
        var document = DocumentMapper.toEvent(new DocumentParser().parse(text).get(0));
        return new Parsed(
                id, 0, lineage, new Maker("bench", "0", "0"), "text/plain", text, document, List.of(), List.of());
    }

    private static String text(int number) {
        var text = new StringBuilder("Resolution adopted by the General Assembly on 12 March 2045\n\n99/");
        text.append(number).append(". Lamps\n\nThe General Assembly,\n\n");
        for (int paragraph = 1; text.length() < TEXT; paragraph++) {
            text.append(paragraph)
                    .append(". Urges Member States to keep every lamp of every lighthouse burning through the night, to"
                            + " report on the oil that they burn, and to share what they learn of the darkness;\n\n");
            if (paragraph % 5 == 0) {
                text.append(++paragraph)
                        .append(". Recalls its resolution 98/")
                        .append(paragraph)
                        .append(" of 11 March 2044 on lamps;\n\n");
            }
        }
        return text.append("999. Decides to remain seized of the matter.\n").toString();
    }

    private static void warn(UnreadableRecord passedOver) {
        System.err.println(passedOver);
    }

    /** From the first document that is sent to the last whose outcome is heard. */
    private Effort replay() {
        try (var replays = new Replays(new EventScan(cluster, ReplayRate::warn), Clock.systemUTC())) {
            long began = System.nanoTime();
            Replays.Prepared prepared = replays.prepare(EVERYTHING, Start.PARSED, true);
            double found = (System.nanoTime() - began) / 1e9;
            Stopwatch watch = Stopwatch.start();
            Replay receipt =
                    replays.run(prepared, new RunOptions(Integer.MAX_VALUE, PATIENCE, () -> false, new Silence()));
            Effort effort = watch.stop(documents);
            if (receipt.getUnchanged() != documents) {
                throw new IllegalStateException("replay must leave " + documents + " unchanged, got: " + receipt);
            }
            System.out.printf("found in %.1f s%n", found);
            return effort;
        }
    }

    private Effort floor(EmbeddedBackingServices backing, int round, Path state) {
        Cluster floor = new Cluster(
                backing.bootstrapServers(),
                backing.registryUrl(),
                "floor" + round + ".",
                cluster.partitions(),
                -1,
                Map.of());
        Provisioning.run(floor);
        String in = floor.topics().parsed().name();
        String out = floor.topics().enriched().name();
        var builder = new StreamsBuilder();
        builder.stream(in, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("read"))
                .to(out, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("copy"));
        Map<String, Object> config = StreamsProperties.of(Stage.ENRICHER, floor, new StreamsSettings(state, THREADS));
        try (var copier = new StreamsService(Stage.ENRICHER, builder.build(), config)) {
            copier.start();
            while (!copier.isHealthy()) {
                Thread.onSpinWait();
            }
            Stopwatch watch = Stopwatch.start();
            copy(cluster.topics().parsed().name(), in, out);
            return watch.stop(documents);
        }
    }

    /** As a replay does: with at most a window of records on the way. */
    private void copy(String from, String to, String answers) {
        try (Consumer<byte[], byte[]> reading = consumer(from);
                Consumer<byte[], byte[]> hearing = consumer(answers);
                var producer = new KafkaProducer<>(sending(), new ByteArraySerializer(), new ByteArraySerializer())) {
            int sent = 0;
            int heard = 0;
            while (heard < documents) {
                if (sent < documents && sent - heard < WINDOW) {
                    for (ConsumerRecord<byte[], byte[]> record : reading.poll(POLL)) {
                        var unused = producer.send(new ProducerRecord<>(to, record.key(), record.value()));
                        sent++;
                    }
                }
                heard += hearing.poll(sent < documents ? Duration.ZERO : POLL).count();
            }
        }
    }

    private void hear(String topic, int number) {
        try (Consumer<byte[], byte[]> consumer = consumer(topic)) {
            int heard = 0;
            while (heard < number) {
                heard += consumer.poll(POLL).count();
            }
        }
    }

    private Consumer<byte[], byte[]> consumer(String topic) {
        var consumer = ConsumerConfiguration.committed()
                .inGroup("replay-rate-" + topic + "-" + System.nanoTime())
                .open(cluster.clientConfig());
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    private Map<String, Object> sending() {
        return ProducerConfiguration.forRecordsUpTo(cluster.topics().enriched().maxMessageBytes())
                .on(cluster.clientConfig());
    }

    /**
     * What some documents took.
     *
     * @param rate documents a second
     * @param busy milliseconds that the processors spent for each, by this whole process
     */
    private record Effort(double rate, double busy) {

        @Override
        public String toString() {
            return "%,.0f documents/s, %.2f ms of processor each".formatted(rate, busy);
        }
    }

    private record Stopwatch(long began, long busy) {

        private static final OperatingSystemMXBean SYSTEM =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        static Stopwatch start() {
            return new Stopwatch(System.nanoTime(), SYSTEM.getProcessCpuTime());
        }

        Effort stop(int documents) {
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Effort(documents / seconds, (SYSTEM.getProcessCpuTime() - busy) / 1e6 / documents);
        }
    }

    private static final class Silence implements ReplayListener {

        @Override
        public void heard(ReplayOutcome outcome) {}

        @Override
        public void at(int finished, int total) {}
    }
}
