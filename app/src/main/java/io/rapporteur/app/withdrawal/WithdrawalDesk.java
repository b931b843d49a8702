package io.rapporteur.app.withdrawal;

import io.rapporteur.app.files.Failure;
import io.rapporteur.app.instance.StoredTables;
import io.rapporteur.app.terminal.Texts;
import io.rapporteur.app.withdrawal.WithdrawalOutcome.State;
import io.rapporteur.query.DocumentStanding;
import io.rapporteur.query.StoredWithdrawal;
import io.rapporteur.replay.withdrawal.Withdrawals;
import io.rapporteur.runtime.service.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Withdraws the documents that are named, or brings them back, and waits until rows and links have followed. */
public final class WithdrawalDesk {

    private static final long BETWEEN_LOOKS_MS = 100;

    private final Withdrawals withdrawals;
    private final Database database;
    private final Duration patience;

    /**
     * A desk.
     *
     * @param patience how long to wait while nothing moves
     */
    public WithdrawalDesk(Withdrawals withdrawals, Database database, Duration patience) {
        this.withdrawals = withdrawals;
        this.database = database;
        this.patience = patience;
    }

    /**
     * Withdraws.
     *
     * @param names symbols, for the document in each language, or document ids
     * @param reason why, for people
     */
    public WithdrawalReport withdraw(Collection<String> names, @Nullable String reason) throws InterruptedException {
        return decide(names, reason, false);
    }

    /** Brings back what is withdrawn; otherwise as {@link #withdraw}. */
    public WithdrawalReport undo(Collection<String> names, @Nullable String reason) throws InterruptedException {
        return decide(names, reason, true);
    }

    private WithdrawalReport decide(Collection<String> names, @Nullable String reason, boolean undo)
            throws InterruptedException {
        Set<String> requested = new LinkedHashSet<>(names);
        List<WithdrawalOutcome> outcomes = new ArrayList<>();
        try (StoredTables tables = StoredTables.of(database)) {
            Map<String, DocumentStanding> found = found(tables, requested, outcomes);
            Map<String, String> open = new LinkedHashMap<>();
            found.forEach((id, document) -> {
                if (document.withdrawn() == undo) {
                    open.put(id, document.contentHash());
                }
            });
            List<String> citations = tables.ask(readers -> readers.withdrawals().citations(open.keySet()));
            Set<String> decided = open.isEmpty()
                    ? Set.of()
                    : undo ? withdrawals.undo(open, reason) : withdrawals.withdraw(open, reason);
            Set<String> waiting = await(tables, decided, citations, undo);
            Map<String, StoredWithdrawal> withdrawn = withdrawn(tables, found.keySet());
            found.keySet().forEach(id -> {
                if (!open.containsKey(id)) {
                    outcomes.add(unchanged(id, withdrawn.get(id)));
                } else if (!decided.contains(id)) {
                    outcomes.add(WithdrawalOutcome.failed(noStructure(id)));
                } else if (waiting.contains(id)) {
                    outcomes.add(WithdrawalOutcome.failed(unfinished(id)));
                } else {
                    outcomes.add(WithdrawalOutcome.of(id, undo ? State.BACK : State.WITHDRAWN));
                }
            });
            return WithdrawalReport.of(requested.size(), found.size(), outcomes);
        }
    }

    /** The documents of these names by id; names under which there is none become failures. */
    private static Map<String, DocumentStanding> found(
            StoredTables tables, Collection<String> names, List<WithdrawalOutcome> outcomes) {
        Map<String, DocumentStanding> found = new LinkedHashMap<>();
        for (String name : names) {
            List<DocumentStanding> documents =
                    tables.ask(readers -> readers.withdrawals().named(name.replaceAll("\\s+", "")));
            if (documents.isEmpty()) {
                outcomes.add(WithdrawalOutcome.failed(new Failure(
                        name,
                        "NOT_FOUND",
                        "no document of this symbol or id is held",
                        "'rapporteur show' names those that begin like it; a file that has become no document is a dead"
                                + " letter, see 'rapporteur dead-letters list'.")));
            }
            documents.forEach(document -> found.put(document.documentId(), document));
        }
        return found;
    }

    private static Map<String, StoredWithdrawal> withdrawn(StoredTables tables, Collection<String> ids) {
        Map<String, StoredWithdrawal> withdrawn = new LinkedHashMap<>();
        tables.ask(readers -> readers.withdrawals().of(ids)).forEach(one -> withdrawn.put(one.documentId(), one));
        return withdrawn;
    }

    private static WithdrawalOutcome unchanged(String id, @Nullable StoredWithdrawal withdrawal) {
        return withdrawal == null
                ? WithdrawalOutcome.of(id, State.NOT_WITHDRAWN)
                : WithdrawalOutcome.of(id, State.ALREADY_WITHDRAWN, withdrawal.inWords());
    }

    /**
     * Waits for all of these.
     *
     * @return those whose rows and links had not followed when nothing had moved for so long
     */
    private Set<String> await(StoredTables tables, Set<String> decided, List<String> citations, boolean undo)
            throws InterruptedException {
        Set<String> waiting = new LinkedHashSet<>(decided);
        long lastMove = System.nanoTime();
        while (!waiting.isEmpty() && System.nanoTime() - lastMove < patience.toNanos()) {
            List<String> followed = tables.ask(readers -> undo
                    ? readers.withdrawals().back(waiting)
                    : readers.withdrawals().gone(waiting, citations));
            if (followed.isEmpty()) {
                Thread.sleep(BETWEEN_LOOKS_MS);
            } else {
                followed.forEach(waiting::remove);
                lastMove = System.nanoTime();
            }
        }
        return waiting;
    }

    private static Failure noStructure(String id) {
        return new Failure(
                id,
                "NO_STRUCTURE",
                "the topic of structures has no record of its current bytes",
                "'rapporteur check' says what is lost; drop the file again, then say this once more.");
    }

    private Failure unfinished(String id) {
        return new Failure(
                id,
                "UNFINISHED",
                "decided, but its rows and links have not followed, and nothing has moved for "
                        + Texts.duration(patience),
                "Look at 'rapporteur status'; it goes on when the stages do. Where other bytes of it came meanwhile,"
                        + " nothing was changed: look at it and say this once more.");
    }
}
