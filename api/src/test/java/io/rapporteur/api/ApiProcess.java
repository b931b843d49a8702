package io.rapporteur.api;

import io.rapporteur.runtime.service.Database;
import io.rapporteur.testing.TestProgram;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The API as a process of its own with a heap of its own. */
final class ApiProcess implements AutoCloseable {

    private static final Pattern RUNNING = Pattern.compile("running .*address=\"([^\"]+)\"");

    private final TestProgram process;
    private final URI address;

    private ApiProcess(TestProgram process, URI address) {
        this.process = process;
        this.address = address;
    }

    static ApiProcess start(Database database, String heap) throws IOException, InterruptedException {
        TestProgram process = TestProgram.start(
                List.of(
                        TestProgram.javaProgram(),
                        heap,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ApiMain.class.getName(),
                        "--database-url=" + database.url(),
                        "--database-user=" + database.user(),
                        "--api-port=0"),
                Map.of("RAPPORTEUR_DATABASE_PASSWORD", database.password().reveal()));
        process.awaitLines(line -> RUNNING.matcher(line).find(), 1);
        return new ApiProcess(process, address(process.lines()));
    }

    private static URI address(List<String> lines) {
        for (String line : lines) {
            Matcher running = RUNNING.matcher(line);
            if (running.find()) {
                return URI.create(running.group(1));
            }
        }
        throw new IllegalStateException("no address in " + lines);
    }

    URI at(String path) {
        return address.resolve(path);
    }

    /** Its lines by now. */
    List<String> said() {
        return process.lines();
    }

    @Override
    public void close() {
        process.close();
    }
}
