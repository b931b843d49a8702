package io.rapporteur.sink;

import io.rapporteur.event.CitationFound;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.TextNode;
import io.rapporteur.runtime.provision.Provisioning;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.testing.BackingServicesKind;
import io.rapporteur.testing.StartedBackingServices;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Measures the sink alone on real backing services: documents of 24,000 characters, 40 paragraphs and 30 citations, all in the topic before
 * the sink starts. Run by hand; prints documents per second from its start to the last row.
 */
final class SinkRate {

    private static final int PARAGRAPHS = 40;
    private static final int CITATIONS = 30;
    private static final int PADDING = 24_000;

    private SinkRate() {}

    public static void main(String[] args) throws Exception {
        int documents = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
        try (StartedBackingServices backing = BackingServicesKind.EMBEDDED.start()) {
            TestDatabase database = TestDatabase.create(backing);
            var cluster = Cluster.at(backing.bootstrapServers(), backing.registryUrl());
            Provisioning.run(cluster);
            send(cluster, documents);
            long begin = System.nanoTime();
            try (SinkService sink = SinkService.create(cluster, SinkSettings.defaults(database.settings()))) {
                sink.start();
                String count = "SELECT count(*) FROM rapporteur.documents";
                while (!database.rows(count).equals(List.of(Integer.toString(documents)))) {
                    Thread.sleep(50);
                }
                System.out.printf("processor time of the sink's thread: %.1f s%n", processorSeconds());
                if (args.length > 1) {
                    Thread.sleep(Long.parseLong(args[1]));
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf("%d documents in %.1f s: %.0f/s%n", documents, seconds, documents / seconds);
        }
    }

    private static double processorSeconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (long id : threads.getAllThreadIds()) {
            if (threads.getThreadInfo(id) != null
                    && threads.getThreadInfo(id).getThreadName().equals("sink")) {
                return threads.getThreadCpuTime(id) / 1e9;
            }
        }
        return Double.NaN;
    }

    private static void send(Cluster cluster, int documents) throws Exception {
        var serializer = cluster.serdes().valuesOf(cluster.topics().enriched()).serializer();
        Map<String, Object> config = cluster.clientConfig();
        config.put("compression.type", "lz4");
        config.put("batch.size", 256 * 1024);
        config.put("linger.ms", 5);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            String topic = cluster.topics().enriched().name();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < documents; i++) {
                String symbol = "A/RES/77/" + i;
                byte[] key = (symbol + "@en").getBytes(StandardCharsets.UTF_8);
                sent.add(
                        producer.send(new ProducerRecord<>(topic, key, serializer.serialize(topic, document(symbol)))));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    private static Enriched document(String symbol) {
        String text = Events.TEXT + "Requests the Secretariat to report. ".repeat(PADDING / 36);
        Enriched event = Events.enriched(symbol, 1, text);
        List<CitationFound> citations = new ArrayList<>();
        for (int i = 0; i < CITATIONS; i++) {
            citations.add(Events.citation(i, "A/RES/" + (60 + i % 17) + "/" + symbol.hashCode() % 300, text));
        }
        event.setCitations(citations);
        List<TextNode> nodes = new ArrayList<>(event.getDocument().getNodes());
        TextNode last = nodes.get(nodes.size() - 1);
        int from = last.getSpans().get(0).getStart();
        int step = (text.length() - from) / PARAGRAPHS;
        nodes.remove(nodes.size() - 1);
        for (int i = 0; i < PARAGRAPHS; i++) {
            int end = i == PARAGRAPHS - 1 ? text.length() : from + (i + 1) * step;
            nodes.add(new TextNode(
                    0,
                    io.rapporteur.event.NodeKind.PARAGRAPH,
                    Integer.toString(i + 1),
                    List.of(new io.rapporteur.event.TextSpan(from + i * step, end)),
                    List.of(),
                    List.of()));
        }
        event.getDocument().setNodes(nodes);
        return event;
    }
}
