package io.rapporteur.sink.migration;

import io.rapporteur.schemas.record.RecordPosition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The tables made anew beside those in use, and put in their place. Over one connection, which holds a lock as long as it is
 * open, so that there is one of these at a time.
 */
public final class ShadowSchema {

    /** The schema that is being filled. */
    public static final String SCHEMA = Migrations.SCHEMA + "_rebuild";

    /** The schema that was in use before. */
    public static final String BEFORE = Migrations.SCHEMA + "_before";

    /** Rows of these stay when the topics have let go of their events: older revisions, and history that has expired. */
    private static final List<String> KEPT = List.of("revisions", "arrivals", "letters", "dead_letter_decisions");

    /** Longest wait for the transaction that the sink is in, milliseconds. */
    private static final int LOCK_MILLIS = 30_000;

    private static final String COLUMNS =
            """
            SELECT quote_ident(o.column_name)
              FROM information_schema.columns o JOIN information_schema.columns n USING (table_name, column_name)
             WHERE o.table_schema = '%s' AND n.table_schema = '%s' AND o.table_name = '%s' AND n.is_generated = 'NEVER'
             ORDER BY n.ordinal_position""";

    /** Who may do what, as statements: on the schema, and on tables and views that are in the new one too. */
    private static final String GRANTS =
            """
            SELECT format('GRANT %%s ON SCHEMA %2$s TO %%s', privilege_type,
                   CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END)
              FROM pg_namespace, aclexplode(nspacl) WHERE nspname = '%1$s' AND grantee <> nspowner
            UNION ALL
            SELECT format('GRANT %%s ON %2$s.%%I TO %%s', privilege_type, o.relname,
                   CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END)
              FROM pg_class o, aclexplode(o.relacl)
             WHERE o.relnamespace = '%1$s'::regnamespace AND o.relkind IN ('r', 'v') AND grantee <> o.relowner
               AND to_regclass(format('%2$s.%%I', o.relname)) IS NOT NULL""";

    private static final String FAILED = "FROM rejected r WHERE NOT EXISTS (SELECT FROM " + Migrations.SCHEMA
            + ".letters l WHERE l.stage = 'sink' AND l.topic = r.topic AND l.partition = r.partition"
            + " AND l.\"offset\" = r.\"offset\")";

    private final Connection connection;

    /**
     * Over the given connection.
     *
     * @throws IllegalStateException when another rebuild of this database is under way
     */
    public ShadowSchema(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
        // To carry over or to drop many rows may take longer than any other statement.
        connection.setNetworkTimeout(Runnable::run, 0);
        if (!"t"
                .equals(texts("SELECT pg_try_advisory_lock(hashtext('" + SCHEMA + "'))")
                        .get(0))) {
            throw new IllegalStateException("another rebuild of this database is under way; wait for it or end it");
        }
    }

    /** Makes the tables, empty; what an unfinished rebuild has left goes. */
    public void create(DataSource database) throws SQLException {
        execute("CREATE TEMP TABLE IF NOT EXISTS rejected (topic text, partition int, \"offset\" bigint, reason text,"
                + " PRIMARY KEY (topic, partition, \"offset\"))");
        execute("TRUNCATE rejected");
        execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        Migrations.run(database, SCHEMA);
    }

    /**
     * Begins the transaction of the switch: those who read go on reading, the sink waits with its next rows.
     *
     * @return how far the sink has stored each partition, {@code topic-partition} to next offset
     */
    public Map<String, Long> hold() throws SQLException {
        connection.setAutoCommit(false);
        execute("SET LOCAL lock_timeout = " + LOCK_MILLIS);
        execute("LOCK TABLE " + Migrations.SCHEMA + ".offsets IN EXCLUSIVE MODE");
        Map<String, Long> offsets = new LinkedHashMap<>();
        texts("SELECT topic || '-' || partition || ' ' || next_offset FROM " + Migrations.SCHEMA + ".offsets")
                .forEach(line -> {
                    int space = line.lastIndexOf(' ');
                    offsets.put(line.substring(0, space), Long.valueOf(line.substring(space + 1)));
                });
        return offsets;
    }

