package io.rapporteur.enricher.stream;

import io.rapporteur.enricher.authority.Authorities;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkChange;
import io.rapporteur.event.LinkState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The entries of the link index under titles' own ids. A citation that has no target but its title stays here as long as nothing
 * is proved; else it goes on to the entry of the proved target, which tells how it stands from then on. Here it is remembered as
 * it was sent.
 *
 * <p>Before it goes from a target anywhere else, that entry lets it go and answers, since the two are in different partitions:
 * otherwise what the former tells late would be the last word. An entry answers once for each time, and at most one answer is on
 * its way for a citation.
 *
 * <p>What comes from here has an own id. So no entry of a target sends it on, and none goes round.
 */
final class TitleEntries {

    private final KeyValueStore<String, Link> citations;

    /** Of citations that are to come back: the key of the target from which an answer is awaited. */
    private final KeyValueStore<String, String> leaving;

    private final TitleProofs proofs;

    TitleEntries(KeyValueStore<String, Link> citations, KeyValueStore<String, String> leaving, TitleProofs proofs) {
        this.citations = Objects.requireNonNull(citations, "citations");
        this.leaving = Objects.requireNonNull(leaving, "leaving");
        this.proofs = Objects.requireNonNull(proofs, "proofs");
    }

    /** A change for the entry of another key. */
    record Sent(String key, LinkChange change) {}

    /** Whether an entry is one of a title: under its own id, and not sent there from another. */
    static boolean isTitle(String key, Link link) {
        return Authorities.isServed(key) && (link.getOwnId() == null || isAway(key, link));
    }

    /** Whether the entry of a target tells how the citation stands, and not this one. */
    boolean isElsewhere(String key, String entry, Link link) {
        return isTitle(key, link) && (isAway(key, link) || leaving.get(entry) != null);
    }

    private static boolean isAway(String key, @Nullable Link link) {
        String ownId = link == null ? null : link.getOwnId();
        return ownId != null && Targets.key(ownId).equals(key);
    }

    /**
     * Takes a citation that its document makes.
     *
     * @param key of the title
     * @param entry of the citation under it
     * @return whether it is told elsewhere; what is to be sent there is added to {@code sent}
     */
    boolean cite(String key, String entry, Link cited, List<Sent> sent) {
        if (!isTitle(key, cited)) {
            return false;
        }
        if (leaving.get(entry) != null) {
            citations.put(entry, cited);
            return true;
        }
        Link stored = citations.get(entry);
        Optional<String> target = isAway(key, stored) ? Optional.ofNullable(stored.getTarget()) : proofs.decided(key);
        target.ifPresent(proved -> move(entry, cited, proved, stored, sent));
        return target.isPresent();
    }

    /**
     * Takes it that a document makes a citation no longer.
     *
     * @return whether that is told elsewhere, or later
     */
    boolean withdraw(String key, String entry, Link withdrawn, boolean silently, List<Sent> sent) {
        Link stored = citations.get(entry);
        if (stored == null || !isElsewhere(key, entry, stored)) {
            return false;
        }
        if (isAway(key, stored)) {
            citations.delete(entry);
            String target = Objects.requireNonNull(stored.getTarget(), "what was sent has a target");
            sent.add(new Sent(Targets.key(target), LinkChanges.withdrawn(at(withdrawn, target), silently)));
        } else if (silently) {
            citations.delete(entry);
        } else {
            citations.put(entry, withdrawn);
        }
        return true;
    }

    /** What another decision on a title sends to the entries of its targets; citations that are told here from now on wait for them. */
    List<Sent> decide(String key, Optional<String> target) {
        List<Sent> sent = new ArrayList<>();
        try (KeyValueIterator<String, Link> all =
                citations.prefixScan(key + LinkIndexProcessor.BETWEEN, new StringSerializer())) {
            while (all.hasNext()) {
                KeyValue<String, Link> entry = all.next();
                if (!isTitle(key, entry.value) || leaving.get(entry.key) != null) {
                    continue;
                }
                if (!isAway(key, entry.value)) {
                    target.ifPresent(proved -> move(entry.key, entry.value, proved, null, sent));
                } else if (target.isEmpty() || !isTarget(entry.value, target.get())) {
                    leave(entry.key, entry.value, sent);
                }
            }
        }
        return sent;
    }

    /**
     * Takes the answer of a target's entry.
     *
     * @return what is to be told here; nothing when the citation went on, or is gone
     */
    Optional<Link> left(String key, String entry, List<Sent> sent) {
        if (leaving.delete(entry) == null) {
            return Optional.empty();
        }
        Link link = citations.get(entry);
        if (link == null) {
            return Optional.empty();
        }
        if (link.getState() == LinkState.WITHDRAWN) {
            citations.delete(entry);
            return Optional.of(link);
        }
        Optional<String> target = proofs.decided(key);
        target.ifPresent(proved -> move(entry, link, proved, null, sent));
        return target.isPresent() ? Optional.empty() : Optional.of(link);
    }

    private void move(String entry, Link link, String target, @Nullable Link before, List<Sent> sent) {
        Link moved = at(link, target);
        if (!moved.equals(before)) {
            citations.put(entry, moved);
            sent.add(new Sent(Targets.key(target), LinkChanges.cited(moved)));
        }
    }

    private void leave(String entry, Link link, List<Sent> sent) {
        String target = Targets.key(Objects.requireNonNull(link.getTarget(), "what was sent has a target"));
        leaving.put(entry, target);
        citations.put(
                entry,
                Link.newBuilder(link).setTarget(link.getOwnId()).setOwnId(null).build());
        sent.add(new Sent(
                target,
                LinkChanges.leave(
                        Link.newBuilder(link).setState(LinkState.WITHDRAWN).build())));
    }

    private static boolean isTarget(Link link, String target) {
        String sentTo = link.getTarget();
        return sentTo != null && Targets.key(sentTo).equals(Targets.key(target));
    }

    /** A link as the entry of a target knows it. */
    private static Link at(Link link, String target) {
        LinkState state = link.getState() == LinkState.WITHDRAWN ? LinkState.WITHDRAWN : LinkState.NOT_HELD;
        return Link.newBuilder(link)
                .setOwnId(link.getTarget())
                .setTarget(target)
                .setState(state)
                .setHeldAs(null)
                .build();
    }
}
