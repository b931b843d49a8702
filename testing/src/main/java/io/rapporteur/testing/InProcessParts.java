package io.rapporteur.testing;

import io.rapporteur.embedded.EmbeddedParts;

/** The embedded parts as tests see them. */
record InProcessParts(EmbeddedParts parts) implements StartedParts {

    @Override
    public String bootstrapServers() {
        return parts.bootstrapServers();
    }

    @Override
    public String registryUrl() {
        return parts.registryUrl();
    }

    @Override
    public String jdbcUrl() {
        return parts.jdbcUrl();
    }

    @Override
    public String database(String name) {
        return parts.database().create(name);
    }

    @Override
    public String user() {
        return parts.user();
    }

    @Override
    public String password() {
        return parts.password();
    }

    @Override
    public void close() {
        parts.close();
    }
}
