package io.rapporteur.app.drop;

import io.rapporteur.app.files.Failure;
import io.rapporteur.app.instance.StoredTables;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.query.DocumentFigures;
import io.rapporteur.query.DropEntry;
import io.rapporteur.query.DropState;
import io.rapporteur.query.StoredWithdrawal;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.schemas.record.RecordPosition;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the database what has become of raw records. */
final class ArrivalStates implements AutoCloseable {

    private final StoredTables tables;
    private final String rawTopic;

    ArrivalStates(Database database, String rawTopic) {
        this.tables = StoredTables.of(database);
        this.rawTopic = rawTopic;
    }

    /** What is known of those among the records of which anything is known. */
    Map<RecordPosition, ArrivalState> of(Collection<RecordPosition> records) {
        Map<RecordPosition, ArrivalState> states = new HashMap<>();
        tables.ask(readers -> readers.drops().states(rawTopic, records))
                .forEach(state -> states.put(state.raw(), state(state)));
        return states;
    }

    private static ArrivalState state(DropState state) {
        List<String> documents = Objects.requireNonNullElse(state.documentIds(), List.of());
        boolean complete = state.outcome() != null && state.stored() == documents.size();
        return new ArrivalState(arrival(state.outcome()), state.entries(), documents, complete, failure(state));
    }

    /** The files out of these containers of which something has become, by their container. */
    Map<RecordPosition, List<DropEntry>> entries(Collection<RecordPosition> containers) {
        return containers.isEmpty()
                ? Map.of()
                : tables.ask(readers -> readers.drops().entries(rawTopic, containers)).stream()
                        .collect(Collectors.groupingBy(DropEntry::container));
    }

    /** As this version knows it. */
    private static ArrivalOutcome arrival(@Nullable String outcome) {
        return Arrays.stream(ArrivalOutcome.values())
                .filter(known -> known.name().equals(outcome))
                .findFirst()
                .orElse(ArrivalOutcome.OTHER);
    }

    private static @Nullable Failure failure(DropState state) {
        String reason = state.reason();
        return reason == null
                ? null
                : new Failure(
                        Objects.requireNonNull(state.stage()),
                        reason,
                        Objects.requireNonNull(state.detail()),
                        Objects.requireNonNullElse(state.remedy(), ""));
    }

    /** The documents that were read from bytes with these hashes, by the hash; nothing for bytes without any. */
    Map<String, List<DocumentFigures>> documents(Collection<String> contentHashes) {
        return contentHashes.isEmpty()
                ? Map.of()
                : tables.ask(readers -> readers.drops().documents(contentHashes));
    }

    /** Those of these documents that are withdrawn, by id. */
    Map<String, StoredWithdrawal> withdrawn(Collection<String> documentIds) {
        return documentIds.isEmpty()
                ? Map.of()
                : tables.ask(readers -> readers.withdrawals().of(documentIds)).stream()
                        .collect(Collectors.toMap(StoredWithdrawal::documentId, Function.identity()));
    }

    @Override
    public void close() {
        tables.close();
    }
}
