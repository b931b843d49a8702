package io.rapporteur.app.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.app.terminal.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceFileTest {

    @TempDir
    private Path folder;

    private final Instance self = new Instance(
            "127.0.0.1:9092",
            "http://127.0.0.1:8081",
            "jdbc:postgresql://127.0.0.1:5432/d",
            "user",
            "password",
            "owner",
            "owner's password",
            "http://127.0.0.1:8080",
            "rapporteur.",
            4,
            ProcessHandle.current().pid());

    @Test
    void findsTheInstanceThatWroteIt() throws IOException {
        new InstanceFile(folder).write(self);

        assertThat(new InstanceFile(folder).running()).isEqualTo(self);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void keepsPasswordsFromOthers() throws IOException {
        new InstanceFile(folder).write(self);

        assertThat(Files.getPosixFilePermissions(folder.resolve("instance.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(self.toString()).doesNotContain("password");
    }

    @Test
    void findsNothingOnceItIsDeleted() {
        var file = new InstanceFile(folder);
        file.write(self);

        file.delete();

        assertThatThrownBy(file::running)
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("nothing has been started");
    }

    @Test
    void saysWhatToDoAboutAFileThatIsNotItsOwn() throws IOException {
        Files.writeString(folder.resolve("instance.json"), "{");

        assertThatThrownBy(new InstanceFile(folder)::running)
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("delete it");
    }
}
