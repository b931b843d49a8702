package io.rapporteur.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir
    private Path folder;

    @Test
    void givesEachClaimAFolderOfItsOwn() {
        Path state = folder.resolve("state");

        assertThat(StateFolder.claim(state)).isEqualTo(state.resolve("1")).isDirectory();
        assertThat(StateFolder.claim(state)).isEqualTo(state.resolve("2")).isDirectory();
    }

    @Test
    void namesAFolderThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> StateFolder.claim(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("state folder " + file + " must be a folder that can be written");
    }
}
