package io.rapporteur.app.instance;

import io.rapporteur.schemas.topic.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The ports of this machine on which an installation that is not ours to start, such as that of docker-compose.yml, can be met.
 *
 * @param broker Kafka
 * @param registry a Confluent-compatible registry
 * @param database PostgreSQL
 * @param api our API
 */
public record UsualPorts(int broker, int registry, int database, int api) {

    /** Those of docker-compose.yml. */
    public static final UsualPorts COMPOSE = new UsualPorts(9092, 8081, 5432, 8080);

    private static final String HOST = "localhost";
    private static final int PATIENCE_MS = 500;

    /**
     * The installation, if broker, registry and database answer.
     *
     * @param password that of the role that reads the database
     * @param ownersPassword that of its owner
     */
    public Optional<Instance> instance(String password, String ownersPassword) {
        return IntStream.of(broker, registry, database).allMatch(UsualPorts::answers)
                ? Optional.of(new Instance(
                        HOST + ":" + broker,
                        "http://" + HOST + ":" + registry + "/apis/ccompat/v7",
                        "jdbc:postgresql://" + HOST + ":" + database + "/rapporteur",
                        "rapporteur_reader",
                        password,
                        "rapporteur",
                        ownersPassword,
                        "http://" + HOST + ":" + api,
                        Topics.DEFAULT_PREFIX,
                        Topics.DEFAULT_PARTITIONS,
                        0))
                : Optional.empty();
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }
}
