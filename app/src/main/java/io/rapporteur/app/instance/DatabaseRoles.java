package io.rapporteur.app.instance;

import io.rapporteur.embedded.DatabaseRole;
import io.rapporteur.embedded.EmbeddedBackingServices;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Secret;
import java.util.Objects;

/**
 * One database as those see it who may do more or less with it.
 *
 * @param owner makes and changes the tables
 * @param writer stores rows
 * @param reader reads them
 */
public record DatabaseRoles(Database owner, Database writer, Database reader) {

    public DatabaseRoles {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(writer, "writer");
        Objects.requireNonNull(reader, "reader");
    }

    /** One user does everything. */
    public static DatabaseRoles one(Database database) {
        return new DatabaseRoles(database, database, database);
    }

    /** Those of the embedded database. */
    static DatabaseRoles of(EmbeddedBackingServices backing) {
        var database = backing.database();
        return new DatabaseRoles(
                as(backing, database.owner()), as(backing, database.writer()), as(backing, database.reader()));
    }

    private static Database as(EmbeddedBackingServices backing, DatabaseRole account) {
        return new Database(backing.jdbcUrl(), account.user(), new Secret(account.password()));
    }
}
