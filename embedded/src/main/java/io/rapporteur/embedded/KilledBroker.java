package io.rapporteur.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a broker that was killed leaves in the metadata: itself, registered and leader of everything.
 *
 * <p>Its successor would lead in its name until that registration expires, and then lose every partition for a moment. A
 * transaction coordinator that has markers to write in that moment takes the partitions for deleted, and drops the markers
 * (KAFKA-20734, in 4.3.1 and 4.4.0): the transaction stays open for ever, and its readers stop at it. Hence the controller is
 * started alone first, and the dead broker is taken from its list. The successor then leads nothing before it is registered
 * itself, and starts without waiting.
 */
final class KilledBroker {

    private static final Logger LOGGER = LoggerFactory.getLogger(KilledBroker.class);

    /** Kafka's own file, written as the last thing of an orderly stop. */
    private static final String MARK_OF_AN_ORDERLY_STOP = ".kafka_cleanshutdown";

    /** Written by a controller when it first leads; a folder that was only formatted has none. */
    private static final String MARK_OF_A_CONTROLLER = "__cluster_metadata-0/quorum-state";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(40);

    private KilledBroker() {}

    /** Takes the broker of this folder from the controller's list, if it was killed. */
    static void bury(Path data) {
        if (!Files.exists(data.resolve(MARK_OF_A_CONTROLLER)) || Files.exists(data.resolve(MARK_OF_AN_ORDERLY_STOP))) {
            return;
        }
        int port = Ports.choose(Ports.ANY);
        var controller =
                new KafkaRaftServer(new KafkaConfig(BrokerSettings.ofController(data, port), false), Time.SYSTEM);
        controller.startup();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.controllers", Ports.HOST + ":" + port))) {
            unregister(admin);
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    private static void unregister(Admin admin) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!isUnregistered(admin, System.nanoTime() > end)) {
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
            LOGGER.atInfo().addKeyValue("part", "broker").log("its last run was killed");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the controller did not forget the broker that was killed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker starts", e);
        }
    }

    /** False while the controller does not know yet which version its metadata have, because it is still reading them. */
    private static boolean isUnregistered(Admin admin, boolean last) throws ExecutionException, InterruptedException {
        try {
            admin.unregisterBroker(BrokerSettings.NODE).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BrokerIdNotRegisteredException) {
                return true;
            }
            if (e.getCause() instanceof UnsupportedVersionException && !last) {
                return false;
            }
            throw e;
        }
    }
}
