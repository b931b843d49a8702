package io.rapporteur.app.drop;

import io.rapporteur.app.files.Failure;
import io.rapporteur.ingest.drop.DropRefusedException;
import io.rapporteur.ingest.drop.Dropped;
import io.rapporteur.ingest.drop.FileDrop;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Hands sources to the broker, so many at a time, and enters those it has taken into the ledger. */
final class Sender {

    /** On their way to the broker at one time: bounds the bytes that are held. */
    private static final int ON_THE_WAY = 64;

    private final FileDrop drop;
    private final Ledger ledger;
    private final BatchJournal journal;
    private final Deque<OnTheWay> onTheWay = new ArrayDeque<>();

    Sender(FileDrop drop, Ledger ledger, BatchJournal journal) {
        this.drop = drop;
        this.ledger = ledger;
        this.journal = journal;
    }

    void send(int index, DropSource source) {
        if (onTheWay.size() == ON_THE_WAY) {
            enterOldest();
        }
        onTheWay.add(new OnTheWay(index, source.name(), System.nanoTime(), sent(source)));
    }

    /** Waits until the broker has taken all of them. */
    void finish() {
        while (!onTheWay.isEmpty()) {
            enterOldest();
        }
    }

    private CompletableFuture<Dropped> sent(DropSource source) {
        try {
            return source.send().apply(drop);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private void enterOldest() {
        OnTheWay oldest = onTheWay.remove();
        try {
            Dropped dropped = oldest.sent.join();
            var handed =
                    new SentFile(oldest.index, oldest.name, dropped.contentHash(), dropped.position(), oldest.since);
            journal.add(handed);
            ledger.sent(handed);
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            ledger.end(oldest.index, new Outcome.Failed(refusal(oldest.name, cause)));
        }
    }

    private static Failure refusal(String name, Throwable cause) {
        return cause instanceof DropRefusedException refused
                ? new Failure(name, "REFUSED", refused.reason(), refused.remedy())
                : new Failure(
                        name,
                        "NOT_SENT",
                        "the broker did not take it: " + cause,
                        "Send it again when the broker answers.");
    }

    private record OnTheWay(int index, String name, long since, CompletableFuture<Dropped> sent) {}
}
