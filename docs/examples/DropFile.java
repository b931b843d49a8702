import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Drops files with nothing but Kafka's own client: {@code BROKERS TOPIC FILE…}, say {@code localhost:9092 rapporteur.raw a.pdf}.
 * Needs org.apache.kafka:kafka-clients.
 */
class DropFile {

    public static void main(String[] arguments) throws Exception {
        var config = new Properties();
        config.put("bootstrap.servers", arguments[0]);
        config.put("enable.idempotence", true);
        // The raw topic takes files of 16 MiB; the client's own default is 1 MiB.
        config.put("max.request.size", 17 * 1024 * 1024);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 2; i < arguments.length; i++) {
                Path file = Path.of(arguments[i]);
                String name = file.getFileName().toString();
                var drop = new ProducerRecord<>(arguments[1], name, Files.readAllBytes(file));
                // Optional, as are content-type and source-uri; without them the content and the key decide.
                drop.headers().add("filename", name.getBytes(StandardCharsets.UTF_8));
                System.out.println(name + " at " + producer.send(drop).get());
            }
        }
    }
}
