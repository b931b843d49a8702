package io.rapporteur.app.hostile;

import io.rapporteur.app.instance.Instance;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The ways into an instance and what one sees of it; all of them find it again when it was started anew. */
final class Doors implements AutoCloseable {

    /** Of records that the broker does not take. */
    static final String REFUSED = "refused by the broker";

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 15_000;
    private static final int LARGEST = 68 * 1024 * 1024;

    private final Target target;
    private @Nullable String address;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    Doors(Target target) {
        this.target = target;
    }

    synchronized Instance instance() {
        return target.running();
    }

    Cluster cluster() {
        return instance().cluster();
    }

    /**
     * Sends a record; nothing when the broker did not take it in its time.
     *
     * @param topic name without the prefix, or whole
     * @param number chooses the partition
     */
    Optional<RecordMetadata> send(
            String topic, int number, Optional<byte[]> key, Optional<byte[]> value, Map<String, byte[]> headers) {
        Cluster cluster = cluster();
        String name = topic.startsWith(cluster.prefix()) ? topic : cluster.prefix() + topic;
        var record = new ProducerRecord<>(name, number % cluster.partitions(), key.orElse(null), value.orElse(null));
        headers.forEach((header, content) -> record.headers().add(header, content));
        try {
            return Optional.of(producer(cluster).send(record).get(60, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException refused) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized KafkaProducer<byte[], byte[]> producer(Cluster cluster) {
        KafkaProducer<byte[], byte[]> known = producer;
        if (known != null && cluster.bootstrapServers().equals(address)) {
            return known;
        }
        close();
        Map<String, Object> config = new HashMap<>(cluster.clientConfig());
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * LARGEST);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 120_000);
        address = cluster.bootstrapServers();
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        return producer;
    }

    /** The first column of the first row; nothing when there is none, or the database is away at this moment. */
    Optional<String> ask(String sql, Object... values) {
        Database database = instance().database();
        try (Connection connection = DriverManager.getConnection(
                        database.url(), database.user(), database.password().reveal());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException away) {
            return Optional.empty();
        }
    }

    /** Sends bytes to the port of the API, reads all that comes, and gives the status; {@link Requests#NO_ANSWER} for none. */
    String request(List<byte[]> pieces) {
        URI api = URI.create(instance().apiUrl());
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(api.getHost(), api.getPort()), CONNECT_MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            OutputStream out = socket.getOutputStream();
            try {
                for (byte[] piece : pieces) {
                    out.write(piece);
                }
                out.flush();
            } catch (IOException closed) {
                // The server has heard enough; it may have answered all the same.
            }
            return status(socket.getInputStream());
        } catch (IOException none) {
            return Requests.NO_ANSWER;
        }
    }

    private static String status(InputStream in) throws IOException {
        byte[] head = in.readNBytes("HTTP/1.1 200".length());
        byte[] rest = new byte[64 * 1024];
        while (in.read(rest) >= 0) {
            // Read like any client, to the end.
        }
        String line = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
        return line.startsWith("HTTP/1.") ? line.substring(9) : Requests.NO_ANSWER;
    }

    @Override
    public synchronized void close() {
        KafkaProducer<byte[], byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close(java.time.Duration.ZERO);
        }
    }
}
