package io.rapporteur.embedded;

/** Where a broker, a registry and a database answer. Whether they are embedded or not shows nowhere else. */
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
