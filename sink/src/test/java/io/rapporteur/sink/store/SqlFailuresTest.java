package io.rapporteur.sink.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFailuresTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true, false", // connection lost
        "40P01, true, false", // deadlock
        "53100, true, false", // disk full
        "57P01, true, false", // shut down by its operator
        "55P03, true, false", // lock not available
        "22021, false, true", // a character that the encoding does not have
        "23505, false, true", // unique violation
        "54000, false, true", // an index entry beyond its limit
        "42P01, false, false", // no such table
        "28P01, false, false", // wrong password
        "'', false, false"
    })
    void tellsWhoIsToBlame(String state, boolean theMoment, boolean theRow) {
        var failure = new SQLException("told", state);

        assertThat(SqlFailures.isTransient(new IllegalStateException(failure))).isEqualTo(theMoment);
        assertThat(SqlFailures.isOfTheRow(failure)).isEqualTo(theRow);
    }

    @Test
    void blamesNobodyWithoutAState() {
        assertThat(SqlFailures.isTransient(new SQLException("told"))).isFalse();
        assertThat(SqlFailures.isOfTheRow(new SQLException("told"))).isFalse();
    }
}
