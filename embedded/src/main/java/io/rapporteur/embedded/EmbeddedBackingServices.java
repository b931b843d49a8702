package io.rapporteur.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Broker, registry and database on one data folder, started together and stopped in order. They end with this JVM in
 * any case; only {@link #close()} stops the broker in good order and deletes a temporary folder.
 */
public final class EmbeddedBackingServices implements AutoCloseable {

    private final Path folder;
    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;
    private final EmbeddedDatabase database;
    private final Closing closing;

    private EmbeddedBackingServices(
            Path folder, EmbeddedBroker broker, EmbeddedRegistry registry, EmbeddedDatabase database, Closing closing) {
        this.folder = folder;
        this.broker = broker;
        this.registry = registry;
        this.database = database;
        this.closing = closing;
    }

    /**
     * Starts all three and returns when they answer.
     *
     * @throws FolderInUseException when another process has the folder; the message names it
     */
    public static EmbeddedBackingServices start(BackingServicesSettings settings) {
        var closing = new Closing();
        try {
            Path folder = folder(settings);
            if (settings.isEphemeral()) {
                closing.add(() -> Folders.delete(folder));
            }
            closing.add(FolderLock.take(folder));
            return start(settings, folder, closing);
        } catch (IOException e) {
            throw closing.closedAfter(
                    new UncheckedIOException("data folder " + settings.folder() + " must be usable", e));
        } catch (RuntimeException e) {
            throw closing.closedAfter(e);
        }
    }

    /** Where the data is, temporary or not. */
    public Path folder() {
        return folder;
    }

    /** The registry. */
    public EmbeddedRegistry registry() {
        return registry;
    }

    /** The database server. */
    public EmbeddedDatabase database() {
        return database;
    }

    /** Host and port for Kafka clients, such as {@code 127.0.0.1:9092}. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** The address that a Confluent registry client takes. */
    public String registryUrl() {
        return registry.url();
    }

    /** The database of the documents, for the PostgreSQL driver, without user and password. */
    public String jdbcUrl() {
        return database.jdbcUrl(EmbeddedDatabase.DOCUMENTS);
    }

    /** Who owns that database. */
    public String user() {
        return database.owner().user();
    }

    /** The password of {@link #user()}. */
    public String password() {
        return database.owner().password();
    }

    /**
     * Keeps registry and database running from now on: one that ends or falls silent is started again on the same port and
     * folder.
     *
     * @param told hears a sentence for each restart
     * @return completes exceptionally, with a {@link BackingServiceFailedException}, when one of the three cannot be brought back
     */
    public CompletableFuture<Void> supervise(Consumer<String> told) {
        return supervise(Supervisor.ASK_EVERY, Supervisor.MAX_SILENCE, told);
    }

    CompletableFuture<Void> supervise(Duration askEvery, Duration silence, Consumer<String> told) {
        var supervisor = Supervisor.over(List.of(database, registry), askEvery, silence, told);
        closing.add(supervisor);
        broker.onEnd(supervisor.failed()::completeExceptionally);
        return supervisor.failed();
    }

    /** Stops registry, broker and database, in this order; again does nothing. */
    @Override
    public void close() {
        closing.close();
    }

    private static EmbeddedBackingServices start(BackingServicesSettings settings, Path folder, Closing closing) {
        Path registryFolder = folder.resolve("registry");
        // One that is left over is a client of the database that is left over.
        EmbeddedRegistry.program(registryFolder).endLeftOver();
        // Broker and database start at the same time, and are closed in this order: the broker first.
        var broker = CompletableFuture.supplyAsync(
                () -> EmbeddedBroker.start(folder.resolve("kafka"), settings.brokerPort()),
                task -> new Thread(task, "broker-start").start());
        EmbeddedDatabase database;
        try {
            database = EmbeddedDatabase.start(folder.resolve("postgres"), settings.databasePort());
            closing.add(database);
        } finally {
            closing.add(() -> closeIfStarted(broker));
        }
        var registry = EmbeddedRegistry.start(registryFolder, settings.registryPort(), database);
        closing.add(registry);
        return new EmbeddedBackingServices(folder, joined(broker), registry, database, closing);
    }

    // What the start failed with is thrown by whoever waits for it; here there is nothing to close then.
    private static void closeIfStarted(CompletableFuture<EmbeddedBroker> broker) {
        broker.handle((started, failure) -> Optional.ofNullable(started)).join().ifPresent(EmbeddedBroker::close);
    }

    private static EmbeddedBroker joined(CompletableFuture<EmbeddedBroker> broker) {
        try {
            return broker.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("broker must get ready", e.getCause());
        }
    }

    private static Path folder(BackingServicesSettings settings) throws IOException {
        Path folder = settings.isEphemeral()
                ? Files.createTempDirectory("rapporteur-")
                : settings.folder().orElseThrow();
        return Folders.realPrivate(folder);
    }
}
