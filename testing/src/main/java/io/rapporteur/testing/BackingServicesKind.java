package io.rapporteur.testing;

import io.rapporteur.embedded.BackingServicesSettings;
import io.rapporteur.embedded.EmbeddedBackingServices;

/** What backing services can be made of. */
public enum BackingServicesKind {

    /** Inside the process tree of this JVM. */
    EMBEDDED {
        @Override
        public StartedBackingServices start() {
            return new InProcessBackingServices(EmbeddedBackingServices.start(
                    BackingServicesSettings.ephemeral().withFreePorts()));
        }
    },

    /** The images of {@code docker-compose.yml}, by Testcontainers. */
    CONTAINERS {
        @Override
        public StartedBackingServices start() {
            return ContainerBackingServices.start();
        }
    };

    /** Starts a fresh set, on free ports, and returns when all three answer. */
    public abstract StartedBackingServices start();
}
