package io.rapporteur.app.instance;

import io.rapporteur.api.ApiSettings;
import io.rapporteur.document.ReadingLimits;
import io.rapporteur.embedded.PartsSettings;
import io.rapporteur.embedded.Ports;
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
 */
public record PipelineSettings(Optional<Path> data, boolean freePorts, List<Path> watched, ReadingLimits limits) {

    public PipelineSettings {
        Objects.requireNonNull(data, "data");
        watched = List.copyOf(watched);
        Objects.requireNonNull(limits, "limits");
    }

    /** The same with the default limits. */
    public PipelineSettings(Optional<Path> data, boolean freePorts, List<Path> watched) {
        this(data, freePorts, watched, ReadingLimits.DEFAULT);
    }

    /** A port for the API: the usual one, or a free one when it is taken or free ones are wanted. */
    int apiPort() {
        return Ports.choose(freePorts ? Ports.ANY : ApiSettings.DEFAULT_PORT);
    }

    PartsSettings parts() {
        PartsSettings parts = data.map(PartsSettings::in).orElseGet(PartsSettings::ephemeral);
        return freePorts ? parts.withFreePorts() : parts;
    }
}
