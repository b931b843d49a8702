package io.rapporteur.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The roles of the embedded database. Their passwords are made up at the first start and kept in a file that only its owner
 * may read, in the form that {@code psql} takes as {@code PGPASSFILE}.
 *
 * @param owner owns the database of the documents: makes and changes its tables
 * @param writer writes rows
 * @param reader reads rows
 * @param schemas owns the database of the schemas
 */
record DatabaseRoles(DatabaseRole owner, DatabaseRole writer, DatabaseRole reader, DatabaseRole schemas) {

    private static final String OWNER = "rapporteur";
    private static final String WRITER = "rapporteur_writer";
    private static final String READER = "rapporteur_reader";
    private static final String SCHEMAS = "registry";

    private static final int SECRET_BYTES = 24;

    /** {@code host:port:database:user:password}. */
    private static final String LINE = Ports.HOST + ":*:*:%s:%s";

    /**
     * The roles of the file, which is made when it is not there or does not name all of them.
     *
     * @param given one password for all of them, whatever the file says
     */
    static DatabaseRoles in(Path file, Optional<String> given) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file, UTF_8) : List.of();
        var roles = new DatabaseRoles(
                account(OWNER, lines, given),
                account(WRITER, lines, given),
                account(READER, lines, given),
                account(SCHEMAS, lines, given));
        if (!lines.equals(roles.lines())) {
            roles.write(file);
        }
        return roles;
    }

    /** A password that nobody guesses. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    List<DatabaseRole> all() {
        return List.of(owner, writer, reader, schemas);
    }

    private static DatabaseRole account(String user, List<String> lines, Optional<String> given) {
        String begin = LINE.formatted(user, "");
        Optional<String> kept = lines.stream()
                .filter(line -> line.startsWith(begin) && line.length() > begin.length())
                .map(line -> line.substring(begin.length()))
                .findFirst();
        return new DatabaseRole(user, given.or(() -> kept).orElseGet(DatabaseRoles::newSecret));
    }

    private List<String> lines() {
        return all().stream()
                .map(account -> LINE.formatted(account.user(), account.password()))
                .toList();
    }

    private void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(fresh);
        Folders.createPrivateFile(fresh);
        Files.writeString(fresh, Stream.concat(lines().stream(), Stream.of("")).collect(joining("\n")), UTF_8);
        Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
