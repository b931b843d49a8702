package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapporteur.ingest.drop.FolderWatch;
import io.rapporteur.runtime.provision.Provisioning;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.schemas.topic.Topics;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is watched by a whole installation, over a restart. */
@ExtendWith(BackingServicesExtension.class)
class WatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Path inbox;

    @BeforeEach
    void makeInbox() throws Exception {
        inbox = Files.createDirectory(folder.resolve("inbox"));
    }

    @Test
    void sendsWhatIsPutIntoItOnceHoweverOftenItStarts(BackingServices backing) throws Exception {
        Resolutions.file(inbox, 401);
        try (var first = start(backing)) {
            awaitStored(first, 401);
        }
        Resolutions.file(inbox, 402);
        Resolutions.file(Files.createDirectory(inbox.resolve("below")), 403);

        try (var second = start(backing)) {
            awaitStored(second, 402);
            awaitStored(second, 403);

            assertThat(second.records(Topics::raw))
                    .extracting(dropped ->
                            new String(dropped.headers().lastHeader("filename").value(), UTF_8))
                    .containsExactlyInAnyOrder("resolution-401.txt", "resolution-402.txt", "resolution-403.txt");
        }
        assertThat(inbox).isDirectoryRecursivelyContaining("regex:.*resolution-40[123]\\.txt");
    }

    @Test
    void sendsNothingAgainThatIsStillUnderWay(BackingServices backing) throws Exception {
        var cluster = new Cluster(backing.bootstrapServers(), backing.registryUrl(), "underway.", 2, -1, Map.of());
        Provisioning.run(cluster);
        Resolutions.file(inbox, 404);
        for (int start = 0; start < 2; start++) {
            try (var watch = FolderWatch.over(inbox, cluster)) {
                watch.start();
                int expected = start + 1;
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(new Records(cluster).all("underway.raw"))
                        .as("no stage has read any of it")
                        .hasSize(expected));
            }
            Resolutions.file(inbox, 405);
        }

        assertThat(new Records(cluster).all("underway.raw"))
                .extracting(dropped ->
                        new String(dropped.headers().lastHeader("filename").value(), UTF_8))
                .containsExactlyInAnyOrder("resolution-404.txt", "resolution-405.txt");
    }

    private Installation start(BackingServices backing) {
        return Installation.start(backing, "watch", folder.resolve("data"), inbox);
    }

    private static void awaitStored(Installation installation, int number) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(installation
                        .sql()
                        .number("SELECT count(*) FROM rapporteur.documents WHERE symbol = '"
                                + Resolutions.symbol(number) + "'"))
                .isEqualTo(1));
    }
}
