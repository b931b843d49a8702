package io.rapporteur.testing;

/** Where a broker, a registry and a database answer that tests may fill. Whether they are containers or not shows nowhere else. */
public interface Parts {

    /** Host and port for Kafka clients, such as {@code 127.0.0.1:9092}. */
    String bootstrapServers();

    /** The address that a Confluent registry client takes. */
    String registryUrl();

    /** The database of the documents, for the PostgreSQL driver, without user and password. */
    String jdbcUrl();

    /** Who owns that database. */
    String user();

    /** The password of {@link #user()}. */
    String password();
}
