package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.app.command.Cli;
import io.rapporteur.app.instance.Instance;
import io.rapporteur.app.instance.Pipeline;
import io.rapporteur.app.instance.PipelineSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database filled anew under a whole instance that goes on. */
class RebuildTest {

    @TempDir
    private Path folder;

    @Test
    void switchesToTablesFilledAnewWhileTheInstanceGoesOn() throws Exception {
        try (var pipeline = Pipeline.start(new PipelineSettings(Optional.empty(), true, List.of()), step -> {})) {
            Instance instance = pipeline.instance();
            var sql = new Sql(instance.database());
            ingest(instance, 811);
            await().atMost(Duration.ofSeconds(30)).until(() -> sql.number("SELECT count(*) FROM rapporteur.links") > 0);
            List<String> citations = sql.column("SELECT citation_id || target FROM rapporteur.citations ORDER BY 1");

            Cli rebuilt = run(instance, "rebuild", "--json");
            ingest(instance, 812);
            Cli shown = run(instance, "show", Resolutions.symbol(811));
            Cli dropped = run(instance, "rebuild", "--drop-before");

            assertThat(rebuilt.exit()).as(rebuilt.err()).isZero();
            JsonNode receipt = new ObjectMapper().readTree(rebuilt.out());
            assertThat(receipt.get("switched").asBoolean()).isTrue();
            assertThat(receipt.get("lost")).isEmpty();
            assertThat(rebuilt.err()).contains("lost 0, failed 0").contains("switched");
            assertThat(citations).isNotEmpty();
            assertThat(sql.column("SELECT citation_id || target FROM rapporteur.citations"
                            + " WHERE document_id LIKE 'A/RES/99/811%' ORDER BY 1"))
                    .isEqualTo(citations);
            assertThat(sql.column("SELECT symbol FROM rapporteur.documents ORDER BY 1"))
                    .containsExactly("A/RES/99/811", "A/RES/99/812");
            assertThat(shown.exit()).as(shown.err()).isZero();
            assertThat(dropped.err()).contains("removed the schema rapporteur_before");
        }
    }

    private void ingest(Instance instance, int number) throws Exception {
        Path file = folder.resolve("r" + number + ".txt");
        Files.write(file, Resolutions.text(number).getBytes(UTF_8));
        Cli ingested = run(instance, "ingest", file.toString());
        assertThat(ingested.exit()).as(ingested.err()).isZero();
    }

    private static Cli run(Instance instance, String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--bootstrap", instance.bootstrapServers(), "--registry", instance.registryUrl()));
        all.addAll(List.of("--database", instance.databaseUrl() + "?password=" + instance.databasePassword()));
        all.addAll(List.of("--database-user", instance.databaseUser()));
        return Cli.run(all.toArray(String[]::new));
    }
}
