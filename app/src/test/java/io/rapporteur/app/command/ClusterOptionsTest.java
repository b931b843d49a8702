package io.rapporteur.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.RawSettings;
import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.runtime.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Where commands find the installation: in the same places as the services. */
class ClusterOptionsTest {

    private static final Pattern VARIABLE = Pattern.compile("RAPPORTEUR_[A-Z_]+");

    @TempDir
    private Path folder;

    @Test
    void readsTheSettingsFileAsTheServicesDo() throws IOException {
        Map<String, String> environment = Map.of("RAPPORTEUR_SETTINGS_FILE", file("").toString());

        ClusterOptions options = options(environment);

        var services = new Settings(RawSettings.of(List.of(), environment));
        assertThat(options.cluster()).isEqualTo(Cluster.from(services));
        assertThat(options.cluster().topics().raw().name()).isEqualTo("file.raw");
        assertThat(options.cluster().groupPrefix()).isEqualTo("file-group.");
        assertThat(options.cluster().partitions()).isEqualTo(7);
        assertThat(options.cluster().replication()).isEqualTo(3);
        assertThat(options.database()).isEqualTo(Database.from(services));
        assertThat(options.database().password().reveal()).isEqualTo("file-password");
        assertThat(options.ownedDatabase()).isEqualTo(Database.from(services).ownedBy(services));
        assertThat(options.ownedDatabase().user()).isEqualTo("file_owner");
    }

    @Test
    void takesAnOptionBeforeAVariableAndAVariableBeforeTheFile() throws IOException {
        Map<String, String> environment = Map.of(
                "RAPPORTEUR_SETTINGS_FILE",
                file("").toString(),
                "RAPPORTEUR_TOPIC_PREFIX",
                "variable.",
                "RAPPORTEUR_PARTITIONS",
                "8",
                "RAPPORTEUR_DATABASE_USER",
                "variable_user");

        ClusterOptions options =
                options(environment, "--prefix", "option.", "--database", "jdbc:postgresql://option/x");

        assertThat(options.cluster().prefix()).isEqualTo("option.");
        assertThat(options.cluster().partitions()).isEqualTo(8);
        assertThat(options.cluster().bootstrapServers()).isEqualTo("file:9092");
        assertThat(options.database().url()).isEqualTo("jdbc:postgresql://option/x");
        assertThat(options.database().user()).isEqualTo("variable_user");
        assertThat(options.database().password().reveal()).isEqualTo("file-password");
    }

    @Test
    void takesTheFolderThatIsNamedBeforeVariablesAndTheFile() throws IOException {
        Files.writeString(
                folder.resolve("instance.json"),
                """
                {"bootstrapServers":"instance:1","registryUrl":"http://instance:2","databaseUrl":"jdbc:instance",
                 "databaseUser":"instance_user","databasePassword":"p","apiUrl":"a","prefix":"instance.","partitions":2,"pid":%d}
                """
                        .formatted(ProcessHandle.current().pid()));
        Map<String, String> environment = Map.of("RAPPORTEUR_SETTINGS_FILE", file("").toString());

        ClusterOptions options = options(environment, "--data", folder.toString());

        assertThat(options.cluster().bootstrapServers()).isEqualTo("instance:1");
        assertThat(options.cluster().registryUrl()).isEqualTo("http://instance:2");
        assertThat(options.database().url()).isEqualTo("jdbc:instance");
        assertThat(options.database().user()).isEqualTo("instance_user");
        assertThat(options(Map.of(), "--data", folder.toString()).cluster())
                .isEqualTo(new Cluster("instance:1", "http://instance:2", "instance.", 2, -1, Map.of()));
    }

    @Test
    void passesOverVariablesThatAreNoSettingsAndTheNameOfAServicesInstance() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "RAPPORTEUR_JAVA_OPTS", "-Xmx1g",
                "RAPPORTEUR_INSTANCE", "sink-1",
                "RAPPORTEUR_BOOTSTRAP_SERVERS", "b:1",
                "RAPPORTEUR_REGISTRY_URL", "http://r:2"));

        assertThat(options(environment).cluster()).isEqualTo(Cluster.at("b:1", "http://r:2"));
    }

    @Test
    void refusesALineOfTheFileThatIsNoSetting() throws IOException {
        Path file = file("RAPPORTEUR_PARTITION=1\n");

        assertThatThrownBy(() ->
                        options(Map.of(), "--settings-file", file.toString()).cluster())
                .isInstanceOf(CommandException.class)
                .hasMessage("RAPPORTEUR_PARTITION is set, but there is no such setting: did you mean"
                        + " RAPPORTEUR_PARTITIONS?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "many"})
    void refusesWhatIsNoNumberOfPartitions(String partitions) {
        assertThatThrownBy(() -> options(
                                Map.of(), "--bootstrap", "b:1", "--registry", "http://r:2", "--partitions", partitions)
                        .cluster())
                .isInstanceOf(CommandException.class)
                .hasMessage("RAPPORTEUR_PARTITIONS must be a whole number from 1 to 1000, got: " + partitions);
    }

    @Test
    void asksTheDatabaseOfTheFileUnlessAnOptionNamesAnother() throws IOException {
        String file = file("").toString();

        Cli ofFile = Cli.run("wanted", "--settings-file", file);
        Cli ofOption =
                Cli.run("wanted", "--settings-file", file, "--database", "jdbc:postgresql://127.0.0.1:1/of-option");

        assertThat(ofFile.exit()).isEqualTo(1);
        assertThat(ofFile.err()).contains("jdbc:postgresql://127.0.0.1:1/of-file");
        assertThat(ofOption.exit()).isEqualTo(1);
        assertThat(ofOption.err()).contains("jdbc:postgresql://127.0.0.1:1/of-option");
    }

    @Test
    void namesVariablesOfTheCatalogueInItsHelp() {
        List<String> known =
                Arrays.stream(Setting.values()).map(Setting::variable).toList();

        assertThat(VARIABLE.matcher(Cli.run("topics", "--help").out()).results())
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(known).contains(variable.group()));
    }

    private Path file(String more) throws IOException {
        return Files.writeString(
                folder.resolve("rapporteur.properties"),
                """
                RAPPORTEUR_BOOTSTRAP_SERVERS=file:9092
                RAPPORTEUR_REGISTRY_URL=http://file:8081
                RAPPORTEUR_TOPIC_PREFIX=file.
                RAPPORTEUR_GROUP_PREFIX=file-group.
                RAPPORTEUR_PARTITIONS=7
                RAPPORTEUR_REPLICATION=3
                RAPPORTEUR_DATABASE_URL=jdbc:postgresql://127.0.0.1:1/of-file
                RAPPORTEUR_DATABASE_USER=file_user
                RAPPORTEUR_DATABASE_PASSWORD=file-password
                RAPPORTEUR_DATABASE_OWNER=file_owner
                RAPPORTEUR_DATABASE_OWNER_PASSWORD=owners-password
                RAPPORTEUR_SINK_BATCH_RECORDS=10
                """
                        + more);
    }

    private static ClusterOptions options(Map<String, String> environment, String... words) {
        var command = new Probe(environment);
        new CommandLine(command).parseArgs(words);
        return command.options;
    }

    /** A command with these options and no others. */
    @Command(name = "probe")
    private static final class Probe {

        @Mixin
        private ClusterOptions options;

        Probe(Map<String, String> environment) {
            options = new ClusterOptions(environment);
        }
    }
}
