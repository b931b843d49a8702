package io.rapporteur.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HealthEndpointTest {

    @Test
    void saysWhetherTheServiceWorks() throws Exception {
        var healthy = new AtomicBoolean(true);
        try (var endpoint = HealthEndpoint.open(0, healthy::get)) {
            assertThat(ask(endpoint)).isEqualTo("200 {\"healthy\":true}\n");

            healthy.set(false);

            assertThat(ask(endpoint)).isEqualTo("503 {\"healthy\":false}\n");
        }
    }

    private static String ask(HealthEndpoint endpoint) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + endpoint.port() + "/health"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
