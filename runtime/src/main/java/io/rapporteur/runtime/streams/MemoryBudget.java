package io.rapporteur.runtime.streams;

import io.rapporteur.schemas.topic.Topics;

/**
 * What the largest records may take of a stage's memory, bytes. Limits of topics, buffers of clients, heaps and container limits
 * are chosen together: a test adds them up and compares the sums with what the launcher, the image and Compose give.
 */
public final class MemoryBudget {

    private static final long MIB = 1024 * 1024;

    /** Records that a poll may bring. Those of the topics of documents are large whatever they take on the broker, compressed. */
    public static final int POLL_RECORDS = 1;

    /** Records of a partition that wait beside those of one poll; with more it is not polled. */
    public static final int WAITING_RECORDS = 1;

    /** Most that a fetch brings, as compressed on the broker, beside one record that is larger. */
    public static final int FETCH_BYTES = (int) (8 * MIB);

    /** A text as Java has it: two bytes for each UTF-16 code unit. */
    private static final long TEXT_BYTES = 2L * Topics.MAX_TEXT_CHARS;

    /** Avro writes into a buffer that doubles, and hands out a copy of what it holds. */
    private static final int COPIES_WRITTEN = 3;

    /** What the stage itself has on the heap while it rests: an allowance, no figure that was measured. */
    private static final long AT_REST = 80 * MIB;

    private MemoryBudget() {}

    /**
     * Buffer of a producer: one record of the largest size, and the small ones that go with it. A second large one waits until the
     * first has been sent.
     */
    public static long producerBuffer(int largestRecord) {
        return largestRecord + MIB;
    }

    /** Heap of a stage whose input is of the largest size in every partition, all of it waiting, one of them at work. */
    public static long stageHeap(int partitions, int largestInput) {
        long waiting = (long) partitions * (POLL_RECORDS + WAITING_RECORDS) * largestInput;
        return AT_REST + waiting + work() + FETCH_BYTES + largestInput;
    }

    /** Heap that one stage takes of a JVM in which there are others, for one document of the largest size. */
    public static long sharedHeap(int largestInput) {
        return 2L * largestInput + work();
    }

    private static long work() {
        return TEXT_BYTES + (long) COPIES_WRITTEN * Topics.MAX_EVENT_BYTES + producerBuffer(Topics.MAX_EVENT_BYTES);
    }
}
