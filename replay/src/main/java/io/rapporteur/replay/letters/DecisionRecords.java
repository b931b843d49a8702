package io.rapporteur.replay.letters;

import io.rapporteur.event.DeadLetterAction;
import io.rapporteur.event.DeadLetterDecision;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Version;
import io.rapporteur.schemas.record.RecordPosition;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Makes the records that close letters, in the name of who runs this program. */
public final class DecisionRecords implements AutoCloseable {

    private final String topic;
    private final Serializer<DeadLetterDecision> events;
    private final Clock clock;
    private final @Nullable String note;

    /**
     * Decisions for one reason.
     *
     * @param note why, for people
     */
    public DecisionRecords(Cluster cluster, Clock clock, @Nullable String note) {
        var decisions = cluster.topics().deadLetterDecisions();
        topic = decisions.name();
        events = cluster.serdes().valuesOf(decisions).serializer();
        this.clock = clock;
        this.note = note;
    }

    /**
     * Closes a letter whose original was sent again.
     *
     * @param to where; null where that is no longer known
     */
    public ProducerRecord<byte[], byte[]> redriven(OpenLetter open, @Nullable RecordPosition to) {
        DeadLetterDecision decision = decision(open, DeadLetterAction.REDRIVEN);
        decision.setSentTo(to == null ? null : to.toEvent());
        decision.setAttempt(open.letter().attempt() + 1);
        return record(open, decision);
    }

    /** Closes a letter that is given up. */
    public ProducerRecord<byte[], byte[]> dropped(OpenLetter open) {
        return record(open, decision(open, DeadLetterAction.DROPPED));
    }

    private DeadLetterDecision decision(OpenLetter open, DeadLetterAction action) {
        return DeadLetterDecision.newBuilder()
                .setLetter(open.id().toEvent())
                .setAction(action)
                .setDecidedAt(clock.instant())
                .setDecidedBy(System.getProperty("user.name") + ", rapporteur " + Version.current())
                .setNote(note)
                .build();
    }

    private ProducerRecord<byte[], byte[]> record(OpenLetter open, DeadLetterDecision decision) {
        byte[] key = open.id().toString().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic, key, events.serialize(topic, decision));
    }

    @Override
    public void close() {
        events.close();
    }
}
