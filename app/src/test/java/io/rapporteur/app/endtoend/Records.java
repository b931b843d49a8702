package io.rapporteur.app.endtoend;

import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.TopicScan;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What topics hold now, committed records only. */
record Records(Cluster cluster) {

    List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        TopicScan.read(cluster, topic, records::add);
        return records;
    }
}
