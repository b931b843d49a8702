package io.rapporteur.app.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may lie in a watched folder. */
final class Inbox {

    /** Of what must be left alone. */
    static final String LEFT_ALONE = "left alone";

    private static final String TEXT =
            "The Security Council,\n\nRecalling its resolution 2331 (2016),\n\n1. Decides: %s.\n";

    private Inbox() {}

    static List<Attack> all() {
        return List.of(
                watched("socket", true, Inbox::socket, LEFT_ALONE),
                watched(
                        "pipe",
                        true,
                        folder -> {
                            new ProcessBuilder(
                                            "mkfifo", folder.resolve("pipe.txt").toString())
                                    .start()
                                    .waitFor();
                            return null;
                        },
                        LEFT_ALONE),
                watched(
                        "link to itself",
                        true,
                        folder -> {
                            Files.createSymbolicLink(folder.resolve("loop.txt"), Path.of("loop.txt"));
                            return null;
                        },
                        LEFT_ALONE),
                watched(
                        "folder that leads to itself",
                        true,
                        folder -> {
                            Path below = Files.createDirectory(folder.resolve("circle"));
                            Files.createSymbolicLink(below.resolve("again"), below);
                            return file(below, "in-the-circle.txt");
                        },
                        Attack.Dropped.STORED),
                watched(
                        "folders, two hundred deep",
                        false,
                        folder -> {
                            Path below = folder;
                            for (int n = 0; n < 200; n++) {
                                below = below.resolve("d" + n);
                            }
                            return file(Files.createDirectories(below), "deep.txt");
                        },
                        Attack.Dropped.STORED),
                watched(
                        "file that nobody may read",
                        false,
                        folder -> {
                            Files.setPosixFilePermissions(
                                    folder.resolve(file(folder, "locked.txt")),
                                    PosixFilePermissions.fromString("---------"));
                            return "locked.txt";
                        },
                        LEFT_ALONE,
                        Attack.Dropped.STORED),
                watched(
                        "file of 20 MB",
                        true,
                        folder -> {
                            Files.write(folder.resolve("huge.txt"), new byte[20_000_000]);
                            return "huge.txt";
                        },
                        "TOO_LARGE"),
                watched(
                        "name with a line break and escape sequences",
                        true,
                        folder -> file(folder, "lamp\n\u001b[2J.txt"),
                        Attack.Dropped.STORED),
                watched("file that is still being copied", true, folder -> file(folder, "later.txt.part"), LEFT_ALONE),
                watched(
                        "file that is gone again",
                        false,
                        folder -> {
                            Files.delete(folder.resolve(file(folder, "gone.txt")));
                            return null;
                        },
                        LEFT_ALONE));
    }

    private static Attack watched(String name, boolean quick, Attack.Watched.Deed deed, String... right) {
        return new Attack.Watched("inbox: " + name, quick, Set.of(right), deed);
    }

    private static String file(Path folder, String name) throws IOException {
        Files.writeString(folder.resolve(name), TEXT.formatted(name.replaceAll("\\p{Cntrl}", " ")), UTF_8);
        return name;
    }

    private static @Nullable String socket(Path folder) throws IOException {
        // Stays behind as a file when the channel is closed.
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket.txt")));
        }
        return null;
    }
}
