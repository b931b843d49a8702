package io.rapporteur.app.follow;

import io.rapporteur.app.terminal.Console;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.runtime.service.PassedOver;
import io.rapporteur.runtime.service.UnreadableRecord;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The topics of a cluster as a command reads them: of the records that cannot be read it says the first on stderr, and at its end
 * how many there were. They change nothing about its exit status: anybody may write to a topic.
 */
public final class TopicReader implements AutoCloseable {

    private final Console console;
    private final PassedOver passedOver;
    private final EventScan scan;

    public TopicReader(Cluster cluster, Console console) {
        this(cluster, console, record -> console.say(console.style().red("cannot be read") + " " + record));
    }

    private TopicReader(Cluster cluster, Console console, Consumer<UnreadableRecord> told) {
        this.console = Objects.requireNonNull(console, "console");
        passedOver = new PassedOver(told);
        scan = new EventScan(cluster, passedOver);
    }

    /** One that tells the sum alone: for whoever has told the records before. */
    public static TopicReader silent(Cluster cluster, Console console) {
        return new TopicReader(cluster, console, record -> {});
    }

    public EventScan scan() {
        return scan;
    }

    /** Records passed over so far. */
    public long passedOver() {
        return passedOver.count();
    }

    @Override
    public void close() {
        if (passedOver.count() > 0) {
            console.say(passedOver.line());
        }
    }
}
