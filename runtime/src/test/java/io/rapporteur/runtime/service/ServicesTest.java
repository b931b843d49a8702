package io.rapporteur.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ServicesTest {

    private final List<String> events = new CopyOnWriteArrayList<>();

    @Test
    void startsInOrder() {
        new Services(List.of(new Recorded("ingest"), new Recorded("parser"))).start();

        assertThat(events).containsExactly("start ingest", "start parser");
    }

    @Test
    void stopsWhatHasStartedWhenOneFailsToStart() {
        var services = new Services(List.of(new Recorded("ingest"), new Recorded("broken")));

        assertThatThrownBy(services::start).hasMessage("broken does not start");
        assertThat(events).contains("start ingest", "close ingest");
    }

    @Test
    void tellsWhenOneStopsByItself() {
        var parser = new Recorded("parser");
        var services = new Services(List.of(new Recorded("ingest"), parser));

        parser.stopped.completeExceptionally(new IllegalStateException("state ERROR"));

        assertThat(services.firstStopped()).isCompletedExceptionally();
    }

    /** A service that writes down what happens to it. */
    private final class Recorded implements Service {

        private final String name;
        private final CompletableFuture<Void> stopped = new CompletableFuture<>();

        Recorded(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void start() {
            if (name.equals("broken")) {
                throw new IllegalStateException("broken does not start");
            }
            events.add("start " + name);
        }

        @Override
        public boolean isHealthy() {
            return true;
        }

        @Override
        public CompletableFuture<Void> stopped() {
            return stopped;
        }

        @Override
        public void close() {
            events.add("close " + name);
        }
    }
}
