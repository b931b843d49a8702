package io.rapporteur.sink.store;

import io.rapporteur.runtime.service.Failures;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells by SQLSTATE who is to blame for a failure: the moment, the row, or us. The classes are those of PostgreSQL's manual,
 * appendix A.
 */
public final class SqlFailures {

    /**
     * 08 connection, 40 rolled back for a deadlock or serialization failure, 53 resources (memory, disk, connections), 57
     * operator intervention (shutdown, recovery), 58 outside PostgreSQL, 25 read-only after a failover.
     */
    private static final Set<String> TRANSIENT = Set.of("08", "25", "40", "53", "57", "58");

    /** 21 cardinality, 22 data, 23 integrity constraint, 54 beyond a limit. */
    private static final Set<String> OF_THE_ROW = Set.of("21", "22", "23", "54");

    /** 55P03: a lock was not to be had in time. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private SqlFailures() {}

    /** Whether waiting may help. */
    public static boolean isTransient(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (TRANSIENT.contains(sqlClass(sql)) || LOCK_NOT_AVAILABLE.equals(sql.getSQLState()))) {
                return true;
            }
        }
        return Failures.isTransient(failure);
    }

    /** Whether these rows can never be stored, while others can. */
    static boolean isOfTheRow(SQLException failure) {
        return OF_THE_ROW.contains(sqlClass(failure));
    }

    private static String sqlClass(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return state.length() < 2 ? "" : state.substring(0, 2);
    }
}
