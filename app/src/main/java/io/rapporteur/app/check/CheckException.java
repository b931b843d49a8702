package io.rapporteur.app.check;

import java.sql.SQLException;

/** The database does not answer in the midst of a reading; carries what it said to whoever began. */
final class CheckException extends RuntimeException {

    CheckException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
