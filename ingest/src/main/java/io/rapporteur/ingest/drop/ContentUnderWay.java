package io.rapporteur.ingest.drop;

import io.rapporteur.ingest.text.extraction.ContentHash;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.service.TopicScan;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Hashes of the bytes that are in the pipeline and of which nothing is told yet. A document that ends the process is among them at
 * each start; sent again at each, it would never come to its end.
 */
final class ContentUnderWay {

    private ContentUnderWay() {}

    /** Reads what ingest and parser have before them. */
    static Set<String> read(Cluster cluster) {
        Set<String> hashes = new HashSet<>();
        var topics = cluster.topics();
        TopicScan.read(cluster, behind(cluster, Stage.INGEST, topics.raw().name()), record -> {
            if (record.value() != null) {
                hashes.add(ContentHash.of(record.value()));
            }
        });
        // What the parser reads has the hash for its key.
        TopicScan.read(cluster, behind(cluster, Stage.PARSER, topics.received().name()), record -> {
            if (record.key() != null) {
                hashes.add(new String(record.key(), StandardCharsets.UTF_8));
            }
        });
        return hashes;
    }

    /** Where the stage stands in each partition of a topic; at the beginning, where it has never been. */
    private static Map<TopicPartition, Long> behind(Cluster cluster, Stage stage, String topic) {
        try (Admin admin = Admin.create(cluster.clientConfig());
                Consumer<byte[], byte[]> consumer = TopicScan.consumer(cluster)) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(cluster.groupOf(stage))
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> from =
                    new HashMap<>(consumer.beginningOffsets(TopicScan.partitions(consumer, topic)));
            from.replaceAll((partition, first) -> {
                OffsetAndMetadata offset = committed.get(partition);
                return offset == null ? first : Math.max(first, offset.offset());
            });
            return from;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException failure
                    ? failure
                    : new KafkaException(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
