package io.rapporteur.testing;

import io.rapporteur.embedded.EmbeddedBackingServices;

/** The embedded backing services as tests see them. */
record InProcessBackingServices(EmbeddedBackingServices backing) implements StartedBackingServices {

    @Override
    public String bootstrapServers() {
        return backing.bootstrapServers();
    }

    @Override
    public String registryUrl() {
        return backing.registryUrl();
    }

    @Override
    public String jdbcUrl() {
        return backing.jdbcUrl();
    }

    @Override
    public String database(String name) {
        return backing.database().create(name);
    }

    @Override
    public String user() {
        return backing.user();
    }

    @Override
    public String password() {
        return backing.password();
    }

    @Override
    public void close() {
        backing.close();
    }
}
