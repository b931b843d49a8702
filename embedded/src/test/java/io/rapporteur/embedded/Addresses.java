package io.rapporteur.embedded;

/** Where backing services answer, be they of this JVM or of another. */
record Addresses(String bootstrapServers, String registryUrl, String jdbcUrl, String user, String password) {

    static Addresses of(EmbeddedBackingServices backing) {
        return new Addresses(
                backing.bootstrapServers(),
                backing.registryUrl(),
                backing.jdbcUrl(),
                backing.user(),
                backing.password());
    }
}
