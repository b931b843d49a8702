package io.rapporteur.app.command;

import io.rapporteur.replay.redrive.DecisionException;
import io.rapporteur.replay.stream.ReplayException;
import org.apache.kafka.common.errors.TimeoutException;

/** Which command or option helps where an operation of the operator ended with an exception; its message says what is wrong. */
final class Remedies {

    private Remedies() {}

    static String of(Exception failure) {
        if (failure instanceof TimeoutException) {
            return "; see whether the broker runs, and --bootstrap";
        }
        if (failure instanceof DecisionException decision) {
            return switch (decision.kind()) {
                case TAKEN_OVER -> "; look at 'rapporteur dead-letters list' when it is done";
                case NOT_FOLLOWED -> ", 'rapporteur dead-letters list' shows those that fail again";
                case NOT_TAKEN -> "";
            };
        }
        if (failure instanceof ReplayException replay) {
            return switch (replay.kind()) {
                case UNKNOWN -> "; 'rapporteur replay --list' shows those there are";
                case TOO_MANY -> ", or fill all tables anew with 'rapporteur rebuild', which has no such limit";
                case OTHER -> "";
            };
        }
        return "";
    }
}
