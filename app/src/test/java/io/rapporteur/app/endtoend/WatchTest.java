package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapporteur.testing.Parts;
import io.rapporteur.testing.PartsExtension;
import io.rapporteur.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is watched by a whole installation, over a restart. */
@ExtendWith(PartsExtension.class)
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
    void sendsWhatIsPutIntoItOnceHoweverOftenItStarts(Parts parts) throws Exception {
        Resolutions.file(inbox, 401);
        try (var first = start(parts)) {
            awaitStored(first, 401);
        }
        Resolutions.file(inbox, 402);
        Resolutions.file(Files.createDirectory(inbox.resolve("below")), 403);

        try (var second = start(parts)) {
            awaitStored(second, 402);
            awaitStored(second, 403);

            assertThat(second.records(Topics::raw))
                    .extracting(dropped ->
                            new String(dropped.headers().lastHeader("filename").value(), UTF_8))
                    .containsExactlyInAnyOrder("resolution-401.txt", "resolution-402.txt", "resolution-403.txt");
        }
        assertThat(inbox).isDirectoryRecursivelyContaining("regex:.*resolution-40[123]\\.txt");
    }

    private Installation start(Parts parts) {
        return Installation.start(parts, "watch", folder.resolve("data"), inbox);
    }

    private static void awaitStored(Installation installation, int number) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(installation
                        .sql()
                        .number("SELECT count(*) FROM rapporteur.documents WHERE symbol = '"
                                + Resolutions.symbol(number) + "'"))
                .isEqualTo(1));
    }
}
