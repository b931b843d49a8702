package io.rapporteur.app.drop;

import io.rapporteur.app.files.Failure;
import io.rapporteur.app.status.StageSampler;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.app.terminal.Texts;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.query.DocumentFigures;
import io.rapporteur.query.DropEntry;
import io.rapporteur.query.StoredWithdrawal;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.sink.store.SqlFailures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Looks into the database until every file of the ledger has come to its end, or nothing moves any more. */
final class OutcomeWatch implements AutoCloseable {

    private static final long BETWEEN_LOOKS_MS = 50;
    private static final long BETWEEN_SAMPLES_NS = Duration.ofMillis(500).toNanos();

    /** Files asked for at one time. */
    private static final int ASKED = 1000;

    private final ArrivalStates states;
    private final StageSampler sampler;
    private final Ledger ledger;
    private final Progress progress;
    private final Duration patience;
    private long lastSample;

    /** Where among the pending files the next look begins. The oldest come to their end first, unless one stage holds them up. */
    private int next;

    OutcomeWatch(Cluster cluster, Database database, Ledger ledger, Progress progress, Duration patience) {
        this.states = new ArrivalStates(database, cluster.topics().raw().name());
        this.sampler = new StageSampler(cluster, database);
        this.ledger = ledger;
        this.progress = progress;
        this.patience = patience;
    }

    /** Waits for all that has been handed in. */
    void untilAllHaveEnded() throws InterruptedException {
        long lastMove = System.nanoTime();
        while (!ledger.pending().isEmpty()) {
            if (passing(this::look, false)) {
                lastMove = System.nanoTime();
            } else if (System.nanoTime() - lastMove > patience.toNanos()) {
                giveUp();
            } else {
                Thread.sleep(BETWEEN_LOOKS_MS);
            }
            passing(this::sample, false);
        }
    }

    /** A broker or a database that is away for a moment holds the watch up no longer than its patience. */
    private static <T> T passing(Supplier<T> question, T otherwise) {
        try {
            return question.get();
        } catch (CommandException e) {
            if (!SqlFailures.isTransient(e)) {
                throw e;
            }
            return otherwise;
        }
    }

    private boolean look() {
        int before = ledger.ended();
        List<RecordPosition> asked = ledger.pending().stream()
                .skip(next)
                .limit(ASKED)
                .map(SentFile::raw)
                .toList();
        Map<SentFile, ArrivalState> finished = new LinkedHashMap<>();
        Map<SentFile, Integer> containers = new LinkedHashMap<>();
        states.of(asked).forEach((raw, state) -> {
            SentFile file = ledger.pending(raw);
            if (file != null && state.isUnpacked()) {
                containers.put(file, Objects.requireNonNullElse(state.entries(), 0));
            } else if (file != null && state.isFinal()) {
                finished.put(file, state);
            }
        });
        boolean opened = unpack(containers);
        // One question for all of them: with one for each, a batch of thousands ends long after its last file.
        Map<String, List<DocumentFigures>> documents = states.documents(
                finished.keySet().stream().map(SentFile::contentHash).collect(Collectors.toSet()));
        Map<String, StoredWithdrawal> withdrawn = states.withdrawn(finished.values().stream()
                .filter(state -> state.arrival() == ArrivalOutcome.KNOWN)
                .flatMap(state -> state.documentIds().stream())
                .collect(Collectors.toSet()));
        finished.forEach((file, state) -> ledger.end(
                file, outcome(file, state, documents.getOrDefault(file.contentHash(), List.of()), withdrawn)));
        boolean isMoving = opened || ledger.ended() > before;
        next = isMoving || asked.size() < ASKED ? 0 : next + ASKED;
        return isMoving;
    }

    /** Enters the files of containers of which something has become; a container has ended when all are entered. */
    private boolean unpack(Map<SentFile, Integer> containers) {
        Map<RecordPosition, List<DropEntry>> entries =
                states.entries(containers.keySet().stream().map(SentFile::raw).toList());
        int before = ledger.entered();
        containers.forEach((container, number) -> {
            int known = ledger.unpacked(container, entries.getOrDefault(container.raw(), List.of()));
            if (known >= number) {
                var time = Duration.ofNanos(System.nanoTime() - container.since());
                ledger.end(container, new Outcome.Unpacked(container.name(), number, time));
            }
        });
        return ledger.entered() > before;
    }

    private static Outcome outcome(
            SentFile file,
            ArrivalState state,
            List<DocumentFigures> documents,
            Map<String, StoredWithdrawal> withdrawn) {
        if (state.failure() != null) {
            Failure letter = state.failure();
            String detail = letter.detail() + " (dead letter of " + letter.name() + ")";
            return new Outcome.Failed(new Failure(file.name(), letter.reason(), detail, letter.remedy()));
        }
        var time = Duration.ofNanos(System.nanoTime() - file.since());
        return switch (state.arrival()) {
            case KNOWN -> known(file, state, documents, withdrawn, time);
            case REINSTATED -> new Outcome.Reinstated(
                    file.name(),
                    documents.stream()
                            .filter(document -> state.documentIds().contains(document.id()))
                            .toList(),
                    time);
            case NEW, UNPACKED, OTHER -> new Outcome.Stored(file.name(), documents, time);
        };
    }

    private static Outcome known(
            SentFile file,
            ArrivalState state,
            List<DocumentFigures> documents,
            Map<String, StoredWithdrawal> withdrawn,
            Duration time) {
        List<StoredWithdrawal> own = state.documentIds().stream()
                .filter(withdrawn::containsKey)
                .map(withdrawn::get)
                .toList();
        return own.isEmpty()
                ? new Outcome.Known(file.name(), documents, time)
                : new Outcome.Withdrawn(file.name(), own, documents);
    }

    private boolean sample() {
        boolean due = System.nanoTime() - lastSample > BETWEEN_SAMPLES_NS;
        if (due) {
            lastSample = System.nanoTime();
            progress.at(ledger.ended(), sampler.waiting());
        }
        return due;
    }

    private void giveUp() {
        Map<Stage, Long> waiting = sampler.waiting();
        for (SentFile file : new ArrayList<>(ledger.pending())) {
            Stage stage = stage(file, waiting);
            ledger.end(
                    file,
                    new Outcome.Failed(new Failure(
                            file.name(),
                            "UNFINISHED",
                            "nothing has moved for " + Texts.duration(patience) + "; it is with the " + stage.id()
                                    + " (raw " + file.raw().withoutTopic() + ")",
                            "Look at 'rapporteur status' and the log of that stage; it goes on when the stage does.")));
        }
    }

    /** The first stage in which this record, or at least one like it, still waits. */
    private Stage stage(SentFile file, Map<Stage, Long> waiting) {
        if (sampler.isIngested(file.raw().partition(), file.raw().offset())) {
            return waiting.entrySet().stream()
                    .filter(stage -> stage.getKey() != Stage.INGEST && stage.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(Stage.SINK);
        }
        return Stage.INGEST;
    }

    @Override
    public void close() {
        states.close();
        sampler.close();
    }
}
