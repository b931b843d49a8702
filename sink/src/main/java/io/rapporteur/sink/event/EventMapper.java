package io.rapporteur.sink.event;

import static io.rapporteur.sink.event.StorableText.storable;
import static io.rapporteur.sink.event.StorableText.storableOrNull;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.DeadLetterDecision;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Link;
import io.rapporteur.event.RecordPlace;
import io.rapporteur.event.Withdrawal;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.mapping.DocumentMapper;
import io.rapporteur.schemas.mark.ContainerMark;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.sink.row.ArrivalRow;
import io.rapporteur.sink.row.DeadLetterRow;
import io.rapporteur.sink.row.DecisionRow;
import io.rapporteur.sink.row.DocumentRow;
import io.rapporteur.sink.row.LinkRemoval;
import io.rapporteur.sink.row.LinkRow;
import io.rapporteur.sink.row.RawRecord;
import io.rapporteur.sink.row.RevisionRow;
import io.rapporteur.sink.row.StoredDocument;
import io.rapporteur.sink.row.WithdrawalRow;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Events to rows. An event that contradicts itself is an {@link IllegalArgumentException} that says how. */
public final class EventMapper {

    private EventMapper() {}

    /** The rows of one revision of a document. */
    public static StoredDocument document(Enriched event) {
        Document document = DocumentMapper.toDocument(storable(event.getText()), event.getDocument());
        String id = storable(event.getDocumentId());
        var parts = new PartMapper(id, document);
        return new StoredDocument(
                documentRow(id, event, document),
                revisionRow(id, event, document.text()),
                parts.paragraphs(),
                parts.footnotes(),
                new CitationMapper(id, event.getRevision(), event.getText()).rows(event.getCitations()),
                FindingMapper.rows(id, event.getFindings()),
                withdrawal(id, event, document.metadata()));
    }

    /** The row of a link. */
    public static LinkRow link(Link event) {
        return new LinkRow(
                storable(event.getCitationId()),
                storable(event.getDocumentId()),
                event.getOrdinal(),
                event.getRevision(),
                storableOrNull(event.getTarget()),
                storableOrNull(event.getHeldAs()),
                event.getState().name(),
                storable(event.getWhere()),
                storableOrNull(event.getPinpoint()),
                storableOrNull(event.getOwnId()));
    }

    /** The end of a link, by a record of its key that has no value. */
    public static LinkRemoval linkRemoval(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new IllegalArgumentException(
                    "a record of " + record.topic() + " must have a key or a value, got: neither");
        }
        return new LinkRemoval(storable(new String(record.key(), UTF_8)));
    }

    /** The row of an arrival. */
    public static ArrivalRow arrival(Arrival event) {
        Lineage first = event.getFirst();
        return new ArrivalRow(
                raw(event.getLineage()),
                event.getOutcome().name(),
                event.getDocumentIds().stream().map(StorableText::storable).toList(),
                first == null ? null : place(first),
                event.getEntries(),
                event.getLeftOut().stream().map(StorableText::storable).toList(),
                container(event));
    }

    private static @Nullable RecordPosition container(Arrival event) {
        String place = event.getContainer();
        return place == null
                ? null
                : RecordPosition.parse(storable(event.getLineage().getTopic()), place);
    }

    /** The row of a dead letter. */
    public static DeadLetterRow deadLetter(ConsumerRecord<byte[], byte[]> record) {
        DeadLetter letter = DeadLetter.of(record);
        return new DeadLetterRow(
                RecordPosition.of(record),
                storable(letter.stage()),
                storable(letter.reason()),
                storable(letter.detail()),
                storable(letter.remedy()),
                new RecordPosition(storable(letter.topic()), letter.partition(), letter.offset()),
                new RecordPosition(storable(letter.rawTopic()), letter.rawPartition(), letter.rawOffset()),
                storableOrNull(letter.name()),
                letter.attempt(),
                storable(letter.codeVersion()),
                Instant.ofEpochMilli(letter.firstSeen()),
                storableOrNull(letter.errorClass()),
                storableOrNull(letter.stackTrace()),
                ContainerMark.in(record.headers())
                        .map(mark -> RecordPosition.parse(storable(letter.rawTopic()), mark.place()))
                        .orElse(null),
                new DeadLetterRow.Contents(record.key(), record.value()));
    }

    /** The row of a decision on a dead letter. */
    public static DecisionRow decision(DeadLetterDecision event) {
        RecordPlace sentTo = event.getSentTo();
        return new DecisionRow(
                place(event.getLetter()),
                event.getAction().name(),
                event.getDecidedAt(),
                storable(event.getDecidedBy()),
                sentTo == null ? null : place(sentTo),
                event.getAttempt(),
                storableOrNull(event.getNote()));
    }

    private static RecordPosition place(RecordPlace place) {
        return new RecordPosition(storable(place.getTopic()), place.getPartition(), place.getOffset());
    }

    private static DocumentRow documentRow(String id, Enriched event, Document document) {
        Metadata metadata = document.metadata();
        return new DocumentRow(
                id,
                event.getRevision(),
                metadata.kind().name(),
                storable(metadata.language()),
                Metadata.value(metadata.symbol()).map(StorableText::storable).orElse(null),
                Metadata.value(metadata.body()).map(StorableText::storable).orElse(null),
                Metadata.value(metadata.session()).map(StorableText::storable).orElse(null),
                Metadata.value(metadata.number()).map(StorableText::storable).orElse(null),
                Metadata.value(metadata.title()).map(StorableText::storable).orElse(null),
                Metadata.value(metadata.adopted()).map(LocalDate::parse).orElse(null),
                event.getPart(),
                document.extent());
    }

    private static @Nullable WithdrawalRow withdrawal(String id, Enriched event, Metadata metadata) {
        Withdrawal withdrawn = event.getWithdrawn();
        return withdrawn == null
                ? null
                : new WithdrawalRow(
                        id,
                        Metadata.value(metadata.symbol())
                                .map(StorableText::storable)
                                .orElse(null),
                        storable(metadata.language()),
                        event.getRevision(),
                        storableOrNull(withdrawn.getReason()),
                        withdrawn.getDecidedAt(),
                        storable(withdrawn.getDecidedBy()));
    }

    private static RevisionRow revisionRow(String id, Enriched event, String text) {
        return new RevisionRow(
                id,
                event.getRevision(),
                raw(event.getLineage()),
                storable(event.getMediaType()),
                storable(event.getParsedBy().getVersion()),
                storable(event.getParsedBy().getRules()),
                storable(event.getMadeBy().getVersion()),
                storable(event.getMadeBy().getRules()),
                text,
                event.getWarnings().stream().map(StorableText::storable).toList());
    }

    private static RawRecord raw(Lineage lineage) {
        return new RawRecord(
                place(lineage),
                lineage.getTimestamp(),
                storable(lineage.getContentHash()),
                storableOrNull(lineage.getName()),
                storableOrNull(lineage.getSourceUri()));
    }

    private static RecordPosition place(Lineage lineage) {
        return new RecordPosition(storable(lineage.getTopic()), lineage.getPartition(), lineage.getOffset());
    }
}
