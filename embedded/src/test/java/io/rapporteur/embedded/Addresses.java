package io.rapporteur.embedded;

/** Where parts answer, be they of this JVM or of another. */
record Addresses(String bootstrapServers, String registryUrl, String jdbcUrl, String user, String password) {

    static Addresses of(EmbeddedParts parts) {
        return new Addresses(
                parts.bootstrapServers(), parts.registryUrl(), parts.jdbcUrl(), parts.user(), parts.password());
    }
}
