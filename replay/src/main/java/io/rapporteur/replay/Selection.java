package io.rapporteur.replay;

import java.util.List;

/**
 * What a selector finds.
 *
 * @param requested number of things named; when nothing is named, of things found
 * @param chosen what is to be read again
 * @param missing named things that match nothing
 */
public record Selection(int requested, List<ReplayCandidate> chosen, List<String> missing) {

    public Selection {
        chosen = List.copyOf(chosen);
        missing = List.copyOf(missing);
    }
}
