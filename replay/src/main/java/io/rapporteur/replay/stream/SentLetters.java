package io.rapporteur.replay.stream;

import io.rapporteur.replay.letters.DecisionRecords;
import io.rapporteur.replay.letters.LetterBox;
import io.rapporteur.replay.letters.OpenLetter;
import io.rapporteur.replay.letters.PlaceSet;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.schemas.record.RecordPosition;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/**
 * Closes the letters whose originals a replay has sent again, each when it is known what became of it: it came through, or a
 * newer letter tells how it failed.
 */
final class SentLetters implements AutoCloseable {

    private final LetterBox box;
    private final String topic;
    private final DecisionRecords decisions;
    private final Journal journal;

    SentLetters(EventScan scan, String replayId, Journal journal) {
        Cluster cluster = scan.cluster();
        box = new LetterBox(scan);
        topic = cluster.topics().deadLetters().name();
        decisions = new DecisionRecords(cluster, Clock.systemUTC(), "replay " + replayId);
        this.journal = journal;
    }

    /** Closes the letter of which this was sent; other records have none. */
    void close(Emission.Sent sent) {
        OpenLetter open = sent.letter();
        if (open != null) {
            journal.write(decisions.redriven(open, RecordPosition.of(Journal.sent(sent.place()))));
        }
    }

    /** Closes those of these letters on which nothing was decided: a process that was killed may have left them. */
    void closeRest(Collection<String> items) {
        if (items.isEmpty()) {
            return;
        }
        PlaceSet decided = box.decided();
        List<RecordPosition> rest = items.stream()
                .map(item -> RecordPosition.parse(topic, item))
                .filter(letter -> !decided.contains(letter))
                .toList();
        box.each(rest, read -> journal.write(decisions.redriven(OpenLetter.of(read), null)));
        journal.flush();
    }

    @Override
    public void close() {
        decisions.close();
    }
}
