package io.rapporteur.sink.row;

import io.rapporteur.schemas.record.RecordPosition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table arrivals.
 *
 * @param first the arrival that brought the same bytes first, where this one did not
 * @param entries number of files that were taken out of a container; null where it is none
 * @param leftOut what is in a container and is no document, a phrase for each kind
 * @param container the container out of which it was taken, where it was
 */
public record ArrivalRow(
        RawRecord rawRecord,
        String outcome,
        List<String> documentIds,
        @Nullable RecordPosition first,
        @Nullable Integer entries,
        List<String> leftOut,
        @Nullable RecordPosition container)
        implements EventRow {

    public ArrivalRow {
        documentIds = List.copyOf(documentIds);
        leftOut = List.copyOf(leftOut);
    }

    @Override
    public Optional<RawRecord> raw() {
        return Optional.of(rawRecord);
    }
}
