package io.rapporteur.app.endtoend;

import io.rapporteur.embedded.EmbeddedDatabase;
import io.rapporteur.embedded.EmbeddedRegistry;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * Database and registry as a process with children, until it is killed or one of them is: {@code FOLDER DATABASE-PORT
 * REGISTRY-PORT PASSWORD}.
 */
final class StoresProcess {

    private StoresProcess() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        var database = EmbeddedDatabase.start(folder.resolve("postgres"), Integer.parseInt(arguments[1]), arguments[3]);
        var registry = EmbeddedRegistry.start(folder.resolve("registry"), Integer.parseInt(arguments[2]), database);
        String address = database.jdbcUrl(EmbeddedDatabase.DOCUMENTS);
        Member.checkAddress(address, "jdbc:postgresql://127.0.0.1:" + arguments[1] + "/rapporteur");
        Member.checkAddress(registry.url(), "http://127.0.0.1:" + arguments[2] + "/apis/ccompat/v7");
        Member.sayReady(address + " " + registry.url());
        CompletableFuture.anyOf(ProcessHandle.current()
                        .children()
                        .map(ProcessHandle::onExit)
                        .toArray(CompletableFuture[]::new))
                .join();
        Runtime.getRuntime().halt(1);
    }
}
