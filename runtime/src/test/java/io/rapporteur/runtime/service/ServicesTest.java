package io.rapporteur.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
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

    @Test
    void stopsInTheReverseOrderEachAfterTheNextHasStopped() {
        new Services(List.of(new Recorded("ingest"), new Recorded("parser"), new Recorded("sink"))).close();

        assertThat(events)
                .containsExactly(
                        "close sink", "closed sink", "close parser", "closed parser", "close ingest", "closed ingest");
    }

    @Test
    void tellsTheOthersToStopWhenOneDoesNotAndSaysSoByTheExit() throws Exception {
        var ingest = new Recorded("ingest");
        var services = new Services(List.of(ingest, new Recorded("stuck")), Duration.ofMillis(50));

        assertThat(services.closed(Exit.OK)).isEqualTo(Exit.CLOSE_TIMED_OUT);
        assertThat(services.isClosedInTime()).isFalse();
        ingest.closed.get(10, TimeUnit.SECONDS);
        assertThat(events).contains("close stuck", "close ingest").doesNotContain("closed stuck");
    }

    @Test
    void keepsTheReasonOfAServiceThatStoppedByItself() {
        assertThat(new Services(List.of(new Recorded("stuck")), Duration.ZERO).closed(Exit.STAGE_STOPPED))
                .isEqualTo(Exit.STAGE_STOPPED);
    }

    @Test
    void endsAsItWouldHaveWhenAllStopInTimeThoughOneFailsToStopInOrder() {
        assertThat(new Services(List.of(new Recorded("ingest"), new Recorded("fragile"))).closed(Exit.OK))
                .isEqualTo(Exit.OK);
        assertThat(events).contains("close fragile", "closed ingest");
    }

    /** A service that writes down what happens to it. */
    private final class Recorded implements Service {

        private final String name;
        private final CompletableFuture<Void> stopped = new CompletableFuture<>();
        private final CompletableFuture<Void> closed = new CompletableFuture<>();

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
            if (name.equals("stuck")) {
                new CompletableFuture<Void>().join();
            }
            if (name.equals("fragile")) {
                throw new IllegalStateException("fragile does not stop in order");
            }
            events.add("closed " + name);
            closed.complete(null);
        }
    }
}
