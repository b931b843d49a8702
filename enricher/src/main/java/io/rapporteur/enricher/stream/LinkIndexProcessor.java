package io.rapporteur.enricher.stream;

import io.rapporteur.enricher.stream.IndexOutput.Kind;
import io.rapporteur.enricher.stream.TitleEntries.Sent;
import io.rapporteur.event.Authority;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkChange;
import io.rapporteur.event.LinkMove;
import io.rapporteur.event.LinkState;
import io.rapporteur.event.TitleProof;
import io.rapporteur.runtime.streams.Demands;
import io.rapporteur.runtime.streams.EventBytes;
import io.rapporteur.runtime.streams.RejectedException;
import io.rapporteur.runtime.streams.UnfinishedException;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.topic.StoredSerde;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The link index, partitioned by target. A citation that comes is {@code HELD} when a document is held under its target, else
 * it waits as {@code NOT_HELD}; when the document comes, each waiting citation gets exactly one event. What changes nothing
 * gives none.
 *
 * <p>One entry for each edge and one for each document of a held target; nothing lists the citations of a target in one value.
 * Where several documents have one symbol, in different languages, the first holds it, and when that goes the next one. Under titles'
 * own ids there are proofs, too: {@link TitleProofs}, and {@link TitleEntries} for what they do with the citations.
 *
 * <p>The document of a change has been told already. So a change that cannot be brought to its end stops the task and is tried
 * again; only a record that is no change becomes a dead letter.
 */
final class LinkIndexProcessor extends ContextualProcessor<String, byte[], String, IndexOutput> {

    /** Between target and citation id in a key; no canonical id contains it. */
    static final String BETWEEN = "\u0000";

    private static final Deserializer<LinkChange> CHANGES = new StoredSerde<>(LinkChange.class).deserializer();

    private static final Serializer<LinkChange> SENT = new StoredSerde<>(LinkChange.class).serializer();

    private final EventBytes<Link> links;
    private final EventBytes<Authority> authorities;
    private KeyValueStore<String, String> holders;
    private KeyValueStore<String, Link> citations;
    private TitleProofs proofs;
    private TitleEntries titles;

    @NullUnmarked // The stores are there from init on, before the first record.
    LinkIndexProcessor(EventBytes<Link> links, EventBytes<Authority> authorities) {
        this.links = links;
        this.authorities = authorities;
    }

    @Override
    public void init(ProcessorContext<String, IndexOutput> context) {
        super.init(context);
        holders = Objects.requireNonNull(context.getStateStore(EnricherTopology.HOLDERS));
        citations = Objects.requireNonNull(context.getStateStore(EnricherTopology.CITATIONS));
        KeyValueStore<String, TitleProof> proved =
                Objects.requireNonNull(context.getStateStore(EnricherTopology.PROOFS));
        KeyValueStore<String, Long> counts =
                Objects.requireNonNull(context.getStateStore(EnricherTopology.PROOF_COUNTS));
        KeyValueStore<String, String> leaving = Objects.requireNonNull(context.getStateStore(EnricherTopology.LEAVING));
        proofs = new TitleProofs(proved, counts);
        titles = new TitleEntries(citations, leaving, proofs);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        LinkChange change = change(record);
        Link link = change.getLink();
        String holder = change.getHeldAs();
        TitleProof proof = change.getProof();
        if (proof != null) {
            prove(record, proof);
        } else if (link != null && change.getMove() == LinkMove.LEAVE) {
            leave(record, link);
        } else if (link != null && change.getMove() == LinkMove.LEFT) {
            left(record, link);
        } else if (holder != null && change.getReplaced()) {
            release(record, holder);
        } else if (holder != null) {
            hold(record, holder);
        } else if (link != null && link.getState() == LinkState.WITHDRAWN) {
            withdraw(record, link, change.getReplaced());
        } else if (link != null) {
            cite(record, link);
        }
    }

    private static LinkChange change(Record<String, byte[]> record) {
        byte[] bytes = Demands.value(record.key(), record.value());
        LinkChange change;
        try {
            change = CHANGES.deserialize(EnricherTopology.CHANGES, bytes);
        } catch (RuntimeException e) {
            throw new RejectedException(
                    Reason.UNREADABLE_EVENT, "not a change of the link index: " + e, Reason.UNREADABLE_EVENT.remedy());
        }
        Demands.name("target", record.key());
        Demands.name("document id", change.getHeldAs());
        return change;
    }

    private void cite(Record<String, byte[]> change, Link cited) {
        Link link = held(cited, holders.get(change.key()));
        String key = change.key() + BETWEEN + link.getCitationId();
        List<Sent> sent = new ArrayList<>();
        if (orAgain(change, () -> titles.cite(change.key(), key, cited, sent))) {
            send(change, sent);
            return;
        }
        if (!link.equals(orAgain(change, () -> citations.get(key)))) {
            byte[] event = bytes(change, link);
            citations.put(key, link);
            tell(change, link, event);
        }
    }

    private void withdraw(Record<String, byte[]> change, Link link, boolean replaced) {
        String key = change.key() + BETWEEN + link.getCitationId();
        if (orAgain(change, () -> citations.get(key)) == null) {
            return;
        }
        List<Sent> sent = new ArrayList<>();
        if (orAgain(change, () -> titles.withdraw(change.key(), key, link, replaced, sent))) {
            send(change, sent);
            return;
        }
        byte[] event = bytes(change, link);
        citations.delete(key);
        if (!replaced) {
            tell(change, link, event);
        }
    }

