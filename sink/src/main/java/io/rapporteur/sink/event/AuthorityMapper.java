package io.rapporteur.sink.event;

import static io.rapporteur.sink.event.StorableText.storable;
import static io.rapporteur.sink.event.StorableText.storableOrNull;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapporteur.event.Authority;
import io.rapporteur.sink.row.AuthorityRemoval;
import io.rapporteur.sink.row.AuthorityRow;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Authorities to rows. */
public final class AuthorityMapper {

    private AuthorityMapper() {}

    /** The row of an authority. */
    public static AuthorityRow authority(Authority event) {
        return new AuthorityRow(
                storable(event.getOwnId()),
                storableOrNull(event.getTarget()),
                storable(event.getTitle()),
                storable(event.getDocumentId()),
                event.getOrdinal(),
                storable(event.getWhere()),
                event.getProofs(),
                event.getDocuments(),
                JsonArray.of(event.getCandidates(), (candidate, json) -> {
                    json.writeStringField("target", storable(candidate.getTarget()));
                    json.writeNumberField("documents", candidate.getDocuments());
                }));
    }

    /** The end of an authority, by a record of its key that has no value. */
    public static AuthorityRemoval removal(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new IllegalArgumentException(
                    "a record of " + record.topic() + " must have a key or a value, got: neither");
        }
        return new AuthorityRemoval(storable(new String(record.key(), UTF_8)));
    }
}
