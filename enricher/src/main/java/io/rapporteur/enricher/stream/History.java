package io.rapporteur.enricher.stream;

import io.rapporteur.event.DocumentHistory;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.ReplayState;
import io.rapporteur.event.Withdrawal;
import io.rapporteur.schemas.mark.ReplayMark;
import io.rapporteur.schemas.mark.WithdrawMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a document before it is read, and what that says of reading it again. */
record History(DocumentHistory known) {

    static final DocumentHistory EMPTY = new DocumentHistory(List.of(), List.of(), "", "", "", null, List.of());

    History {
        Objects.requireNonNull(known, "known");
    }

    /** The number of the revision with these bytes: a known one's own, the latest where they came back, else the next. */
    int revision(String hash) {
        int position = known.getContentHashes().lastIndexOf(hash);
        return position < 0 ? nextRevision() : position + 1;
    }

    /** The number of a revision that is to come. */
    int nextRevision() {
        return known.getContentHashes().size() + 1;
    }

    /** Whether these bytes are those of the current revision. */
    boolean isCurrent(String hash) {
        return current().equals(Optional.of(hash));
    }

    /** The bytes from which the document moves on when it gets this revision; none when it is its first or no later one. */
    Optional<String> supersededBy(int revision) {
        return revision < nextRevision() ? Optional.empty() : current();
    }

    /** Whether the document had these bytes before. */
    boolean knows(String hash) {
        return known.getContentHashes().contains(hash);
    }

    /** Whether a document that came before is withdrawn. */
    boolean isWithdrawn() {
        return known.getWithdrawn() != null;
    }

    /** The decision that stands for this revision: a later one than it was made for is back by itself. */
    @Nullable
    Withdrawal withdrawal(int revision) {
        return revision < nextRevision() ? known.getWithdrawn() : null;
    }

    /** Whether a decision on these bytes changes something: not when others are current, nor when it has been taken. */
    boolean isOpen(WithdrawMark decision, String hash) {
        return current().isEmpty() || (isCurrent(hash) && decision.withdrawn() != isWithdrawn());
    }

    private Optional<String> current() {
        List<String> hashes = known.getContentHashes();
        return hashes.isEmpty() ? Optional.empty() : Optional.of(hashes.get(hashes.size() - 1));
    }

    /**
     * What a replay comes to without reading: nothing when a later revision has come meanwhile, the same as before when it was
     * here before, after a pause or a crash.
     */
    Optional<ReplayState> settled(ReplayMark mark, String hash) {
        if (current().isPresent() && !isCurrent(hash)) {
            return Optional.of(ReplayState.SUPERSEDED);
        }
        return known.getLastReplay().equals(visit(mark))
                ? Optional.of(ReplayState.valueOf(known.getLastOutcome()))
                : Optional.empty();
    }

    /** What a replay comes to when its result has this digest. */
    ReplayState state(ReplayMark mark, String digest) {
        if (digest.equals(mark.promoted())) {
            return ReplayState.PROMOTED;
        }
        // A promoted result that is not ours stands in the topic already, so that ours has to be told.
        boolean unchanged = mark.promoted() == null && digest.equals(known.getDigest());
        return unchanged ? ReplayState.UNCHANGED : ReplayState.CHANGED;
    }

    DocumentHistory after(Enriched enriched, String digest, Optional<ReplayMark> mark, Optional<ReplayState> state) {
        return new DocumentHistory(
                withRevision(enriched),
                enriched.getWithdrawn() == null ? targets(enriched) : List.of(),
                digest,
                mark.map(History::visit).orElse(known.getLastReplay()),
                state.map(ReplayState::name).orElse(known.getLastOutcome()),
                enriched.getWithdrawn(),
                enriched.getWithdrawn() == null ? ProofEdges.ownIds(enriched) : List.of());
    }

    private static String visit(ReplayMark mark) {
        return mark.promoted() == null ? mark.replayId() : mark.replayId() + " promoted";
    }

    private List<String> withRevision(Enriched enriched) {
        if (enriched.getRevision() < nextRevision()) {
            return known.getContentHashes();
        }
        List<String> hashes = new ArrayList<>(known.getContentHashes());
        hashes.add(enriched.getLineage().getContentHash());
        return hashes;
    }

    private static List<@Nullable String> targets(Enriched enriched) {
        List<@Nullable String> targets = new ArrayList<>(enriched.getCitations().size());
        enriched.getCitations().forEach(citation -> targets.add(citation.getTarget()));
        return targets;
    }
}
