package io.rapporteur.api;

import io.javalin.http.Context;
import io.rapporteur.runtime.health.Condition;
import io.rapporteur.runtime.health.Health;
import io.rapporteur.runtime.health.HealthCheck;
import io.rapporteur.runtime.health.PartHealth;
import io.rapporteur.runtime.health.StageHealth;
import io.rapporteur.runtime.service.Version;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code /health}: whether the whole pipeline works; {@code /health/ready}: whether requests can be answered;
 * {@code /health/live}: whether this process answers.
 */
final class HealthResource {

    private static final int WELL = 200;
    private static final int ILL = 503;

    private final HealthCheck check;

    HealthResource(HealthCheck check) {
        this.check = check;
    }

    /** The whole pipeline. */
    record Pipeline(Condition status, String version, String checkedAt, Parts parts, List<StageHealth> stages) {

        static Pipeline of(Health health) {
            return new Pipeline(
                    health.status(),
                    Version.current(),
                    health.checkedAt().toString(),
                    new Parts(health.broker(), health.registry(), health.database()),
                    health.stages());
        }
    }

    /** What the stages work on. */
    record Parts(PartHealth broker, PartHealth registry, PartHealth database) {}

    /** Something that is there or not. */
    record Simple(Condition status, String version, @Nullable String reason) {}

    void show(Context context) {
        context.future(() -> check.health().thenAccept(health -> {
            context.status(health.status() == Condition.DOWN ? ILL : WELL);
            context.json(Pipeline.of(health));
        }));
    }

    void ready(Context context) {
        context.future(() -> check.health().thenAccept(health -> {
            PartHealth database = Objects.requireNonNull(health).database();
            context.status(database.status() == Condition.UP ? WELL : ILL);
            context.json(new Simple(database.status(), Version.current(), database.reason()));
        }));
    }

    /** Asks nobody. */
    void live(Context context) {
        context.json(new Simple(Condition.UP, Version.current(), null));
    }
}
