package io.rapporteur.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** Leaves out what {@link NeedsShared} marks where there is no {@code ../shared}, and remembers it until the JVM's tests are over. */
final class SharedCondition implements ExecutionCondition {

    private static final ConditionEvaluationResult PRESENT =
            ConditionEvaluationResult.enabled("../shared is there or not needed");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean isMarked = context.getElement()
                .filter(element -> element.isAnnotationPresent(NeedsShared.class))
                .isPresent();
        if (!isMarked || SharedDocuments.arePresent()) {
            return PRESENT;
        }
        // A session of the launcher is all that a JVM runs; the root of the contexts is closed behind every class where
        // Surefire hands out the classes one by one.
        context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedCondition.class))
                .getOrComputeIfAbsent(NotRun.class, created -> new NotRun(System.out), NotRun.class)
                .add(name(context));
        return ConditionEvaluationResult.disabled("no ../shared");
    }

    private static String name(ExtensionContext context) {
        String type = context.getRequiredTestClass().getSimpleName();
        return context.getTestMethod()
                .map(method -> type + "." + method.getName())
                .orElse(type);
    }
}
