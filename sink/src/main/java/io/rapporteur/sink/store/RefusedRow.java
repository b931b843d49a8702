package io.rapporteur.sink.store;

import java.sql.SQLException;
import java.util.Objects;

/**
 * A row that the database will never take.
 *
 * @param index position among the rows that were to be stored
 */
public record RefusedRow(int index, SQLException cause) {

    public RefusedRow {
        Objects.requireNonNull(cause, "cause");
    }
}
