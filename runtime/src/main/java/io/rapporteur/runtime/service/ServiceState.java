package io.rapporteur.runtime.service;

import java.util.Objects;
import java.util.Optional;

/**
 * What a service is doing.
 *
 * @param name in a word: {@code RUNNING}
 * @param reason why it does not work; empty while it does
 */
public record ServiceState(String name, Optional<String> reason) {

    /** It works. */
    public static final ServiceState RUNNING = new ServiceState("RUNNING", Optional.empty());

    public ServiceState {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reason, "reason");
    }

    /** It does not work. */
    public static ServiceState of(String name, String reason) {
        return new ServiceState(name, Optional.of(reason));
    }
}
