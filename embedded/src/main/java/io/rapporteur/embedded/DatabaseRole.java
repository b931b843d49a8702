package io.rapporteur.embedded;

import static java.util.Objects.requireNonNull;

/** A role of the embedded database with its password, which is not printed. */
public record DatabaseRole(String user, String password) {

    public DatabaseRole {
        requireNonNull(user, "user");
        requireNonNull(password, "password");
    }

    @Override
    public String toString() {
        return user;
    }
}
