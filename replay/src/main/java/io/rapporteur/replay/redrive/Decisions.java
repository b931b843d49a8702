package io.rapporteur.replay.redrive;

import io.rapporteur.replay.letters.DecisionRecords;
import io.rapporteur.replay.letters.FoundLetter;
import io.rapporteur.replay.letters.OpenLetter;
import io.rapporteur.replay.redrive.LetterResult.Sent;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.schemas.kafka.ProducerConfiguration;
import io.rapporteur.schemas.record.RecordPosition;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/**
 * Closes letters. What is sent again and the decision that says so are one transaction; whoever comes later with the same
 * transactional id stops whoever was before, so that no letter is decided on twice.
 */
final class Decisions implements AutoCloseable {

    private final Cluster cluster;
    private final Producer<byte[], byte[]> producer;
    private final DecisionRecords decisions;

    /** Takes over from any other; what that one has not committed by now never will be. */
    Decisions(EventScan scan, @Nullable String note) {
        cluster = scan.cluster();
        decisions = new DecisionRecords(cluster, Clock.systemUTC(), note);
        producer = scan.producer(ProducerConfiguration.forRecordsUpTo(
                        cluster.topics().deadLetters().maxMessageBytes())
                .inTransactionsOf(cluster.topics().deadLetterDecisions().name()));
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close();
            throw failed(e);
        }
    }

    /** Sends the originals of these letters to the places from which they came: the same key, bytes, timestamp and headers. */
    List<Sent> redrive(List<ConsumerRecord<byte[], byte[]>> letters) {
        return inTransaction(() -> {
            List<Future<RecordMetadata>> places = new ArrayList<>();
            letters.forEach(letter -> places.add(producer.send(new FoundLetter(letter, null).original())));
            producer.flush();
            List<Sent> sent = new ArrayList<>();
            for (int i = 0; i < letters.size(); i++) {
                RecordMetadata place = places.get(i).get();
                var to = RecordPosition.of(place);
                sent.add(new Sent(OpenLetter.of(letters.get(i)), to));
            }
            sent.forEach(one -> say(decisions.redriven(one.letter(), one.to())));
            return sent;
        });
    }

    /** Gives these letters up. */
    void drop(List<OpenLetter> letters) {
        inTransaction(() -> {
            letters.forEach(open -> say(decisions.dropped(open)));
            return letters;
        });
    }

    private void say(ProducerRecord<byte[], byte[]> decision) {
        var unused = producer.send(decision); // Whether it arrived, the commit tells.
    }

    /** Something that is done wholly or not at all. */
    private interface Work<T> {
        T run() throws ExecutionException, InterruptedException;
    }

    private <T> T inTransaction(Work<T> work) {
        try {
            producer.beginTransaction();
            T done = work.run();
            producer.commitTransaction();
            return done;
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw failed(e);
        } catch (KafkaException e) {
            abort(e);
            throw failed(e);
        } catch (ExecutionException e) {
            abort(e);
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            abort(e);
            Thread.currentThread().interrupt();
            throw failed(e);
        }
    }

    private void abort(Exception reason) {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            reason.addSuppressed(e); // The broker ends it when its time is up, or the next decision does.
        }
    }

    private DecisionException failed(Throwable failure) {
        boolean fenced = failure instanceof ProducerFencedException || failure instanceof InvalidProducerEpochException;
        return fenced
                ? new DecisionException(
                        DecisionException.Kind.TAKEN_OVER,
                        "another redrive or drop has begun and goes on alone",
                        failure)
                : new DecisionException(
                        DecisionException.Kind.NOT_TAKEN,
                        "broker " + cluster.bootstrapServers() + " did not take it: " + failure
                                + "; what was decided before is kept, try again for the rest",
                        failure);
    }

    @Override
    public void close() {
        decisions.close();
        producer.close();
    }
}
