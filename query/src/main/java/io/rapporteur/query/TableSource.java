package io.rapporteur.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementCustomizers;
import org.jdbi.v3.core.statement.TemplateEngine;

/** Where the tables are. Connections are asked for when they are needed, so that the database may come up later. */
public final class TableSource {

    /** Rows that the database sends at once: all that is in memory of a result that is read through a cursor. */
    private static final int FETCH_ROWS = 50;

    private static final List<Class<?>> ROWS = List.of(
            Citing.class,
            CitedWords.class,
            DocumentStanding.class,
            DocumentSummary.class,
            DropEntry.class,
            DropState.class,
            NamedCount.class,
            RevisionSummary.class,
            StoredArrival.class,
            StoredCitation.class,
            FiguresByContent.class,
            StoredFinding.class,
            Found.class,
            StoredFootnote.class,
            StoredLetter.class,
            StoredParagraph.class,
            StoredWithdrawal.class,
            Wanted.class);

    private final Jdbi jdbi;

    /**
     * Tables of the schema {@code rapporteur}.
     *
     * @param connections opens a connection, or takes one from a pool
     */
    public TableSource(ConnectionFactory connections) {
        jdbi = Jdbi.create(connections);
        // Our selects hold < and >, which a template would take for its own.
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        // What only reads has nothing to commit: its transaction ends with the connection, or when the pool has it
        // back.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.addCustomizer(StatementCustomizers.fetchSize(FETCH_ROWS));
        jdbi.registerArrayType(Integer.class, "int4")
                .registerArrayType(Long.class, "int8")
                .registerArrayType(String.class, "text");
        jdbi.registerColumnMapper(new InstantColumn()).registerColumnMapper(new PositionColumn());
        jdbi.registerArgument(new InstantArgument());
        ROWS.forEach(row -> jdbi.registerRowMapper(ConstructorMapper.factory(row)));
    }

    /** A connection over which all questions see the same moment, and rows come through a cursor. It cannot write. */
    public Tables ofOneMoment() throws SQLException {
        Handle handle = open();
        try {
            Connection connection = handle.getConnection();
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return new Tables(handle);
        } catch (SQLException e) {
            handle.close();
            throw e;
        }
    }

    /** A connection over which each question sees what is stored when it is asked. Rows of a result come all at once. */
    public Tables ofEachMoment() throws SQLException {
        return new Tables(open());
    }

    private Handle open() throws SQLException {
        try {
            return jdbi.open();
        } catch (JdbiException e) {
            throw Tables.asTheDriverSaidIt(e);
        }
    }
}
