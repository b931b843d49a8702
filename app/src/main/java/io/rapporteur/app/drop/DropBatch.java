package io.rapporteur.app.drop;

import io.rapporteur.app.files.Failure;
import io.rapporteur.app.files.FileSelection;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.ingest.drop.FileDrop;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands files to the raw topic and, if asked to, waits until each has come to its end. */
public final class DropBatch {

    private final Cluster cluster;
    private final Console console;
    private final Optional<Path> journal;

    public DropBatch(Cluster cluster, Console console) {
        this(cluster, console, Optional.empty());
    }

    /**
     * A batch that goes on after an end of the process.
     *
     * @param journal file of what has been handed in already
     */
    public DropBatch(Cluster cluster, Console console, Optional<Path> journal) {
        this.cluster = cluster;
        this.console = console;
        this.journal = journal;
    }

    /** Hands in the files and waits until each is stored, known or rejected, or nothing has moved for {@code patience}. */
    public BatchReport run(FileSelection selection, Database database, Duration patience) throws InterruptedException {
        return run(selection.requested(), sources(selection), selection.failures(), database, patience);
    }

    /** The same for bytes that have a name and no file. */
    public BatchReport run(String name, byte[] bytes, Database database, Duration patience)
            throws InterruptedException {
        return run(1, List.of(DropSource.of(name, bytes)), List.of(), database, patience);
    }

    /** Hands in the files and waits for the broker only. */
    public BatchReport send(FileSelection selection) {
        return send(selection.requested(), sources(selection), selection.failures());
    }

    /** The same for bytes that have a name and no file. */
    public BatchReport send(String name, byte[] bytes) {
        return send(1, List.of(DropSource.of(name, bytes)), List.of());
    }

    private static List<DropSource> sources(FileSelection selection) {
        return selection.files().stream()
                .map((Path file) -> DropSource.of(file))
                .toList();
    }

    private BatchReport run(
            int requested, List<DropSource> sources, List<Failure> missing, Database database, Duration patience)
            throws InterruptedException {
        try (Progress progress = progress(sources.size());
                var drop = FileDrop.to(cluster)) {
            missing.forEach(failure -> progress.finished(new Outcome.Failed(failure)));
            var ledger = new Ledger(progress);
            try (var watch = new OutcomeWatch(cluster, database, ledger, progress, patience)) {
                sendAll(
                        sources,
                        drop,
                        ledger,
                        new BatchJournal(journal, cluster.topics().raw().name()));
                watch.untilAllHaveEnded();
            }
            return report(requested, sources.size(), missing, ledger);
        }
    }

    private BatchReport send(int requested, List<DropSource> sources, List<Failure> missing) {
        try (Progress progress = progress(sources.size());
                var drop = FileDrop.to(cluster)) {
            missing.forEach(failure -> progress.finished(new Outcome.Failed(failure)));
            var ledger = new Ledger(progress);
            sendAll(
                    sources,
                    drop,
                    ledger,
                    new BatchJournal(journal, cluster.topics().raw().name()));
            for (SentFile file : List.copyOf(ledger.pending())) {
                ledger.end(file, new Outcome.Sent(file.name(), file.raw().withoutTopic()));
            }
            return report(requested, sources.size(), missing, ledger);
        }
    }

    private static void sendAll(List<DropSource> sources, FileDrop drop, Ledger ledger, BatchJournal journal) {
        var sender = new Sender(drop, ledger, journal);
        for (int i = 0; i < sources.size(); i++) {
            Optional<SentFile> former = journal.former(i, sources.get(i).name());
            if (former.isPresent()) {
                ledger.sent(former.get());
            } else {
                sender.send(i, sources.get(i));
            }
        }
        sender.finish();
    }

    private Progress progress(int total) {
        return console.interactive() ? new BarProgress(console, total) : new LineProgress(console, total);
    }

    private static BatchReport report(int requested, int found, List<Failure> missing, Ledger ledger) {
        List<Outcome> outcomes = new ArrayList<>();
        missing.forEach(failure -> outcomes.add(new Outcome.Failed(failure)));
        outcomes.addAll(ledger.outcomes());
        return BatchReport.of(requested, ledger.found(found), outcomes);
    }
}
