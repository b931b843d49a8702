package io.rapporteur.service;

import io.rapporteur.settings.Secret;
import io.rapporteur.settings.Setting;
import io.rapporteur.settings.Settings;
import java.util.Objects;

/**
 * Where the rows live, and how to get in.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:port/database}
 * @param user role that owns the schema {@code rapporteur}, or may read it
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
}
