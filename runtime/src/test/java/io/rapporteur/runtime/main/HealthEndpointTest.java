package io.rapporteur.runtime.main;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.runtime.service.Service;
import io.rapporteur.runtime.service.ServiceState;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HealthEndpointTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private volatile ServiceState state = ServiceState.RUNNING;

    @Test
    void saysWhetherTheServiceWorksAndWhyNot() throws Exception {
        try (var endpoint = HealthEndpoint.open(0, new Parser())) {
            assertThat(ask(endpoint)).isEqualTo("200 {\"healthy\":true,\"stage\":\"parser\",\"state\":\"RUNNING\"}\n");

            state = ServiceState.of("REBALANCING", "the \"broker\"\nis away");

            assertThat(ask(endpoint))
                    .isEqualTo("503 {\"healthy\":false,\"stage\":\"parser\",\"state\":\"REBALANCING\","
                            + "\"reason\":\"the \\\"broker\\\"\\u000ais away\"}\n");
        }
    }

    @Test
    void answersThoughManyHaveBegunARequestAndDoNotGoOn() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (var endpoint = HealthEndpoint.open(0, new Parser())) {
            for (int client = 0; client < 20; client++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.port());
                slow.add(socket);
                socket.getOutputStream().write("GET /health HTTP/1.1\r\nHo".getBytes(US_ASCII));
            }

            assertThat(ask(endpoint)).startsWith("200 ");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static String ask(HealthEndpoint endpoint) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + endpoint.port() + "/health"))
                .timeout(PATIENCE)
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private final class Parser implements Service {

        @Override
        public String name() {
            return "parser";
        }

        @Override
        public void start() {}

        @Override
        public boolean isHealthy() {
            return state.equals(ServiceState.RUNNING);
        }

        @Override
        public ServiceState state() {
            return state;
        }

        @Override
        public CompletableFuture<Void> stopped() {
            return new CompletableFuture<>();
        }

        @Override
        public void close() {}
    }
}