    private void hold(Record<String, byte[]> change, String holder) {
        String first = holders.putIfAbsent(change.key(), holder);
        if (first != null) {
            if (!first.equals(holder)) {
                holders.put(change.key() + BETWEEN + holder, holder);
            }
            return;
        }
        try (KeyValueIterator<String, Link> waiting =
                citations.prefixScan(change.key() + BETWEEN, new StringSerializer())) {
            while (waiting.hasNext()) {
                KeyValue<String, Link> entry = orAgain(change, waiting::next);
                if (titles.isElsewhere(change.key(), entry.key, entry.value)) {
                    continue;
                }
                Link link = held(entry.value, holder);
                byte[] event = bytes(change, link);
                citations.put(entry.key, link);
                tell(change, link, event);
            }
        }
    }

    /** Takes back a {@link #hold}: the document is withdrawn, or a repair has found that it is not there. */
    private void release(Record<String, byte[]> change, String holder) {
        if (!holder.equals(holders.get(change.key()))) {
            holders.delete(change.key() + BETWEEN + holder);
            return;
        }
        String next = nextHolder(change.key());
        if (next == null) {
            holders.delete(change.key());
        } else {
            holders.put(change.key(), next);
            holders.delete(change.key() + BETWEEN + next);
        }
        try (KeyValueIterator<String, Link> citing =
                citations.prefixScan(change.key() + BETWEEN, new StringSerializer())) {
            while (citing.hasNext()) {
                KeyValue<String, Link> entry = orAgain(change, citing::next);
                if (titles.isElsewhere(change.key(), entry.key, entry.value)) {
                    continue;
                }
                Link link = Link.newBuilder(entry.value)
                        .setState(next == null ? LinkState.NOT_HELD : LinkState.HELD)
                        .setHeldAs(next)
                        .build();
                byte[] event = bytes(change, link);
                citations.put(entry.key, link);
                tell(change, link, event);
            }
        }
    }

    private @Nullable String nextHolder(String target) {
        try (KeyValueIterator<String, String> others = holders.prefixScan(target + BETWEEN, new StringSerializer())) {
            return others.hasNext() ? others.next().value : null;
        }
    }

    /** Takes in what a document proves of a title. Another decision moves the citations of the title. */
    private void prove(Record<String, byte[]> change, TitleProof proof) {
        String title = change.key();
        Optional<String> before = orAgain(change, () -> proofs.decided(title));
        if (!orAgain(change, () -> proofs.enter(title, proof))) {
            return;
        }
        Optional<Authority> authority = orAgain(change, () -> proofs.authority(title));
        byte[] event = orAgain(change, () -> authorities.of(change.headers(), authority.orElse(null)));
        forward(change, title, Kind.AUTHORITY, event);
        Optional<String> after = authority.map(Authority::getTarget);
        if (!after.map(Targets::key).equals(before.map(Targets::key))) {
            send(change, orAgain(change, () -> titles.decide(title, after)));
        }
    }

    /** Lets a citation go back to the entry of its title, and answers. */
    private void leave(Record<String, byte[]> change, Link link) {
        String title = Targets.key(Objects.requireNonNull(link.getOwnId(), "what came from a title has its id"));
        citations.delete(change.key() + BETWEEN + link.getCitationId());
        send(change, List.of(new Sent(title, LinkChanges.left(link))));
    }

    private void left(Record<String, byte[]> change, Link link) {
        String key = change.key() + BETWEEN + link.getCitationId();
        List<Sent> sent = new ArrayList<>();
        Optional<Link> here = orAgain(change, () -> titles.left(change.key(), key, sent));
        send(change, sent);
        if (here.isPresent() && here.get().getState() == LinkState.WITHDRAWN) {
            tell(change, here.get(), bytes(change, here.get()));
        } else if (here.isPresent()) {
            Link told = held(here.get(), holders.get(change.key()));
            citations.put(key, told);
            tell(change, told, bytes(change, told));
        }
    }

    private static Link held(Link link, @Nullable String holder) {
        return holder == null
                ? link
                : Link.newBuilder(link)
                        .setState(LinkState.HELD)
                        .setHeldAs(holder)
                        .build();
    }

    private byte[] bytes(Record<String, byte[]> change, Link link) {
        return orAgain(change, () -> links.of(change.headers(), link));
    }

    /** What a store or a serializer gives; what it cannot give now is asked again with the whole change. */
    private static <T> T orAgain(Record<String, byte[]> change, Supplier<T> asked) {
        try {
            return asked.get();
        } catch (RuntimeException e) {
            throw new UnfinishedException("the link index cannot take in a change under " + change.key(), e);
        }
    }

    private void tell(Record<String, byte[]> change, Link link, byte[] event) {
        forward(change, link.getCitationId(), Kind.LINK, event);
    }

    private void send(Record<String, byte[]> change, List<Sent> sent) {
        for (Sent one : sent) {
            forward(change, one.key(), Kind.CHANGE, SENT.serialize(EnricherTopology.CHANGES, one.change()));
        }
    }

    private void forward(Record<String, byte[]> change, String key, Kind kind, byte[] value) {
        context().forward(change.withKey(key).withValue(new IndexOutput(kind, value)));
    }
}
