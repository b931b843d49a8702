package io.rapporteur.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProgramsTest {

    @TempDir
    private Path folder;

    @Test
    void areUnpackedWhereAnEarlierUnpackingWasKilled() throws Exception {
        Path home = folder.resolve("programs");
        Files.createDirectories(folder.resolve("programs.unfinished/bin"));

        PostgresPrograms.ofOne(home).run("postgres", List.of("--version"));

        assertThat(folder.resolve("programs.unfinished")).doesNotExist();
    }

    @Test
    void areUnpackedOnceForAllWhoShareThemAlsoWhenTheyBeginTogether() throws Exception {
        Path home = folder.resolve("not/there/yet/programs");
        var other = CompletableFuture.supplyAsync(() -> PostgresPrograms.ofAll(home));

        PostgresPrograms.ofAll(home).run("postgres", List.of("--version"));
        other.get().run("postgres", List.of("--version"));

        try (var left = Files.list(home.resolveSibling("."))) {
            assertThat(left).extracting(Path::getFileName).containsExactly(home.getFileName());
        }
    }

    @Test
    void areNotUnpackedWhereTheyAre() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("programs/bin"));
        Files.createSymbolicLink(bin.resolve("postgres"), Path.of("/bin/true"));

        PostgresPrograms.ofAll(folder.resolve("programs")).run("postgres", List.of());

        try (var left = Files.list(bin)) {
            assertThat(left).containsExactly(bin.resolve("postgres"));
        }
    }
}
