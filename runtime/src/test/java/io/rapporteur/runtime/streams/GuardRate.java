package io.rapporteur.runtime.streams;

import io.rapporteur.runtime.breaker.UncleanEnd;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.testing.BackingServicesKind;
import io.rapporteur.testing.StartedBackingServices;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Measures what the guard costs: a stage that copies records of 2,000 bytes, all in the topic before it starts, without the guard,
 * with it, and with the first thousand records noted one by one. Run by hand; the three take turns.
 */
final class GuardRate {

    private static final int BYTES = 2_000;
    private static final int ROUNDS = 5;

    private final Cluster cluster;
    private final int records;

    private GuardRate(Cluster cluster, int records) {
        this.cluster = cluster;
        this.records = records;
    }

    public static void main(String[] args) throws Exception {
        try (StartedBackingServices backing = BackingServicesKind.EMBEDDED.start()) {
            var rate = new GuardRate(
                    Cluster.at(backing.bootstrapServers(), backing.registryUrl()),
                    args.length == 0 ? 100_000 : Integer.parseInt(args[0]));
            rate.fill();
            for (int round = 0; round < ROUNDS; round++) {
                rate.measure("plain", round);
                rate.measure("guarded", round);
                rate.measure("careful", round);
            }
        }
    }

    private void fill() throws Exception {
        try (var admin = Admin.create(cluster.clientConfig())) {
            admin.createTopics(List.of(new NewTopic("in", 1, (short) 1), new NewTopic("out", 1, (short) 1)))
                    .all()
                    .get();
        }
        byte[] value = "x".repeat(BYTES).getBytes(StandardCharsets.UTF_8);
        try (var producer =
                new KafkaProducer<>(cluster.clientConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < records; i++) {
                var unused = producer.send(
                        new ProducerRecord<>("in", Integer.toString(i).getBytes(StandardCharsets.UTF_8), value));
            }
        }
    }

    private void measure(String kind, int round) throws Exception {
        var own = new Cluster(
                cluster.bootstrapServers(),
                cluster.registryUrl(),
                cluster.prefix(),
                kind + round + ".",
                1,
                -1,
                Map.of());
        if (kind.equals("careful")) {
            UncleanEnd.leave(own.groupOf(Stage.PARSER), own.clientConfig(), new TopicPartition("in", 0));
        }
        Path state = Files.createTempDirectory("guard-rate");
        Map<String, Object> config =
                new HashMap<>(StreamsProperties.of(Stage.PARSER, own, StreamsSettings.defaults(state)));
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        KStream<String, String> texts = kind.equals("plain")
                ? builder.stream(
                        "in", Consumed.with(Serdes.String(), Serdes.String()).withName("read"))
                : Wiring.guarded(
                        builder.stream(
                                "in",
                                Consumed.with(Serdes.String(), Serdes.ByteArray())
                                        .withName("read")),
                        new StringDeserializer(),
                        "read");
        var first = new AtomicLong();
        var thousandth = new AtomicLong();
        var seen = new AtomicLong();
        var processor = new AtomicLong();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        texts.peek(
                        (key, text) -> {
                            long number = seen.incrementAndGet();
                            if (number == 1) {
                                first.set(System.nanoTime());
                            } else if (number == 1_000) {
                                thousandth.set(System.nanoTime());
                            } else if (number == records) {
                                processor.set(threads.getCurrentThreadCpuTime());
                            }
                        },
                        Named.as("count"))
                .to("out", Produced.with(Serdes.String(), Serdes.String()).withName("write"));
        try (var service = new StreamsService(Stage.PARSER, builder.build(), config)) {
            service.start();
            while (processor.get() == 0) {
                Thread.sleep(20);
            }
            double seconds = (System.nanoTime() - first.get()) / 1e9;
            System.out.printf(
                    "%-8s %7.0f records/s, %5.2f s of the thread, first thousand in %4.0f ms%n",
                    kind, records / seconds, processor.get() / 1e9, (thousandth.get() - first.get()) / 1e6);
        }
    }
}
