package io.rapporteur.testing;

import static java.util.Locale.ROOT;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the tests of one JVM run on.
 *
 * @param reason why, for people who read the build's output
 */
record Choice(BackingServicesKind kind, String reason) {

    /** The system property that leaves no choice. */
    static final String PROPERTY = "backing-services";

    /**
     * Containers where nothing is in their way, unless somebody asks for one kind.
     *
     * @param asked value of the property; empty for no wish
     * @param obstacle what is in the way of containers; not asked if it does not matter
     * @throws IllegalArgumentException if there is no such kind
     * @throws IllegalStateException if containers are asked for and cannot be had
     */
    static Choice of(String asked, Supplier<Optional<String>> obstacle) {
        if (asked.isEmpty()) {
            return obstacle.get()
                    .map(why -> new Choice(BackingServicesKind.EMBEDDED, why))
                    .orElseGet(() ->
                            new Choice(BackingServicesKind.CONTAINERS, "a Docker engine answers and has the images"));
        }
        BackingServicesKind kind = kind(asked);
        if (kind == BackingServicesKind.CONTAINERS) {
            obstacle.get().ifPresent(Choice::refuse);
        }
        return new Choice(kind, "-D" + PROPERTY + "=" + asked);
    }

    /** One line for the build's output. */
    String told() {
        return "backing-services: " + kind.name().toLowerCase(ROOT) + " (" + reason + ")";
    }

    private static void refuse(String why) {
        throw new IllegalStateException(
                "-D" + PROPERTY + "=containers must find a Docker engine with " + ContainerBackingServices.IMAGES
                        + ", got: " + why + "; without the option the embedded backing are used");
    }

    private static BackingServicesKind kind(String asked) {
        return Arrays.stream(BackingServicesKind.values())
                .filter(kind -> kind.name().toLowerCase(ROOT).equals(asked))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "-D" + PROPERTY + " must be embedded or containers, got: " + asked));
    }
}
