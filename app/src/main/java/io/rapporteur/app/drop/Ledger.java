package io.rapporteur.app.drop;

import io.rapporteur.query.DropEntry;
import io.rapporteur.schemas.record.RecordPosition;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a batch are under way, and what became of the others. A container stands for the files in it, as a folder does: they
 * are entered as they become known, and it has no outcome among theirs.
 */
final class Ledger {

    private final Map<RecordPosition, SentFile> pending = new LinkedHashMap<>();
    private final Map<RecordPosition, Set<String>> entered = new HashMap<>();
    private final Map<Place, Outcome> outcomes =
            new TreeMap<>(Comparator.comparingInt(Place::index).thenComparing(Place::name));
    private final Progress progress;
    private int ended;
    private int inContainers;

    Ledger(Progress progress) {
        this.progress = progress;
    }

    /**
     * Place of an outcome in the batch.
     *
     * @param name tells the files of one container apart
     */
    private record Place(int index, String name) {}

    void sent(SentFile file) {
        pending.put(file.raw(), file);
    }

    /** Enters the files of a container that were not known before; says how many are known now. */
    int unpacked(SentFile container, List<DropEntry> entries) {
        Set<String> names = entered.computeIfAbsent(container.raw(), raw -> new HashSet<>());
        for (DropEntry entry : entries) {
            if (names.add(entry.name())) {
                sent(container.entry(entry));
            }
        }
        return names.size();
    }

    void end(SentFile file, Outcome outcome) {
        pending.remove(file.raw());
        end(file.index(), outcome);
    }

    void end(int index, Outcome outcome) {
        if (outcome instanceof Outcome.Unpacked unpacked) {
            inContainers += unpacked.entries() - 1;
        } else {
            outcomes.put(new Place(index, outcome.file()), outcome);
        }
        ended++;
        progress.finished(outcome);
    }

    /** Files of containers that are known by now. */
    int entered() {
        return entered.values().stream().mapToInt(Set::size).sum();
    }

    Collection<SentFile> pending() {
        return Collections.unmodifiableCollection(pending.values());
    }

    @Nullable
    SentFile pending(RecordPosition raw) {
        return pending.get(raw);
    }

    int ended() {
        return ended;
    }

    /** How many files the batch has, when it was handed in with so many: those in a container count, and it does not. */
    int found(int handedIn) {
        return handedIn + inContainers;
    }

    /** In the order of the batch. */
    List<Outcome> outcomes() {
        return List.copyOf(Objects.requireNonNull(outcomes.values()));
    }
}
