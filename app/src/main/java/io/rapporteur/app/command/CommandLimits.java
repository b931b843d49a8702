package io.rapporteur.app.command;

import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.runtime.settings.InvalidSettingsException;
import io.rapporteur.runtime.settings.LimitSettings;

/** The limits of reading for commands that read by themselves: from the same variables and the same file as the services'. */
final class CommandLimits {

    private CommandLimits() {}

    static ReadingLimits read() {
        try {
            return LimitSettings.of(System.getenv());
        } catch (InvalidSettingsException e) {
            throw new CommandException(Exit.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
