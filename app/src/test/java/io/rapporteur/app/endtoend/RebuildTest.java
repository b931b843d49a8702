package io.rapporteur.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.app.command.Cli;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The database filled anew under a whole installation that goes on. */
@ExtendWith(BackingServicesExtension.class)
class RebuildTest {

    @TempDir
    private Path folder;

    @Test
    void switchesToTablesFilledAnewWhileTheInstallationGoesOn(BackingServices backing) throws Exception {
        try (var rapporteur = Installation.start(backing, "rebuild", folder.resolve("data"))) {
            Sql sql = rapporteur.sql();
            rapporteur.ingest(Resolutions.file(folder, 811));
            await().atMost(Duration.ofSeconds(30)).until(() -> sql.number("SELECT count(*) FROM rapporteur.links") > 0);
            List<String> citations = sql.column("SELECT citation_id || target FROM rapporteur.citations ORDER BY 1");

            Cli rebuilt = rapporteur.run("rebuild", "--json");
            rapporteur.ingest(Resolutions.file(folder, 812));
            Cli shown = rapporteur.run("show", Resolutions.symbol(811));
            Cli dropped = rapporteur.run("rebuild", "--drop-before");

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
}
