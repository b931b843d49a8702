package io.rapporteur.runtime.main;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.rapporteur.runtime.service.Service;
import io.rapporteur.runtime.service.ServiceState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Answers {@code GET /health} for whoever watches over the process: 200 while it works, 503 while it does not. */
final class HealthEndpoint implements AutoCloseable {

    private static final int HEALTHY = 200;
    private static final int UNHEALTHY = 503;

    /** Requests read at one time; the others wait. */
    private static final int THREADS = 4;

    /** Requests that wait; what comes beyond them is not heard. */
    private static final int WAITING = 100;

    private static final int IDLE_SECONDS = 30;

    static {
        // A client that sends its request, or takes its answer, by drops is cut off. Read by the server's class
        // when it is loaded.
        System.setProperty("sun.net.httpserver.maxReqTime", "3");
        System.setProperty("sun.net.httpserver.maxRspTime", "3");
    }

    private final HttpServer server;
    private final Service service;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            HealthEndpoint::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    private HealthEndpoint(HttpServer server, Service service) {
        this.server = server;
        this.service = service;
        threads.allowCoreThreadTimeOut(true);
        server.setExecutor(threads);
    }

    /** Listens on every address, since who asks is often outside; it tells nothing else. */
    static HealthEndpoint open(int port, Service service) {
        try {
            var endpoint = new HealthEndpoint(HttpServer.create(new InetSocketAddress(port), 0), service);
            endpoint.server.createContext("/health", endpoint::answer);
            endpoint.server.start();
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException("health port " + port + " must be free", e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "health");
        thread.setDaemon(true);
        return thread;
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean well = service.isHealthy();
        byte[] body = json(well).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(well ? HEALTHY : UNHEALTHY, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String json(boolean well) {
        ServiceState state = service.state();
        var json = new StringBuilder("{\"healthy\":").append(well);
        member(json, "stage", service.name());
        member(json, "state", state.name());
        state.reason().ifPresent(reason -> member(json, "reason", reason));
        return json.append("}\n").toString();
    }

    private static void member(StringBuilder json, String name, String text) {
        json.append(",\"").append(name).append("\":\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                json.append('\\').append((char) character);
            } else if (character < ' ') {
                json.append("\\u%04x".formatted(character));
            } else {
                json.append((char) character);
            }
        });
        json.append('"');
    }
}
