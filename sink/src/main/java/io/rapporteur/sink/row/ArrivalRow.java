package io.rapporteur.sink.row;

import io.rapporteur.schemas.record.RecordPosition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table arrivals.
 *
 * @param first the arrival that brought the same bytes first, where this one did not
 */
public record ArrivalRow(RawRecord rawRecord, String outcome, List<String> documentIds, @Nullable RecordPosition first)
        implements EventRow {

    public ArrivalRow {
        documentIds = List.copyOf(documentIds);
    }

    @Override
    public Optional<RawRecord> raw() {
        return Optional.of(rawRecord);
    }
}
