package io.rapporteur.runtime.settings;

import java.util.List;

/** Settings with which a service cannot start; the message lists every problem, one a line. */
public final class InvalidSettingsException extends RuntimeException {

    private final List<String> problems;

    InvalidSettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
