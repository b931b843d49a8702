package io.rapporteur.app.instance;

import io.rapporteur.embedded.PartsSettings;
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
 */
public record PipelineSettings(Optional<Path> data, boolean freePorts, List<Path> watched) {

    public PipelineSettings {
        Objects.requireNonNull(data, "data");
        watched = List.copyOf(watched);
    }

    PartsSettings parts() {
        PartsSettings parts = data.map(PartsSettings::in).orElseGet(PartsSettings::ephemeral);
        return freePorts ? parts.withFreePorts() : parts;
    }
}
