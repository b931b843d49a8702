package io.rapporteur.model.language;

import io.rapporteur.model.organ.Organ;
import java.util.List;
import java.util.Objects;

/**
 * What an organ is called in a language.
 *
 * @param organ the organ
 * @param names as they stand in running text, without article; the official one first
 * @param noun the bare noun that stands for it once it has been named ("the Assembly"); may be shared by several organs, and may be empty
 */
public record OrganName(Organ organ, List<String> names, String noun) {

    public OrganName {
        Objects.requireNonNull(organ, "organ");
        names = List.copyOf(names);
        Objects.requireNonNull(noun, "noun");
    }
}
