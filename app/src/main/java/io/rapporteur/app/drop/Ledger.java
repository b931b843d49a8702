package io.rapporteur.app.drop;

import io.rapporteur.schemas.record.RecordPosition;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which files of a batch are under way, and what became of the others. */
final class Ledger {

    private final Map<RecordPosition, SentFile> pending = new LinkedHashMap<>();
    private final Map<Integer, Outcome> outcomes = new TreeMap<>();
    private final Progress progress;

    Ledger(Progress progress) {
        this.progress = progress;
    }

    void sent(SentFile file) {
        pending.put(file.raw(), file);
    }

    void end(SentFile file, Outcome outcome) {
        pending.remove(file.raw());
        end(file.index(), outcome);
    }

    void end(int index, Outcome outcome) {
        outcomes.put(index, outcome);
        progress.finished(outcome);
    }

    Collection<SentFile> pending() {
        return Collections.unmodifiableCollection(pending.values());
    }

    @Nullable
    SentFile pending(RecordPosition raw) {
        return pending.get(raw);
    }

    int ended() {
        return outcomes.size();
    }

    /** In the order of the batch. */
    List<Outcome> outcomes() {
        return List.copyOf(Objects.requireNonNull(outcomes.values()));
    }
}
