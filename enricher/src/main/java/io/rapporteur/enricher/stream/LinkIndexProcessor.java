package io.rapporteur.enricher.stream;

import io.rapporteur.event.Link;
import io.rapporteur.event.LinkChange;
import io.rapporteur.event.LinkState;
import java.util.Objects;
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
 * <p>One entry for each edge and one for each held target; nothing lists the citations of a target in one value.
 */
final class LinkIndexProcessor extends ContextualProcessor<String, LinkChange, String, Link> {

    /** Between target and citation id in a key; no canonical id contains it. */
    private static final String BETWEEN = "\u0000";

    private KeyValueStore<String, String> holders;
    private KeyValueStore<String, Link> citations;

    @NullUnmarked // The stores are there from init on, before the first record.
    LinkIndexProcessor() {}

    @Override
    public void init(ProcessorContext<String, Link> context) {
        super.init(context);
        holders = Objects.requireNonNull(context.getStateStore(EnricherTopology.HOLDERS));
        citations = Objects.requireNonNull(context.getStateStore(EnricherTopology.CITATIONS));
    }

    @Override
    public void process(Record<String, LinkChange> change) {
        Link link = change.value().getLink();
        String holder = change.value().getHeldAs();
        if (holder != null && change.value().getReplaced()) {
            release(change, holder);
        } else if (holder != null) {
            hold(change, holder);
        } else if (link != null && link.getState() == LinkState.WITHDRAWN) {
            withdraw(change, link);
        } else if (link != null) {
            cite(change, link);
        }
    }

    private void cite(Record<String, LinkChange> change, Link cited) {
        Link link = held(cited, holders.get(change.key()));
        String key = change.key() + BETWEEN + link.getCitationId();
        if (!link.equals(citations.get(key))) {
            citations.put(key, link);
            tell(change, link);
        }
    }

    private void withdraw(Record<String, LinkChange> change, Link link) {
        Link former = citations.delete(change.key() + BETWEEN + link.getCitationId());
        if (former != null && !change.value().getReplaced()) {
            tell(change, link);
        }
    }

    private void hold(Record<String, LinkChange> change, String holder) {
        if (holders.putIfAbsent(change.key(), holder) != null) {
            return;
        }
        try (KeyValueIterator<String, Link> waiting =
                citations.prefixScan(change.key() + BETWEEN, new StringSerializer())) {
            while (waiting.hasNext()) {
                KeyValue<String, Link> entry = waiting.next();
                Link link = held(entry.value, holder);
                citations.put(entry.key, link);
                tell(change, link);
            }
        }
    }

    /** Takes back a {@link #hold}: a repair has found that the document is not there. */
    private void release(Record<String, LinkChange> change, String holder) {
        if (!holder.equals(holders.get(change.key()))) {
            return;
        }
        holders.delete(change.key());
        try (KeyValueIterator<String, Link> citing =
                citations.prefixScan(change.key() + BETWEEN, new StringSerializer())) {
            while (citing.hasNext()) {
                KeyValue<String, Link> entry = citing.next();
                Link link = Link.newBuilder(entry.value)
                        .setState(LinkState.NOT_HELD)
                        .setHeldAs(null)
                        .build();
                citations.put(entry.key, link);
                tell(change, link);
            }
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

    private void tell(Record<String, LinkChange> change, Link link) {
        context().forward(change.withKey(link.getCitationId()).withValue(link));
    }
}
