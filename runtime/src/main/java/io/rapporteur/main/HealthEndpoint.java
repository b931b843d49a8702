package io.rapporteur.main;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** Answers {@code GET /health} for whoever watches over the process: 200 while it works, 503 while it does not. */
final class HealthEndpoint implements AutoCloseable {

    private static final int HEALTHY = 200;
    private static final int UNHEALTHY = 503;

    private final HttpServer server;
    private final BooleanSupplier healthy;

    private HealthEndpoint(HttpServer server, BooleanSupplier healthy) {
        this.server = server;
        this.healthy = healthy;
    }

    /** Listens on every address, since who asks is often outside; it tells nothing else. */
    static HealthEndpoint open(int port, BooleanSupplier healthy) {
        try {
            var endpoint = new HealthEndpoint(HttpServer.create(new InetSocketAddress(port), 0), healthy);
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
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean well = healthy.getAsBoolean();
        byte[] body = "{\"healthy\":%b}\n".formatted(well).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(well ? HEALTHY : UNHEALTHY, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
