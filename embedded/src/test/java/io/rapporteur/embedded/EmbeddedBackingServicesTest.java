package io.rapporteur.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class EmbeddedBackingServicesTest {

    private static final AvroSchema SCHEMA = new AvroSchema(SchemaBuilder.record("Kept")
            .namespace("test")
            .fields()
            .requiredString("symbol")
            .endRecord());

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;

    EmbeddedBackingServicesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void holdsItsFolderUntilItIsKilledHardLeavesNoProcessThenAndPicksUpFromThere() throws Exception {
        var killed = BackingServicesProcess.start(folder);
        int schemaId;
        try {
            schemaId = fill(killed.backing());
            assertThatThrownBy(() -> EmbeddedBackingServices.start(BackingServicesSettings.in(folder)))
                    .isInstanceOf(FolderInUseException.class)
                    .hasMessageContaining(folder.toRealPath().toString())
                    .hasMessageContaining("process " + killed.process().pid() + ", started ");
            assertThat(killed.children())
                    .anySatisfy(child -> assertThat(command(child)).endsWith("/postgres"));
            assertThat(killed.children())
                    .anySatisfy(child -> assertThat(command(child)).endsWith("/java"));
        } finally {
            killed.process().destroyForcibly().waitFor();
        }
        for (ProcessHandle child : killed.children()) {
            child.onExit().get(10, TimeUnit.SECONDS);
        }

        try (var backing =
                EmbeddedBackingServices.start(BackingServicesSettings.in(folder).withFreePorts())) {
            assertThat(new BrokerClient(backing.bootstrapServers()).read("kept"))
                    .containsExactly("one", "two");
            assertThat(Sql.on(Addresses.of(backing)).ask("select symbol from kept"))
                    .isEqualTo("A/RES/64/293");
            assertThat(registry(Addresses.of(backing)).getId("kept-value", SCHEMA))
                    .isEqualTo(schemaId);
        }
    }

    @Test
    void stopsAPostmasterAndARegistryWhoseWatchersWereKilledToo() throws Exception {
        var killed = BackingServicesProcess.start(folder);
        fill(killed.backing());
        killed.children().stream()
                .filter(child -> command(child).endsWith("sh"))
                .forEach(ProcessHandle::destroyForcibly);
        killed.process().destroyForcibly().waitFor();
        assertThat(killed.children()).anyMatch(ProcessHandle::isAlive);

        try (var backing =
                EmbeddedBackingServices.start(BackingServicesSettings.in(folder).withFreePorts())) {
            assertThat(killed.children()).noneMatch(ProcessHandle::isAlive);
            assertThat(Sql.on(Addresses.of(backing)).ask("select symbol from kept"))
                    .isEqualTo("A/RES/64/293");
        }
    }

    /** What the registry knows is in the database, whose end breaks its connections. */
    @Test
    void keepsDatabaseAndRegistryRunning() throws Exception {
        try (var backing =
                EmbeddedBackingServices.start(BackingServicesSettings.in(folder).withFreePorts())) {
            var told = new CopyOnWriteArrayList<String>();
            var failed = backing.supervise(told::add);
            var before = Addresses.of(backing);
            int schemaId = fill(before);

            kill("postgres");
            await().atMost(PATIENCE).until(() -> told.size() == 1);
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> registry(before).register("later-value", SCHEMA) == schemaId);
            kill("registry");
            await().atMost(PATIENCE).until(() -> told.size() == 2);

            assertThat(told.get(0)).startsWith("database was ended by signal 9; started again in ");
            assertThat(told.get(1)).startsWith("registry was ended by signal 9; started again in ");
            assertThat(registry(before).getId("kept-value", SCHEMA)).isEqualTo(schemaId);
            assertThat(Sql.on(before).ask("select symbol from kept")).isEqualTo("A/RES/64/293");
            assertThat(failed).isNotDone();
        }
    }

    private void kill(String program) throws IOException {
        long pid = Program.firstNumber(Files.readString(folder.resolve(program).resolve(program + ".pid"), UTF_8))
                .orElseThrow();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    @Test
    void answersOnOtherPortsWhenThePreferredOnesAreTakenAndDeletesATemporaryFolder() throws Exception {
        Path temporary;
        try (var one = taken();
                var two = taken();
                var three = taken()) {
            var settings = BackingServicesSettings.ephemeral()
                    .withPorts(one.getLocalPort(), two.getLocalPort(), three.getLocalPort());
            try (var backing = EmbeddedBackingServices.start(settings)) {
                temporary = backing.folder();
                assertThat(temporary.resolve("postgres/data")).isDirectory();
                fill(Addresses.of(backing));

                assertThat(backing.bootstrapServers()).doesNotEndWith(":" + one.getLocalPort());
                assertThat(backing.registryUrl()).doesNotContain(":" + two.getLocalPort() + "/");
                assertThat(backing.jdbcUrl()).doesNotContain(":" + three.getLocalPort() + "/");
            }
        }
        assertThat(temporary).doesNotExist();
    }

    @Test
    void letsGoOfTheFolderWhenAPartCannotStart() throws Exception {
        Files.writeString(folder.resolve("kafka"), "a file where a folder should be", UTF_8);
        assertThatThrownBy(() -> EmbeddedBackingServices.start(
                        BackingServicesSettings.in(folder).withFreePorts()))
                .hasMessageContaining("broker must get ready");

        FolderLock.take(folder.toRealPath()).close();
        assertThat(ProcessHandle.current().descendants())
                .noneMatch(child -> child.info().commandLine().orElse("").contains(folder.toString()));
    }

    private static int fill(Addresses backing) throws Exception {
        var client = new BrokerClient(backing.bootstrapServers());
        client.createTopic("kept");
        client.write("kept", "one", "two");
        Sql.on(backing).run("create table kept as select 'A/RES/64/293' as symbol");
        return registry(backing).register("kept-value", SCHEMA);
    }

    private static CachedSchemaRegistryClient registry(Addresses backing) {
        return new CachedSchemaRegistryClient(backing.registryUrl(), 10);
    }

    private static ServerSocket taken() throws Exception {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static String command(ProcessHandle process) {
        return process.info().command().orElse("");
    }
}
