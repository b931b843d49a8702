package io.rapporteur.sink.store;

import java.util.List;

/** Another instance has moved a partition that this one believed to own; its transaction was rolled back. */
public final class FencedException extends Exception {

    private final List<Partition> partitions;

    FencedException(List<Partition> partitions) {
        super("another instance has stored " + partitions);
        this.partitions = List.copyOf(partitions);
    }

    public List<Partition> partitions() {
        return partitions;
    }
}
