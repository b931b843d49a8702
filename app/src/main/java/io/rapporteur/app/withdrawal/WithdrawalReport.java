package io.rapporteur.app.withdrawal;

import io.rapporteur.app.files.Failure;
import io.rapporteur.app.files.Tally;
import io.rapporteur.app.terminal.Style;
import io.rapporteur.app.withdrawal.WithdrawalOutcome.State;
import java.util.List;

/** What became of the documents that were named. */
public record WithdrawalReport(Tally tally, List<WithdrawalOutcome> documents) {

    public WithdrawalReport {
        documents = List.copyOf(documents);
    }

    static WithdrawalReport of(int requested, int found, List<WithdrawalOutcome> outcomes) {
        int failed = (int) outcomes.stream()
                .filter(outcome -> outcome.state() == State.FAILED)
                .count();
        return new WithdrawalReport(new Tally(requested, found, outcomes.size() - failed, failed), outcomes);
    }

    /** A line for each document. */
    public List<String> lines(Style style) {
        return documents.stream().map(outcome -> line(outcome, style)).toList();
    }

    private static String line(WithdrawalOutcome outcome, Style style) {
        Failure failure = outcome.failure();
        if (failure != null) {
            return failure.line(style);
        }
        String detail = outcome.detail();
        return style.green(outcome.state().words()) + " " + outcome.documentId()
                + (detail == null ? "" : ": " + detail);
    }
}
