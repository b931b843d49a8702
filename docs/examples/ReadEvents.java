import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Prints the events of a topic as JSON until it is ended, with nothing but Kafka's and Confluent's clients: {@code BROKERS REGISTRY
 * TOPIC GROUP}, say {@code localhost:9092 http://localhost:8081/apis/ccompat/v7 rapporteur.links my-program}. Needs
 * io.confluent:kafka-avro-serializer.
 */
class ReadEvents {

    public static void main(String[] arguments) {
        var config = new Properties();
        config.put("bootstrap.servers", arguments[0]);
        config.put("schema.registry.url", arguments[1]);
        config.put("group.id", arguments[3]);
        config.put("key.deserializer", StringDeserializer.class);
        config.put("value.deserializer", KafkaAvroDeserializer.class);
        config.put("auto.offset.reset", "earliest");
        // Kafka's own default shows events of transactions that were aborted.
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        // Events can be 32 MiB large.
        config.put("max.poll.records", 10);
        try (var events = new KafkaConsumer<String, GenericRecord>(config)) {
            events.subscribe(List.of(arguments[2]));
            while (true) {
                for (ConsumerRecord<String, GenericRecord> event : events.poll(Duration.ofSeconds(1))) {
                    System.out.println(event.key() + " " + event.value());
                }
                events.commitSync();
            }
        }
    }
}
