package io.rapporteur.runtime.health;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whether an installation works.
 *
 * @param checkedAt when it was looked at
 * @param stages in the order of the flow
 */
public record Health(
        Condition status,
        Instant checkedAt,
        PartHealth broker,
        PartHealth registry,
        PartHealth database,
        List<StageHealth> stages) {

    public Health {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(checkedAt, "checkedAt");
        Objects.requireNonNull(broker, "broker");
        Objects.requireNonNull(registry, "registry");
        Objects.requireNonNull(database, "database");
        stages = List.copyOf(stages);
    }

    /** As bad as the worst of what is known. */
    static Health of(
            Instant checkedAt, PartHealth broker, PartHealth registry, PartHealth database, List<StageHealth> stages) {
        List<Condition> all = Stream.concat(
                        Stream.of(broker, registry, database).map(PartHealth::status),
                        stages.stream().map(StageHealth::status))
                .toList();
        Condition worst = Stream.of(Condition.DOWN, Condition.DEGRADED)
                .filter(all::contains)
                .findFirst()
                .orElse(Condition.UP);
        return new Health(worst, checkedAt, broker, registry, database, stages);
    }
}
