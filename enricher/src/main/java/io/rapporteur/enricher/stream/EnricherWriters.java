package io.rapporteur.enricher.stream;

import io.rapporteur.event.Authority;
import io.rapporteur.event.DocumentHistory;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkChange;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.Superseded;
import io.rapporteur.event.Withdrawal;
import io.rapporteur.runtime.streams.EventBytes;
import io.rapporteur.runtime.streams.Wiring;
import io.rapporteur.schemas.topic.StoredSerde;
import io.rapporteur.schemas.topic.Topics;

/** What makes the bytes of everything that enriching one document writes: events, edges for the link index, its history. */
record EnricherWriters(
        EventBytes<Enriched> documents,
        EventBytes<Link> links,
        EventBytes<LinkChange> changes,
        EventBytes<Authority> authorities,
        EventBytes<Superseded> superseded,
        EventBytes<Withdrawal> withdrawals,
        EventBytes<ReplayOutcome> outcomes,
        EventBytes<DocumentHistory> histories) {

    /**
     * Room by which a link grows when its target comes to be proved and held: another target, the name of the holder, and the
     * frame of another format.
     */
    private static final int GROWTH_BYTES = 4 * 1024;

    static EnricherWriters of(Topics topics, Wiring wiring) {
        return new EnricherWriters(
                wiring.bytes(topics.enriched()),
                wiring.bytes(topics.links()),
                wiring.bytes(
                        EnricherTopology.CHANGES,
                        topics.links().maxMessageBytes() - GROWTH_BYTES,
                        new StoredSerde<>(LinkChange.class).serializer()),
                wiring.bytes(topics.authorities()),
                wiring.bytes(topics.superseded()),
                wiring.bytes(topics.withdrawals()),
                wiring.bytes(topics.replayOutcomes()),
                wiring.bytes(
                        EnricherTopology.HISTORY,
                        topics.enriched().maxMessageBytes(),
                        new StoredSerde<>(DocumentHistory.class).serializer()));
    }
}
