package io.rapporteur.runtime.settings;

import java.util.List;

/** Settings with which a service cannot start; the message lists every problem, one a line. */
public final class InvalidSettingsException extends RuntimeException {

    InvalidSettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
