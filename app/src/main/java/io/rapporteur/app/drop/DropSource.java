package io.rapporteur.app.drop;

import io.rapporteur.app.terminal.Texts;
import io.rapporteur.ingest.drop.Dropped;
import io.rapporteur.ingest.drop.FileDrop;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Something to hand in.
 *
 * @param name as the user named it
 * @param send hands it to the broker
 */
record DropSource(String name, Function<FileDrop, CompletableFuture<Dropped>> send) {

    static DropSource of(Path file) {
        return new DropSource(Texts.path(file), drop -> drop.send(file));
    }

    static DropSource of(String name, byte[] bytes) {
        return new DropSource(name, drop -> drop.send(name, bytes));
    }
}
