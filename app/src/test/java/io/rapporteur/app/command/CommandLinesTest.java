package io.rapporteur.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {

    @TempDir
    private Path folder;

    @Test
    void listsCommandsExamplesAndExitCodesInItsHelp() {
        Cli help = Cli.run("--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out())
                .contains("run", "ingest", "extract", "tail", "show", "status", "topics", "generate-completion")
                .contains("Examples:", "Exit status:", "3  a service stopped by itself", "NO_COLOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "ingest", "extract", "tail", "show", "status", "topics"})
    void givesEveryCommandExamples(String command) {
        Cli help = Cli.run(command, "--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("Examples:", "rapporteur " + command);
    }

    @Test
    void tellsItsVersion() {
        assertThat(Cli.run("--version").out()).matches("rapporteur \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void printsACompletionScriptThatKnowsTheStages() {
        Cli script = Cli.run("generate-completion");

        assertThat(script.exit()).isZero();
        assertThat(script.out()).contains("complete -F", "dead-letters");
    }

    static Stream<Arguments> refusesWrongUsageWithTheRemedy() {
        return Stream.of(
                argumentSet("no command", new String[] {}, "name a command"),
                argumentSet("misspelt command", new String[] {"extact"}, "Did you mean"),
                argumentSet("unknown option", new String[] {"tail", "--stag", "links"}, "--stag"),
                argumentSet("unknown stage", new String[] {"tail", "--stage", "cooked"}, "one of received, parsed"),
                argumentSet("nothing to extract", new String[] {"extract"}, "FILE|DIR"),
                argumentSet("nothing to ingest", new String[] {"ingest"}, "name files or folders"),
                argumentSet("not a number", new String[] {"tail", "--limit", "many"}, "'many' is not a long"),
                argumentSet(
                        "a broker without its registry",
                        new String[] {"topics", "--bootstrap", "localhost:1"},
                        "--bootstrap and --registry must be given together"),
                argumentSet(
                        "a cluster without its database",
                        new String[] {
                            "show", "A/RES/1/1", "--bootstrap", "localhost:1", "--registry", "http://localhost:2"
                        },
                        "--database must be given"),
                argumentSet(
                        "client properties that are not there",
                        new String[] {
                            "topics", "--bootstrap", "b:1", "--registry", "http://r:2", "--client-properties", "nowhere"
                        },
                        "nowhere"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWrongUsageWithTheRemedy(String[] args, String remedy) {
        Cli refused = Cli.run(args);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).startsWith("rapporteur: ").contains(remedy);
    }

    @Test
    void saysHowToStartAnInstanceWhenNoneRuns() {
        Cli refused = Cli.run("status", "--data", folder.toString());

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("nothing has been started on", "rapporteur run", "--bootstrap");
    }

    @Test
    void takesTheFileOfADeadProcessForNoInstance() throws Exception {
        long gone = new ProcessBuilder("true").start().onExit().get().pid();
        Files.writeString(
                folder.resolve("instance.json"),
                """
                {"bootstrapServers":"b","registryUrl":"r","databaseUrl":"d","databaseUser":"u","databasePassword":"p",
                 "apiUrl":"a","prefix":"p.","partitions":1,"pid":%d}
                """
                        .formatted(gone));

        Cli refused = Cli.run("status", "--data", folder.toString());

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("(process " + gone + ") is no longer running");
    }

    @Test
    void namesADatabaseThatDoesNotAnswer() {
        Cli failed = Cli.run("show", "A/RES/1/1", "--database", "jdbc:postgresql://127.0.0.1:1/none");

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.err()).contains("jdbc:postgresql://127.0.0.1:1/none", "--database-user");
    }
}
