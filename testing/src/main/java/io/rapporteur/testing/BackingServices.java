package io.rapporteur.testing;

/** Where a broker, a registry and a database answer that tests may fill. Whether they are containers or not shows nowhere else. */
public interface BackingServices {

    /** Host and port for Kafka clients, such as {@code 127.0.0.1:9092}. */
    String bootstrapServers();

    /** The address that a Confluent registry client takes. */
    String registryUrl();

    /** The database of the documents, for the PostgreSQL driver, without user and password. */
    String jdbcUrl();

    /**
     * Another database of the same owner, empty when it is first asked for: its address as {@link #jdbcUrl()}.
     *
     * @param name lower-case letters, digits and underscores
     */
    String database(String name);

    /** Who owns the databases. */
    String user();

    /** The password of {@link #user()}. */
    String password();
}
