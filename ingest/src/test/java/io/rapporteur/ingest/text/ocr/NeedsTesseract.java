package io.rapporteur.ingest.text.ocr;

import io.rapporteur.ingest.text.extraction.Rejection;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test class that asks Tesseract. Where it is not installed, the class is not run, and the build says so on a line. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsTesseract.Condition.class)
public @interface NeedsTesseract {

    /** Looks for the program. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            try {
                return ConditionEvaluationResult.enabled(
                        "Tesseract " + Tesseract.version().orElse("of some version"));
            } catch (Rejection e) {
                System.out.println("not run without tesseract: " + context.getDisplayName());
                return ConditionEvaluationResult.disabled("tesseract is not installed");
            }
        }
    }
}
