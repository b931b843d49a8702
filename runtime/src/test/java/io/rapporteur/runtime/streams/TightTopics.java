package io.rapporteur.runtime.streams;

import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** A catalogue in which one topic takes smaller events than elsewhere. */
public final class TightTopics {

    /** What a topic keeps free for keys and frames. */
    public static final int MARGIN_BYTES = 64 * 1024;

    private TightTopics() {}

    /**
     * The catalogue with another limit for one topic.
     *
     * @param eventBytes largest event that this topic takes, with its headers
     */
    public static Topics of(Topics topics, Topic<?, ?> tight, int eventBytes) throws ReflectiveOperationException {
        RecordComponent[] components = Topics.class.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            var topic = (Topic<?, ?>) components[i].getAccessor().invoke(topics);
            values[i] = topic.equals(tight) ? limited(topic, MARGIN_BYTES + eventBytes) : topic;
        }
        return Topics.class.getDeclaredConstructor(types).newInstance(values);
    }

    private static Topic<?, ?> limited(Topic<?, ?> topic, int bytes) {
        return new Topic<>(
                topic.name(),
                topic.keyType(),
                topic.valueType(),
                topic.key(),
                topic.cleanup(),
                topic.partitions(),
                bytes);
    }
}
