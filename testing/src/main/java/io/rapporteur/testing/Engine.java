package io.rapporteur.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/** The Docker engine that Testcontainers would use, asked within a limit what it has. */
final class Engine {

    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final Duration PULL = Duration.ofMinutes(3);

    private final Consumer<String> announcements;

    /** @param announcements told of each image before it is pulled */
    Engine(Consumer<String> announcements) {
        this.announcements = announcements;
    }

    /** Why containers of these images cannot run; empty if they can. Images that are missing are pulled. */
    Optional<String> obstacle(List<String> images) throws InterruptedException {
        try {
            for (String image : CompletableFuture.supplyAsync(() -> missing(images), Engine::inBackground)
                    .get(ANSWER.toSeconds(), TimeUnit.SECONDS)) {
                pull(image);
            }
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.of("no Docker engine answers within " + ANSWER.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return Optional.of(
                    e.getCause() instanceof DockerException refused
                            ? "the Docker engine refuses: " + firstLine(refused)
                            : "no Docker engine answers");
        } catch (IOException e) {
            return Optional.of(firstLine(e));
        }
    }

    private static List<String> missing(List<String> images) {
        List<String> missing = new ArrayList<>();
        try (DockerClient client = client()) {
            for (String image : images) {
                if (!has(client, image)) {
                    missing.add(image);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return missing;
    }

    private static boolean has(DockerClient client, String image) {
        try {
            return client.inspectImageCmd(image).exec().getId() != null;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private void pull(String image) throws IOException, InterruptedException {
        announcements.accept("pulling " + image + ", for at most " + PULL.toMinutes() + " minutes");
        try (DockerClient client = client()) {
            if (!client.pullImageCmd(image).start().awaitCompletion(PULL.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("image " + image + " cannot be pulled within " + PULL.toMinutes() + " minutes");
            }
        } catch (DockerException e) {
            throw new IOException("image " + image + " is missing and cannot be pulled: " + firstLine(e), e);
        }
    }

    // Not the factory's own client: that starts a container to clean up after us, and may pull for it.
    private static DockerClient client() {
        return DockerClientProviderStrategy.getClientForConfig(
                DockerClientFactory.instance().getTransportConfig());
    }

    private static void inBackground(Runnable task) {
        var thread = new Thread(task, "docker-engine");
        thread.setDaemon(true);
        thread.start();
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
