package io.rapporteur.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/** The released versions of each event's schema, frozen under {@code avro-history/<Event>/v<N>.avsc}. */
public final class FrozenSchemas {

    private FrozenSchemas() {}

    public static List<Schema> of(String event) {
        Path folder = Path.of("src/test/resources/avro-history", event);
        try (Stream<Path> files = Files.list(folder)) {
            List<Schema> schemas = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                schemas.add(new SchemaParser().parse(file).mainSchema());
            }
            return schemas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
