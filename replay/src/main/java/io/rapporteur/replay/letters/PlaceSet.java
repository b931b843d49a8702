package io.rapporteur.replay.letters;

import io.rapporteur.schemas.record.RecordPosition;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Places of records, a bit or little more for each where they stand close together: there may be millions. */
public final class PlaceSet {

    private static final int CHUNK_BITS = 12;

    private final Map<TopicPartition, Map<Long, BitSet>> chunks = new HashMap<>();

    /**
     * Adds a place.
     *
     * @return whether it was not there
     */
    public boolean add(RecordPosition place) {
        BitSet bits = chunks.computeIfAbsent(place.topicPartition(), one -> new HashMap<>())
                .computeIfAbsent(chunk(place), one -> new BitSet());
        boolean isNew = !bits.get(bit(place));
        bits.set(bit(place));
        return isNew;
    }

    public void remove(RecordPosition place) {
        BitSet bits = bits(place);
        bits.clear(bit(place));
    }

    public boolean contains(RecordPosition place) {
        return bits(place).get(bit(place));
    }

    private BitSet bits(RecordPosition place) {
        return chunks.getOrDefault(place.topicPartition(), Map.of()).getOrDefault(chunk(place), new BitSet());
    }

    private static long chunk(RecordPosition place) {
        return place.offset() >> CHUNK_BITS;
    }

    private static int bit(RecordPosition place) {
        return (int) (place.offset() & ((1 << CHUNK_BITS) - 1));
    }
}
