package io.rapporteur.app.command;

import io.rapporteur.runtime.service.Version;
import picocli.CommandLine.IVersionProvider;

/** Answers {@code --version}. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"rapporteur " + Version.current()};
    }
}
