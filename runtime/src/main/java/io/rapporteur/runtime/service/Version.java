package io.rapporteur.runtime.service;

import io.rapporteur.event.Maker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this code, as events and dead letters carry it. */
public final class Version {

    private static final String CURRENT = read();

    private Version() {}

    public static String current() {
        return CURRENT;
    }

    /**
     * The mark that a stage leaves on its events.
     *
     * @param rules version of its rules and gazetteers, empty where it has none
     */
    public static Maker maker(Stage stage, String rules) {
        return new Maker(stage.id(), CURRENT, rules);
    }

    private static String read() {
        var properties = new Properties();
        try (var stream = Version.class.getResourceAsStream("version.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
