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
record Source(String name, Function<FileDrop, CompletableFuture<Dropped>> send) {

    static Source of(Path file) {
        return new Source(Texts.path(file), drop -> drop.send(file));
    }

    static Source of(String name, byte[] bytes) {
        return new Source(name, drop -> drop.send(name, bytes));
    }
}
