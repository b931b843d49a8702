package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.command.Cli;
import io.rapporteur.app.instance.Instance;
import io.rapporteur.app.instance.Pipeline;
import io.rapporteur.app.instance.PipelineSettings;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import io.rapporteur.testing.BackingServices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Every service in this JVM on the backing services that all tests share: one of many installations on the same broker, registry and
 * database server, with topics, groups and a database of its own.
 */
final class Installation implements AutoCloseable {

    private final Path data;
    private final Cluster cluster;
    private final Sql sql;
    private final Pipeline pipeline;

    private Installation(Path data, Cluster cluster, Database database, List<Path> watched) {
        this.data = data;
        this.cluster = cluster;
        this.sql = new Sql(database);
        this.pipeline =
                Pipeline.on(cluster, database, new PipelineSettings(Optional.of(data), true, watched), step -> {});
    }

    /**
     * Starts the services; what an earlier one of the name has left in topics and tables they go on with.
     *
     * @param name lower-case letters, no other test's
     * @param data folder of the state and of what commands are told by
     */
    static Installation start(BackingServices backing, String name, Path data, Path... watched) {
        return start(backing, name, name + ".", data, watched);
    }

    /** One whose groups have another prefix than its topics; commands must be told both. */
    static Installation start(BackingServices backing, String name, String groupPrefix, Path data, Path... watched) {
        return new Installation(
                data,
                new Cluster(
                        backing.bootstrapServers(),
                        backing.registryUrl(),
                        name + ".",
                        groupPrefix,
                        Topics.DEFAULT_PARTITIONS,
                        -1,
                        Map.of()),
                new Database(backing.database(name), backing.user(), new Secret(backing.password())),
                Arrays.asList(watched));
    }

    Instance instance() {
        return pipeline.instance();
    }

    Cluster cluster() {
        return cluster;
    }

    Sql sql() {
        return sql;
    }

    /** What a topic holds now, committed records only. */
    List<ConsumerRecord<byte[], byte[]>> records(Function<Topics, Topic<?, ?>> topic) {
        return new Records(cluster).all(topic.apply(cluster.topics()).name());
    }

    /** Those of one key. */
    List<ConsumerRecord<byte[], byte[]>> records(Function<Topics, Topic<?, ?>> topic, String key) {
        return records(topic).stream()
                .filter(record -> new String(record.key(), UTF_8).equals(key))
                .toList();
    }

    /** A command as typed beside the data folder of this installation. */
    Cli run(String... command) {
        List<String> all = new ArrayList<>(Arrays.asList(command));
        all.addAll(List.of("--data", data.toString()));
        return Cli.run(all.toArray(String[]::new));
    }

    /** Hands a file in and waits until it is stored. */
    void ingest(Path file) {
        Cli ingested = run("ingest", file.toString());
        assertThat(ingested.exit()).as(ingested.err()).isZero();
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
