package io.rapporteur.bench;

import io.rapporteur.embedded.BackingServicesSettings;
import io.rapporteur.embedded.EmbeddedBackingServices;
import io.rapporteur.enricher.EnricherService;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Link;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Parsed;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.parser.DocumentParser;
import io.rapporteur.runtime.provision.Provisioning;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Service;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What one more document costs when all before it cite the same target: the enricher alone on a broker, fed with parsed documents
 * that each cite the Charter and one resolution. At the end that resolution arrives, and every citation of it becomes held.
 *
 * <p>Prints a line for each stretch: the documents so far, the time for each of the stretch, the heap after a collection, the
 * memory of the process. All of it runs in this JVM, broker included.
 */
public final class LinkGrowth {

    private static final int STRETCH = 10_000;
    private static final List<Integer> FIRST = List.of(1_000, 2_000, 5_000);
    private static final int CITATIONS = 2;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int MEBIBYTE = 1024 * 1024;

    private final DocumentParser parser = new DocumentParser();
    private final Topic<String, Parsed> topic;
    private final KafkaProducer<String, Parsed> producer;
    private final KafkaConsumer<String, Link> links;
    private long offset;

    private LinkGrowth(Cluster cluster) {
        topic = cluster.topics().parsed();
        EventSerdes serdes = cluster.serdes();
        producer = new KafkaProducer<>(
                ProducerConfiguration.forRecordsUpTo(topic.maxMessageBytes()).on(cluster.clientConfig()),
                serdes.keysOf(topic).serializer(),
                serdes.valuesOf(topic).serializer());
        Topic<String, Link> told = cluster.topics().links();
        links = new KafkaConsumer<>(
                ConsumerConfiguration.committed().inGroup("link-growth").on(cluster.clientConfig()),
                serdes.keysOf(told).deserializer(),
                serdes.valuesOf(told).deserializer());
        links.subscribe(List.of(told.name()));
    }

    /** Runs up to the given number of documents, 100,000 unless one is given. */
    public static void main(String[] arguments) throws IOException {
        int documents = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        Path state = Files.createTempDirectory("link-growth");
        try (EmbeddedBackingServices backing = EmbeddedBackingServices.start(
                BackingServicesSettings.ephemeral().withFreePorts())) {
            Cluster cluster = Cluster.at(backing.bootstrapServers(), backing.registryUrl());
            Provisioning.run(cluster);
            try (Service enricher =
                    EnricherService.create(cluster, StreamsSettings.defaults(state), ReadingLimits.DEFAULT)) {
                enricher.start();
                new LinkGrowth(cluster).run(documents);
            }
        }
    }

    private void run(int documents) throws IOException {
        System.out.println("documents  ms/document  heap MiB  resident MiB");
        int done = 0;
        while (done < documents) {
            int next = Math.min(documents, next(done));
            long began = System.nanoTime();
            for (int number = done; number < next; number++) {
                send(2 + number, "Recalling the Charter of the United Nations and resolution 98/1 of 11 March 2044,");
            }
            await((long) (next - done) * CITATIONS);
            print(next, (System.nanoTime() - began) / 1e6 / (next - done));
            done = next;
        }
        long began = System.nanoTime();
        sendTarget();
        await(documents);
        System.out.printf(
                "the target arrives: %,d citations held in %.2f s, %.4f ms each%n",
                documents, (System.nanoTime() - began) / 1e9, (System.nanoTime() - began) / 1e6 / documents);
    }

    private static int next(int done) {
        return FIRST.stream().filter(stop -> stop > done).findFirst().orElse(done / STRETCH * STRETCH + STRETCH);
    }

    private void send(int number, String recital) {
        send("99/" + number, recital);
    }

    private void sendTarget() {
        send("98/1", "Noting the darkness,");
    }

    private void send(String number, String recital) {
        String text =
                """
                Resolution adopted by the General Assembly on 12 March 2045

                %s. Lamps

                The General Assembly,

                %s

                1. Decides to remain seized of the matter.
                """
                        .formatted(number, recital);
        Document document = parser.parse(text).get(0);
        String id = "A/RES/" + number + "@en";
        var lineage = new Lineage("raw", 0, offset, Instant.EPOCH, "%064x".formatted(offset), null, null);
        offset++;
        var parsed = new Parsed(
                id,
                0,
                lineage,
                new Maker("bench", "0", "0"),
                "text/plain",
                text,
                DocumentMapper.toEvent(document),
                List.of(),
                List.of());
        // What fails is missed among the links below.
        var unused = producer.send(new ProducerRecord<>(topic.name(), id, parsed));
    }

    private void await(long number) {
        producer.flush();
        long seen = 0;
        while (seen < number) {
            seen += links.poll(POLL).count();
        }
        if (seen > number) {
            throw new IllegalStateException("links must be " + number + ", got: " + seen);
        }
    }

    private static void print(int documents, double millis) throws IOException {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE;
        System.out.printf("%,9d  %11.3f  %8d  %12d%n", documents, millis, heap, resident());
    }

    // The stores of the index are outside the heap.
    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
