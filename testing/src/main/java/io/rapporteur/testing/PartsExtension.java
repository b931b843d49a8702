package io.rapporteur.testing;

import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands {@link Parts} to test methods and constructors: one real set per JVM, started by the first test class that is
 * extended with this and stopped when the run ends. They are containers where a Docker engine answers and has their
 * images or can pull them, else embedded; {@code -Dparts=embedded} or {@code -Dparts=containers} decides it. Which, and
 * why, is said once on standard output.
 *
 * <p>Tests share the set, so each takes topic, subject and table names of its own.
 */
public final class PartsExtension implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        parts(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Parts.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parts(context);
    }

    private static Parts parts(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(PartsExtension.class))
                .getOrComputeIfAbsent(Running.class, started -> new Running(), Running.class)
                .parts;
    }

    /** The store closes what is closeable when the run ends. */
    private static final class Running implements AutoCloseable {

        private final StartedParts parts = started();

        @Override
        public void close() {
            parts.close();
        }

        private static StartedParts started() {
            var choice = Choice.of(System.getProperty(Choice.PROPERTY, ""), Running::obstacle);
            System.out.println(choice.told());
            return choice.kind().start();
        }

        private static Optional<String> obstacle() {
            try {
                return new Engine(said -> System.out.println("parts: " + said)).obstacle(ContainerParts.IMAGES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the look for a Docker engine was interrupted", e);
            }
        }
    }
}
