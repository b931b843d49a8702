package io.rapporteur.testing;

import io.rapporteur.embedded.EmbeddedParts;
import io.rapporteur.embedded.PartsSettings;

/** What parts can be made of. */
public enum PartsKind {

    /** Inside the process tree of this JVM. */
    EMBEDDED {
        @Override
        public StartedParts start() {
            return new InProcessParts(
                    EmbeddedParts.start(PartsSettings.ephemeral().withFreePorts()));
        }
    },

    /** The images of {@code docker-compose.yml}, by Testcontainers. */
    CONTAINERS {
        @Override
        public StartedParts start() {
            return ContainerParts.start();
        }
    };

    /** Starts a fresh set, on free ports, and returns when all three answer. */
    public abstract StartedParts start();
}
