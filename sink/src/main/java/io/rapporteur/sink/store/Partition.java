package io.rapporteur.sink.store;

import java.util.Comparator;
import java.util.Objects;

/** A partition of a topic that the sink reads. */
public record Partition(String topic, int number) implements Comparable<Partition> {

    private static final Comparator<Partition> ORDER =
            Comparator.comparing(Partition::topic).thenComparingInt(Partition::number);

    public Partition {
        Objects.requireNonNull(topic, "topic");
    }

    @Override
    public int compareTo(Partition other) {
        return ORDER.compare(this, other);
    }
}
