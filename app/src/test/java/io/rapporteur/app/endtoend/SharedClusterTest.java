package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.command.Cli;
import io.rapporteur.schemas.topic.Topics;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two installations on one cluster and one database server, one of them with group ids of somebody else's choice. */
@ExtendWith(BackingServicesExtension.class)
class SharedClusterTest {

    @TempDir
    private Path folder;

    @Test
    void keepsInstallationsApartThatShareACluster(BackingServices backing) throws Exception {
        try (var north = Installation.start(backing, "north", folder.resolve("north"));
                var south = Installation.start(backing, "south", "lamps-department.", folder.resolve("south"))) {

            north.ingest(Resolutions.file(folder, 601));
            Cli ingested = told(
                    south,
                    "ingest",
                    Resolutions.file(folder, 601).toString(),
                    Resolutions.file(folder, 602).toString());

            assertThat(ingested.exit()).as(ingested.err()).isZero();
            assertThat(symbols(north)).containsExactly("A/RES/99/601");
            assertThat(symbols(south)).containsExactly("A/RES/99/601", "A/RES/99/602");
            assertThat(keys(north)).containsExactly("A/RES/99/601@en");
            assertThat(keys(south)).containsExactlyInAnyOrder("A/RES/99/601@en", "A/RES/99/602@en");
            assertThat(groups(south))
                    .contains("north.parser", "lamps-department.parser")
                    .doesNotContain("south.parser");
            String receipt = folder.resolve("receipt.json").toString();
            assertThat(told(south, "replay", "--document", "A/RES/99/602", "--receipt", receipt)
                            .err())
                    .contains("replayed 1, unchanged 1");
            assertThat(told(south, "status", "--json").out()).contains("\"unfinished\" : [ ]");
        }
    }

    private static List<String> symbols(Installation installation) throws Exception {
        return installation.sql().column("SELECT symbol FROM rapporteur.documents ORDER BY 1");
    }

    private static List<String> keys(Installation installation) {
        return installation.records(Topics::enriched).stream()
                .map(event -> new String(event.key(), UTF_8))
                .toList();
    }

    private static List<String> groups(Installation installation) throws Exception {
        try (var admin = Admin.create(installation.cluster().clientConfig())) {
            return admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
        }
    }

    /** A command that is told by its options where everything is, as for a cluster of somebody else. */
    private Cli told(Installation installation, String... command) {
        List<String> all = new ArrayList<>(Arrays.asList(command));
        all.addAll(List.of("--bootstrap", installation.cluster().bootstrapServers()));
        all.addAll(List.of("--registry", installation.cluster().registryUrl()));
        all.addAll(List.of("--prefix", installation.cluster().prefix()));
        all.addAll(List.of("--group-prefix", installation.cluster().groupPrefix()));
        all.addAll(List.of(
                "--database",
                installation.instance().databaseUrl() + "?password="
                        + installation.instance().databasePassword()));
        all.addAll(List.of("--database-user", installation.instance().databaseUser()));
        return Cli.run(all.toArray(String[]::new));
    }
}
