package io.rapporteur.runtime.service;

import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.runtime.settings.Settings;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the rows live, and how to get in.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:port/database}
 * @param user role that owns the schema {@code rapporteur}, or may write or read it
 */
public record Database(String url, String user, Secret password) {

    public Database {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    /** Reads {@code DATABASE_URL}, {@code DATABASE_USER}, {@code DATABASE_PASSWORD}. */
    public static Database from(Settings settings) {
        return new Database(
                settings.required(Setting.DATABASE_URL),
                settings.required(Setting.DATABASE_USER),
                new Secret(settings.optional(Setting.DATABASE_PASSWORD).orElse("")));
    }

    /** Reads the same where it may be left out: empty unless somebody has said where the database is. Its address may name the user. */
    public static Optional<Database> known(Settings settings) {
        String user = settings.optional(Setting.DATABASE_USER).orElse("");
        var password = new Secret(settings.optional(Setting.DATABASE_PASSWORD).orElse(""));
        return settings.optional(Setting.DATABASE_URL).map(url -> new Database(url, user, password));
    }

    /**
     * The same database as its owner sees it: {@code DATABASE_OWNER}, {@code DATABASE_OWNER_PASSWORD}. Where no owner is named,
     * the one user does everything.
     */
    public Database ownedBy(Settings settings) {
        var ownersPassword =
                new Secret(settings.optional(Setting.DATABASE_OWNER_PASSWORD).orElse(""));
        return settings.optional(Setting.DATABASE_OWNER)
                .map(owner -> new Database(url, owner, ownersPassword))
                .orElse(this);
    }
}
