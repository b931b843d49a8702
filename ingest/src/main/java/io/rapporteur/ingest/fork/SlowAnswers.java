package io.rapporteur.ingest.fork;

import io.rapporteur.ingest.text.extraction.Extraction;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that took long, for as long as there is memory to spare. A transaction that waits for a slow file for too long is broken
 * off by the broker, and all of it is done again: without this the same file would break off the next one, for ever.
 */
final class SlowAnswers {

    /** A transaction may take ten seconds, and there may be several files in it. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    private static final int MAX = 1_000;

    private final Duration slow;
    private final Map<String, SoftReference<Extraction>> answers = new LinkedHashMap<>();

    SlowAnswers() {
        this(SLOW);
    }

    SlowAnswers(Duration slow) {
        this.slow = slow;
    }

    /** The answer as it was given before, or as it is given now. */
    Extraction get(String question, Supplier<Extraction> reader) {
        Extraction known = known(question);
        if (known != null) {
            return known;
        }
        long began = System.nanoTime();
        Extraction answer = reader.get();
        if (System.nanoTime() - began >= slow.toNanos()) {
            remember(question, answer);
        }
        return answer;
    }

    private synchronized @Nullable Extraction known(String question) {
        SoftReference<Extraction> answer = answers.get(question);
        return answer == null ? null : answer.get();
    }

    private synchronized void remember(String question, Extraction answer) {
        answers.put(question, new SoftReference<>(answer));
        if (answers.size() > MAX) {
            answers.remove(answers.keySet().iterator().next());
        }
    }
}
