package io.rapporteur.app.instance;

import io.rapporteur.api.ApiSettings;
import io.rapporteur.embedded.BackingServicesSettings;
import io.rapporteur.embedded.Ports;
import io.rapporteur.ingest.fork.ForkSettings;
import io.rapporteur.model.document.ReadingLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an instance is started with.
 *
 * @param data where everything lives between runs; empty for temporary folders that are deleted at the end
 * @param freePorts whether to take any free ports instead of the usual ones
 * @param watched folders whose files are handed in as they appear
 * @param limits how much one document may hold
 * @param forks what reading one file may cost
 */
public record PipelineSettings(
        Optional<Path> data, boolean freePorts, List<Path> watched, ReadingLimits limits, ForkSettings forks) {

    /** Threads of the ingest, each of which needs a child process at most. */
    public static final int INGEST_THREADS = 1;

    public PipelineSettings {
        Objects.requireNonNull(data, "data");
        watched = List.copyOf(watched);
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(forks, "forks");
    }

    /** With the default limits and costs. */
    public PipelineSettings(Optional<Path> data, boolean freePorts, List<Path> watched) {
        this(data, freePorts, watched, ReadingLimits.DEFAULT, ForkSettings.defaults(INGEST_THREADS));
    }

    /** A port for the API: the usual one, or a free one when it is taken or free ones are wanted. */
    int apiPort() {
        return Ports.choose(freePorts ? Ports.ANY : ApiSettings.DEFAULT_PORT);
    }

    BackingServicesSettings backing() {
        BackingServicesSettings backing =
                data.map(BackingServicesSettings::in).orElseGet(BackingServicesSettings::ephemeral);
        return freePorts ? backing.withFreePorts() : backing;
    }
}