    /** Brings over what the topics no longer hold; rows by table. */
    public Map<String, Long> carryOver() throws SQLException {
        Map<String, Long> carried = new LinkedHashMap<>();
        for (String table : KEPT) {
            String columns = texts(COLUMNS.formatted(Migrations.SCHEMA, SCHEMA, table)).stream()
                    .collect(Collectors.joining(", "));
            carried.put(
                    table,
                    update("INSERT INTO %s.%s (%s) SELECT %s FROM %s.%s ON CONFLICT DO NOTHING"
                            .formatted(SCHEMA, table, columns, columns, Migrations.SCHEMA, table)));
        }
        return carried;
    }

    /** Documents in use that the new tables lack, the first of them: their events are gone. */
    public List<String> lostDocuments(int most) throws SQLException {
        return texts(lost("documents", "document_id") + " ORDER BY 1 LIMIT " + most);
    }

    /** Links in use that the new tables lack, the first of them. */
    public List<String> lostLinks(int most) throws SQLException {
        return texts(lost("links", "citation_id") + " ORDER BY 1 LIMIT " + most);
    }

    /** Documents and links in use that the new tables lack. */
    public long countLost() throws SQLException {
        return count(lost("documents", "document_id")) + count(lost("links", "citation_id"));
    }

    private static String lost(String table, String key) {
        return "SELECT %3$s FROM %1$s.%4$s EXCEPT SELECT %3$s FROM %2$s.%4$s"
                .formatted(Migrations.SCHEMA, SCHEMA, key, table);
    }

    /** Remembers a record that cannot be stored. */
    public void reject(RecordPosition place, String reason) {
        try (var statement =
                connection.prepareStatement("INSERT INTO rejected VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            statement.setString(1, place.topic());
            statement.setInt(2, place.partition());
            statement.setLong(3, place.offset());
            statement.setString(4, reason.replace('\0', '\ufffd'));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("record " + place + " could not be noted as rejected: " + reason, e);
        }
    }

    /** Rejected records of which the sink has no dead letter, the first of them, with the reason. */
    public List<String> failed(int most) throws SQLException {
        return texts("SELECT topic || '-' || partition || '-' || \"offset\" || ': ' || reason " + FAILED
                + " ORDER BY topic, partition, \"offset\" LIMIT " + most);
    }

    /** Rejected records of which the sink has no dead letter. */
    public long countFailed() throws SQLException {
        return count("SELECT 1 " + FAILED);
    }

    private long count(String select) throws SQLException {
        return Long.parseLong(
                texts("SELECT count(*) FROM (" + select + ") counted").get(0));
    }

    /** Puts the new tables in the place of those in use, which stay as {@link #BEFORE}, and lets the sink go on. */
    public void switchOver() throws SQLException {
        for (String grant : texts(GRANTS.formatted(Migrations.SCHEMA, SCHEMA))) {
            execute(grant);
        }
        execute("DROP SCHEMA IF EXISTS " + BEFORE + " CASCADE");
        execute("ALTER SCHEMA " + Migrations.SCHEMA + " RENAME TO " + BEFORE);
        execute("ALTER SCHEMA " + SCHEMA + " RENAME TO " + Migrations.SCHEMA);
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Ends the transaction of the switch without it, if one was begun, and lets the sink go on. */
    public void release() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /**
     * Removes the tables that were in use before the last switch.
     *
     * @return whether there were any
     */
    public boolean dropBefore() throws SQLException {
        boolean there = !texts("SELECT 1 FROM pg_namespace WHERE nspname = '" + BEFORE + "'")
                .isEmpty();
        execute("DROP SCHEMA IF EXISTS " + BEFORE + " CASCADE");
        return there;
    }

    private void execute(String sql) throws SQLException {
        update(sql);
    }

    private long update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
