package io.rapporteur.parser.stream;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.ReadFact;
import io.rapporteur.event.Received;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.Demands;
import io.rapporteur.runtime.streams.EventBytes;
import io.rapporteur.schemas.mark.ReinstateMark;
import io.rapporteur.schemas.mark.ReplayMark;
import io.rapporteur.schemas.record.RecordPosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads each content once, again in a replay, and again when it is dropped again while other bytes are the current ones of its
 * document. The stores lie in the partition of the content hash, so that no copy can slip past them.
 *
 * <p>Everything that comes of a text is made into bytes before the first of it is sent and before it counts as read: a text is
 * read as a whole, or it is a dead letter and can be dropped again.
 */
final class ReadProcessor extends ContextualFixedKeyProcessor<String, Received, ArrivalResult> {

    /** Version of the lexicon and the rules of structure; to be raised with every change of what they read. */
    static final String RULES = "9";

    private static final Logger LOGGER = LoggerFactory.getLogger(ReadProcessor.class);

    private final ReceivedReader reader;
    private final EventBytes<Parsed> parsedBytes;
    private final EventBytes<Arrival> arrivalBytes;
    private final EventMapper events = new EventMapper(ReceivedReader.MAKER);
    private KeyValueStore<String, Arrival> seen;
    private KeyValueStore<String, byte[]> superseded;

    @NullUnmarked // The stores are there from init on, before the first record.
    ReadProcessor(ReceivedReader reader, EventBytes<Parsed> parsedBytes, EventBytes<Arrival> arrivalBytes) {
        this.reader = reader;
        this.parsedBytes = parsedBytes;
        this.arrivalBytes = arrivalBytes;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, ArrivalResult> context) {
        super.init(context);
        seen = Objects.requireNonNull(context.getStateStore(ParserTopology.SEEN));
        superseded = Objects.requireNonNull(context.getStateStore(ParserTopology.SUPERSEDED));
    }

    @Override
    public void process(FixedKeyRecord<String, Received> record) {
        Received received = Demands.value(record.key(), record.value());
        Arrival first = seen.get(record.key());
        boolean replayed = ReplayMark.in(record.headers()).isPresent();
        if (first != null && !replayed && !isSameRecord(first, received)) {
            readAgain(record, received, first);
        } else {
            read(record, first == null ? received : asFirst(received, first));
        }
    }

    private void read(FixedKeyRecord<String, Received> record, Received received) {
        List<Parsed> documents = reader.read(received);
        Arrival arrival = events.arrived(received, record.headers(), ids(documents));
        Headers headers = ReplayMark.in(record.headers())
                .map(mark -> mark.withDocuments(documents.size()).on(record.headers()))
                .orElse(record.headers());
        forward(record, headers, documents, arrival);
        seen.put(record.key(), arrival);
    }

    /** Bytes that were read before: only those of their documents that have moved on to other bytes are told again. */
    private void readAgain(FixedKeyRecord<String, Received> record, Received received, Arrival first) {
        Set<String> movedOn = movedOn(record.key());
        List<Parsed> documents = movedOn.isEmpty()
                ? List.of()
                : reader.read(asFirst(received, first)).stream()
                        .filter(document -> movedOn.contains(document.getDocumentId()))
                        .toList();
        if (documents.isEmpty()) {
            log(received, "known already");
            forward(record, record.headers(), documents, events.known(received, record.headers(), first));
        } else {
            log(received, "known, and current again");
            Headers headers = ReinstateMark.on(record.headers());
            forward(record, headers, documents, events.reinstated(received, headers, first, ids(documents)));
        }
    }

    /** The documents that had these bytes once and have others now. */
    private Set<String> movedOn(String hash) {
        String prefix = hash + ParserTopology.BETWEEN;
        Set<String> ids = new HashSet<>();
        try (KeyValueIterator<String, byte[]> entries = superseded.prefixScan(prefix, new StringSerializer())) {
            entries.forEachRemaining(entry -> ids.add(entry.key.substring(prefix.length())));
        }
        return ids;
    }

    private void forward(
            FixedKeyRecord<String, Received> record, Headers headers, List<Parsed> documents, Arrival arrival) {
        documents.forEach(ReadProcessor::demandStorable);
        String key = RecordPosition.of(arrival.getLineage()).withoutTopic();
        var reading = new ArrivalResult(
                parsedBytes.all(headers, byId(documents)),
                arrivalBytes.all(headers, List.of(KeyValue.pair(key, arrival))));
        context().forward(record.withValue(reading).withHeaders(headers));
    }

    private static void demandStorable(Parsed document) {
        Demands.name("document id", document.getDocumentId());
        Demands.name("symbol", value(document.getDocument().getSymbol()));
        Demands.title(value(document.getDocument().getTitle()));
    }

    private static @Nullable String value(@Nullable ReadFact fact) {
        return fact == null ? null : fact.getValue();
    }

    private static List<KeyValue<String, Parsed>> byId(List<Parsed> documents) {
        List<KeyValue<String, Parsed>> byId = new ArrayList<>(documents.size());
        documents.forEach(document -> byId.add(KeyValue.pair(document.getDocumentId(), document)));
        return byId;
    }

    private static List<String> ids(List<Parsed> documents) {
        return documents.stream().map(Parsed::getDocumentId).toList();
    }

    private static void log(Received received, String message) {
        LOGGER.atInfo()
                .addKeyValue("stage", Stage.PARSER.id())
                .addKeyValue("partition", received.getLineage().getPartition())
                .addKeyValue("offset", received.getLineage().getOffset())
                .log(message);
    }

    /** The text under the arrival that brought it first: which copy of it is read again makes no difference. */
    private static Received asFirst(Received received, Arrival first) {
        return new Received(
                first.getLineage(),
                received.getMadeBy(),
                received.getMediaType(),
                received.getCharset(),
                received.getSize(),
                received.getText(),
                received.getWarnings(),
                received.getHyperlinks());
    }

    /** Whether a record is read again after a crash and is no copy. */
    private static boolean isSameRecord(Arrival first, Received received) {
        return first.getLineage().getTopic().equals(received.getLineage().getTopic())
                && first.getLineage().getPartition() == received.getLineage().getPartition()
                && first.getLineage().getOffset() == received.getLineage().getOffset();
    }
}
