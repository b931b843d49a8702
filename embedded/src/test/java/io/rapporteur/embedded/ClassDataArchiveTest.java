package io.rapporteur.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassDataArchiveTest {

    private final Path jar;

    ClassDataArchiveTest(@TempDir Path folder) throws IOException {
        jar = folder.resolve("greeting.jar");
        String name = Greeting.class.getName().replace('.', '/') + ".class";
        try (var entries = new JarOutputStream(Files.newOutputStream(jar));
                InputStream code = Greeting.class.getResourceAsStream("/" + name)) {
            entries.putNextEntry(new JarEntry(name));
            Objects.requireNonNull(code, name).transferTo(entries);
        }
    }

    /** What runs in the other JVM. */
    static final class Greeting {

        private Greeting() {}

        public static void main(String[] arguments) {
            System.out.println("good morning");
        }
    }

    @Test
    void isLeftByTheFirstProgramAndReadByTheNext() throws Exception {
        var first = ClassDataArchive.beside(jar);
        assertThat(run(first.options())).contains("good morning").contains("source: file:" + jar.toRealPath());
        first.keep();

        List<String> options = ClassDataArchive.beside(jar).options();

        assertThat(options).anyMatch(option -> option.startsWith("-XX:SharedArchiveFile="));
        assertThat(run(options))
                .contains("good morning")
                .containsPattern("Greeting source: shared objects file \\(top\\)");
    }

    @Test
    void isWrittenByOneProgramAtATime() {
        assertThat(ClassDataArchive.beside(jar).options()).isNotEmpty();

        assertThat(ClassDataArchive.beside(jar).options()).isEmpty();
    }

    @Test
    void isTriedAgainAfterAProgramThatWasKilled() throws IOException {
        var killed = ClassDataArchive.beside(jar);
        assertThat(killed.options()).isNotEmpty();

        killed.keep();

        assertThat(ClassDataArchive.beside(jar).options()).isNotEmpty();
        Files.setLastModifiedTime(
                files().stream()
                        .filter(file -> file.toString().endsWith(".unfinished"))
                        .findFirst()
                        .orElseThrow(),
                FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        assertThat(ClassDataArchive.beside(jar).options()).isNotEmpty();
    }

    @Test
    void isNoArchiveWithoutItsHeader() throws Exception {
        var cutOff = ClassDataArchive.beside(jar);
        String unfinished = cutOff.options().get(1).replace("-XX:ArchiveClassesAtExit=", "");
        Files.write(Path.of(unfinished), new byte[4096]);

        cutOff.keep();

        assertThat(files()).containsExactly(jar);
    }

    @Test
    void isDoneWithoutWhereTheFolderCannotBeWritten() {
        assertThat(ClassDataArchive.beside(jar.resolve("no-folder.jar")).options())
                .isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Objects.requireNonNull(jar.getParent()))) {
            return files.toList();
        }
    }

    private String run(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:class+load"));
        command.addAll(options);
        command.addAll(List.of("-cp", jar.toString(), Greeting.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
