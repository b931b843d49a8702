package io.rapporteur.sink.store;

import java.sql.SQLException;
import java.util.Objects;

/**
 * A row that the database will never take.
 *
 * @param index position among the rows that were to be stored
 */
public record Refusal(int index, SQLException cause) {

    public Refusal {
        Objects.requireNonNull(cause, "cause");
    }
}
