package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapporteur.app.instance.Instance;
import io.rapporteur.app.instance.Pipeline;
import io.rapporteur.app.instance.PipelineSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is watched by a whole instance, over a restart. */
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
    void sendsWhatIsPutIntoItOnceHoweverOftenItStarts() throws Exception {
        Resolutions.file(inbox, 401);
        try (Pipeline first = start()) {
            awaitStored(first.instance(), 401);
        }
        Resolutions.file(inbox, 402);
        Resolutions.file(Files.createDirectory(inbox.resolve("below")), 403);

        try (Pipeline second = start()) {
            awaitStored(second.instance(), 402);
            awaitStored(second.instance(), 403);

            assertThat(new Topics(second.instance().cluster()).all("rapporteur.raw"))
                    .extracting(dropped ->
                            new String(dropped.headers().lastHeader("filename").value(), UTF_8))
                    .containsExactlyInAnyOrder("resolution-401.txt", "resolution-402.txt", "resolution-403.txt");
        }
        assertThat(inbox).isDirectoryRecursivelyContaining("regex:.*resolution-40[123]\\.txt");
    }

    private Pipeline start() {
        return Pipeline.start(
                new PipelineSettings(Optional.of(folder.resolve("data")), true, List.of(inbox)), step -> {});
    }

    private static void awaitStored(Instance instance, int number) {
        var sql = new Sql(instance.database());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sql.number("SELECT count(*) FROM rapporteur.documents WHERE symbol = '"
                                + Resolutions.symbol(number) + "'"))
                        .isEqualTo(1));
    }
}
