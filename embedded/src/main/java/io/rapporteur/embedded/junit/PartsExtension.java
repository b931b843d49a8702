package io.rapporteur.embedded.junit;

import io.rapporteur.embedded.EmbeddedParts;
import io.rapporteur.embedded.Parts;
import io.rapporteur.embedded.PartsSettings;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands {@link Parts} to test methods and constructors: one real set per JVM, started by the first test class that is
 * extended with this, on free ports and a temporary folder, and stopped when the run ends. Tests share it, so each
 * takes topic, subject and table names of its own.
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

        private final EmbeddedParts parts =
                EmbeddedParts.start(PartsSettings.ephemeral().withFreePorts());

        @Override
        public void close() {
            parts.close();
        }
    }
}
