package io.rapporteur.testing;

import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands {@link BackingServices} to test methods and constructors: one real set per JVM, started by the first test class that is
 * extended with this and stopped when the run ends. They are containers where a Docker engine answers and has their
 * images or can pull them, else embedded; {@code -Dbacking-services=embedded} or {@code -Dbacking-services=containers} decides it. Which, and
 * why, is said once on standard output.
 *
 * <p>Tests share the set, so each takes topic, subject and table names of its own.
 */
public final class BackingServicesExtension implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        backing(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BackingServices.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return backing(context);
    }

    private static BackingServices backing(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(BackingServicesExtension.class))
                .getOrComputeIfAbsent(Running.class, started -> new Running(), Running.class)
                .backing;
    }

    /** The store closes what is closeable when the run ends. */
    private static final class Running implements AutoCloseable {

        private final StartedBackingServices backing = started();

        @Override
        public void close() {
            backing.close();
        }

        private static StartedBackingServices started() {
            var choice = Choice.of(System.getProperty(Choice.PROPERTY, ""), Running::obstacle);
            System.out.println(choice.told());
            return choice.kind().start();
        }

        private static Optional<String> obstacle() {
            try {
                return new Engine(said -> System.out.println("backing-services: " + said))
                        .obstacle(ContainerBackingServices.IMAGES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the look for a Docker engine was interrupted", e);
            }
        }
    }
}
