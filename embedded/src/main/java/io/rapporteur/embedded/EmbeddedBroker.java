package io.rapporteur.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.internals.Exit;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Kafka broker and its controller inside this JVM, on the loopback address. It keeps its data in its folder. */
public final class EmbeddedBroker implements AutoCloseable {

    /** Largest message, bytes, as the catalogue of topics has it: this module knows nothing of ours, and a test compares the two. */
    public static final int LARGEST_MESSAGE = 32 * 1024 * 1024;

    /** Largest request: the largest message and what is around it. One that is larger is not read at all. */
    public static final int LARGEST_REQUEST = 40 * 1024 * 1024;

    /** Requests that wait, together, bytes: what does not fit is read when there is room. */
    public static final int WAITING_REQUESTS = 2 * LARGEST_REQUEST;

    /** What the compaction of topics takes of the heap. */
    public static final int CLEANER_BYTES = 16 * 1024 * 1024;

    /** Threads that send and receive, each with a buffer of its own. */
    public static final int NETWORK_THREADS = 2;

    private static final Logger LOGGER = LoggerFactory.getLogger(EmbeddedBroker.class);

    /** Mebibytes below which a segment's files cannot be made. */
    private static final long LITTLE_ROOM = 20;

    private static final Duration CLOSE_TIME = Duration.ofSeconds(5);

    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private final Path data;
    private volatile boolean failed;
    private volatile boolean closing;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers, Path data) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
        this.data = data;
    }

    /**
     * Starts the broker on the data of this folder, new if there is none.
     *
     * @param preferredPort another is chosen if it is taken; 0 for any
     */
    public static EmbeddedBroker start(Path folder, int preferredPort) {
        return start(folder, preferredPort, Optional.empty());
    }

    /** As above, with a second way in for clients that come through a proxy, such as a forwarded port. */
    public static EmbeddedBroker start(Path folder, int preferredPort, ProxiedPort proxied) {
        return start(folder, preferredPort, Optional.of(proxied));
    }

    private static EmbeddedBroker start(Path folder, int preferredPort, Optional<ProxiedPort> proxied) {
        Path data = formatted(folder);
        KilledBroker.bury(data);
        int port = Ports.choose(preferredPort);
        int controllerPort = Ports.choose(Ports.ANY);
        Map<String, String> settings = new HashMap<>(BrokerSettings.of(data, port, controllerPort));
        proxied.ifPresent(way -> BrokerSettings.addProxied(settings, way));
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        var broker = new EmbeddedBroker(server, Ports.HOST + ":" + port, data);
        LOGGER.atInfo()
                .addKeyValue("part", "broker")
                .addKeyValue("address", broker.bootstrapServers())
                .log("running");
        return broker;
    }

    /** Host and port for clients. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /**
     * Tells when the broker ends by itself, which is for good: it shares this JVM, and Kafka would end that without a word. The
     * thread that has met the fault goes no further.
     *
     * @param told hears what happened
     */
    void onEnd(Consumer<BackingServiceFailedException> told) {
        Exit.Procedure ended = (status, message) -> {
            tell(told, message == null ? "Kafka met a fault that it does not survive" : message);
            rest();
        };
        Exit.setHaltProcedure(ended);
        Exit.setExitProcedure(ended);
        var watch = new Thread(
                () -> {
                    server.awaitShutdown();
                    tell(told, "it was shut down from within");
                },
                "broker-end");
        watch.setDaemon(true);
        watch.start();
    }

    private void tell(Consumer<BackingServiceFailedException> told, String reason) {
        if (!closing && !failed) {
            failed = true;
            told.accept(new BackingServiceFailedException("the broker has ended: " + reason + "; " + room(), null));
        }
    }

    private String room() {
        try {
            long free = Files.getFileStore(data).getUsableSpace() / BrokerSettings.MEBIBYTE;
            return free < LITTLE_ROOM
                    ? "the disk of its folder " + data + " is full (" + free + " MiB free); make room and start again"
                    : "its folder is " + data + ", and the log says more";
        } catch (IOException e) {
            return "its folder " + data + " cannot be used (" + e + "); see to that and start again";
        }
    }

    private static void rest() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Stops the broker, then its controller; everything accepted is on disk then. One that has ended by itself may not be able to,
     * and gets some seconds.
     */
    @Override
    public void close() {
        closing = true;
        if (!failed) {
            stop();
            return;
        }
        var last = new Thread(this::stop, "broker-stop");
        last.setDaemon(true);
        last.start();
        try {
            last.join(CLOSE_TIME.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        server.shutdown();
        server.awaitShutdown();
        Exit.resetHaltProcedure();
        Exit.resetExitProcedure();
        LOGGER.atInfo().addKeyValue("part", "broker").log("stopped");
    }

    private static Path formatted(Path folder) {
        try {
            Path home = Folders.real(folder);
            Path data = home.resolve("data");
            Folders.makeOnce(data, EmbeddedBroker::format);
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException("broker folder " + folder + " must be usable", e);
        }
    }

    private static void format(Path data) throws IOException {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, "UTF-8"))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerSettings.NODE)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setMetadataLogDirectory(data.toString())
                    .addDirectory(data.toString())
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) { // declared so by the formatter
            throw new IOException("the folder could not be formatted", e);
        }
    }
}
