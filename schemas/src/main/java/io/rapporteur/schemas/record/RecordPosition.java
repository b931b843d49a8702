package io.rapporteur.schemas.record;

import io.rapporteur.event.Lineage;
import io.rapporteur.event.RecordPlace;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a record stands, written {@code topic-partition-offset}; as the position of a dead letter it is the letter's id. Where the
 * topic is plain from the context it is left out: {@code partition-offset}.
 */
public record RecordPosition(String topic, int partition, long offset) {

    public RecordPosition {
        Objects.requireNonNull(topic, "topic");
    }

    /** The position of a record that was read. */
    public static RecordPosition of(ConsumerRecord<?, ?> read) {
        return new RecordPosition(read.topic(), read.partition(), read.offset());
    }

    /** The position that the broker gave to a record. */
    public static RecordPosition of(RecordMetadata sent) {
        return new RecordPosition(sent.topic(), sent.partition(), sent.offset());
    }

    /** The position of the raw record from which an event descends. */
    public static RecordPosition of(Lineage lineage) {
        return new RecordPosition(lineage.getTopic(), lineage.getPartition(), lineage.getOffset());
    }

    /** The position that an event names. */
    public static RecordPosition of(RecordPlace place) {
        return new RecordPosition(place.getTopic(), place.getPartition(), place.getOffset());
    }

    /**
     * Reads {@code topic-partition-offset}; the topic may hold hyphens too.
     *
     * @throws IllegalArgumentException when it is not of that form
     */
    public static RecordPosition parse(String text) {
        int last = text.lastIndexOf('-');
        int before = text.lastIndexOf('-', last - 1);
        try {
            return new RecordPosition(
                    text.substring(0, before),
                    Integer.parseInt(text.substring(before + 1, last)),
                    Long.parseLong(text.substring(last + 1)));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("id must be topic-partition-offset, got: " + text, e);
        }
    }

    /**
     * Reads {@code partition-offset}, a position in a topic that is known.
     *
     * @throws IllegalArgumentException when it is not of that form
     */
    public static RecordPosition parse(String topic, String withoutTopic) {
        return parse(topic + "-" + withoutTopic);
    }

    /** The partition, as Kafka's clients name it. */
    public TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }

    /** The same as events carry it. */
    public RecordPlace toEvent() {
        return new RecordPlace(topic, partition, offset);
    }

    /** The position in its topic, {@code partition-offset}. */
    public String withoutTopic() {
        return partition + "-" + offset;
    }

    @Override
    public String toString() {
        return topic + "-" + withoutTopic();
    }
}
