package io.rapporteur.embedded;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The settings of a broker that is alone in its cluster and shares a laptop with everything else. */
final class BrokerSettings {

    /** The only node's number. */
    static final int NODE = 1;

    /** Name of the listener between broker and controller. */
    static final String CONTROLLER = "CONTROLLER";

    private static final String CLIENTS = "PLAINTEXT";
    private static final String PROXIED = "PROXIED";
    static final int MEBIBYTE = 1024 * 1024;
    private static final String INTERNAL_PARTITIONS = "5";

    private BrokerSettings() {}

    /** A broker that is its own controller. */
    static Map<String, String> of(Path data, int port, int controllerPort) {
        String clients = CLIENTS + "://" + Ports.HOST + ":" + port;
        String controller = CONTROLLER + "://" + Ports.HOST + ":" + controllerPort;
        return Map.ofEntries(
                entry("process.roles", "broker,controller"),
                entry("node.id", String.valueOf(NODE)),
                // By address, not stored in the folder: the port may be another at the next start.
                entry("controller.quorum.voters", NODE + "@" + Ports.HOST + ":" + controllerPort),
                entry("controller.listener.names", CONTROLLER),
                entry("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT"),
                entry("inter.broker.listener.name", CLIENTS),
                entry("listeners", clients + "," + controller),
                entry("advertised.listeners", clients),
                entry("log.dirs", data.toString()),
                // One node.
                entry("default.replication.factor", "1"),
                entry("min.insync.replicas", "1"),
                entry("offsets.topic.replication.factor", "1"),
                entry("offsets.topic.num.partitions", INTERNAL_PARTITIONS),
                entry("transaction.state.log.replication.factor", "1"),
                entry("transaction.state.log.min.isr", "1"),
                entry("transaction.state.log.num.partitions", INTERNAL_PARTITIONS),
                entry("share.coordinator.state.topic.replication.factor", "1"),
                entry("share.coordinator.state.topic.min.isr", "1"),
                entry("share.coordinator.state.topic.num.partitions", "1"),
                entry("group.initial.rebalance.delay.ms", "0"),
                // Nobody reads behind the transaction that a killed process has left open: ended soon after its time is
                // up.
                entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
                // Nobody could take over, so that a pause, however long, must not depose the leader of every partition.
                entry(
                        "broker.session.timeout.ms",
                        String.valueOf(Duration.ofHours(1).toMillis())),
                // The services create their topics themselves, from the catalogue.
                entry("auto.create.topics.enable", "false"),
                entry("message.max.bytes", String.valueOf(EmbeddedBroker.LARGEST_MESSAGE)),
                entry("replica.fetch.max.bytes", String.valueOf(EmbeddedBroker.LARGEST_MESSAGE)),
                entry("socket.request.max.bytes", String.valueOf(EmbeddedBroker.LARGEST_REQUEST)),
                entry("queued.max.request.bytes", String.valueOf(EmbeddedBroker.WAITING_REQUESTS)),
                // Nothing expires because the machine was off for a week. Topics that expire say so themselves.
                entry("log.retention.ms", "-1"),
                entry("offsets.retention.minutes", String.valueOf(Integer.MAX_VALUE)),
                // Few threads, little memory.
                entry("num.network.threads", String.valueOf(EmbeddedBroker.NETWORK_THREADS)),
                entry("num.io.threads", "4"),
                entry("num.replica.fetchers", "1"),
                entry("num.recovery.threads.per.data.dir", "2"),
                entry("background.threads", "2"),
                entry("log.cleaner.threads", "1"),
                entry("log.cleaner.dedupe.buffer.size", String.valueOf(EmbeddedBroker.CLEANER_BYTES)),
                entry("log.segment.bytes", String.valueOf(128 * MEBIBYTE)),
                entry("log.index.size.max.bytes", String.valueOf(2 * MEBIBYTE)));
    }

    /** Adds a listener of its own for clients behind a proxy: they are told the proxy's port. */
    static void addProxied(Map<String, String> settings, ProxiedPort way) {
        String start = PROXIED + "://" + Ports.HOST + ":";
        settings.computeIfPresent("listeners", (name, others) -> others + "," + start + way.port());
        settings.computeIfPresent("advertised.listeners", (name, others) -> others + "," + start + way.proxy());
        settings.computeIfPresent(
                "listener.security.protocol.map", (name, others) -> others + "," + PROXIED + ":PLAINTEXT");
    }

    /** The controller of that broker without the broker. */
    static Map<String, String> ofController(Path data, int controllerPort) {
        Map<String, String> settings = new HashMap<>(of(data, Ports.ANY, controllerPort));
        settings.put("process.roles", "controller");
        settings.put("listeners", CONTROLLER + "://" + Ports.HOST + ":" + controllerPort);
        settings.keySet().removeAll(Set.of("advertised.listeners", "inter.broker.listener.name"));
        return settings;
    }
}
