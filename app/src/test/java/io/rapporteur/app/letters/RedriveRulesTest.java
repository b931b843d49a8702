package io.rapporteur.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.files.Failure;
import io.rapporteur.runtime.letters.OpenLetter;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.record.RecordPosition;
import org.junit.jupiter.api.Test;

class RedriveRulesTest {

    private static final RedriveRules RULES = new RedriveRules("rapporteur.", "2.0", false, 5);

    @Test
    void refusesWhatTheSameCodeWouldDecideAgain() {
        assertThat(RULES.refusal(SampleLetter.of(Reason.EMPTY, "2.0"))).hasValueSatisfying(failure -> {
            assertThat(failure.reason()).isEqualTo("UNCHANGED");
            assertThat(failure.name()).isEqualTo("rapporteur.dead-letters-2-3 (scan.pdf)");
            assertThat(failure.detail()).isEqualTo("failed as 2.0 EMPTY, and this is version 2.0 still");
            assertThat(failure.remedy()).isEqualTo("What to do. Or redrive it with --force.");
        });
    }

    @Test
    void letsNewCodeTryAgain() {
        assertThat(RULES.refusal(SampleLetter.of(Reason.EMPTY, "1.9"))).isEmpty();
    }

    @Test
    void letsTheSameCodeTryAgainWhatItsSurroundingsDecided() {
        assertThat(RULES.refusal(SampleLetter.of(Reason.UNWRITABLE_EVENT, "2.0")))
                .isEmpty();
    }

    @Test
    void refusesWhatFailedTwiceInTheSameWay() {
        OpenLetter first = SampleLetter.of(Reason.UNWRITABLE_EVENT, "2.0");

        assertThat(RULES.refusal(SampleLetter.again(first, Reason.UNWRITABLE_EVENT, "2.0")))
                .map(Failure::reason)
                .contains("UNCHANGED");
    }

    @Test
    void letsTheSameCodeTryAgainWhatFailedInAnotherWay() {
        OpenLetter first = SampleLetter.of(Reason.UNWRITABLE_EVENT, "1.9");

        assertThat(RULES.refusal(SampleLetter.again(first, Reason.UNWRITABLE_EVENT, "2.0")))
                .isEmpty();
    }

    @Test
    void sendsAnythingAgainWhenForced() {
        var forced = new RedriveRules("rapporteur.", "2.0", true, 5);

        assertThat(forced.refusal(SampleLetter.of(Reason.EMPTY, "2.0"))).isEmpty();
    }

    @Test
    void parksWhatWasTriedTooOftenEvenWhenForced() {
        var forced = new RedriveRules("rapporteur.", "3.0", true, 2);
        OpenLetter first = SampleLetter.of(Reason.UNEXPECTED, "1.0");

        assertThat(forced.refusal(first)).isEmpty();
        assertThat(forced.refusal(SampleLetter.again(first, Reason.UNEXPECTED, "2.0")))
                .hasValueSatisfying(failure -> {
                    assertThat(failure.reason()).isEqualTo("PARKED");
                    assertThat(failure.detail()).startsWith("tried 2 times");
                });
    }

    @Test
    void sendsNothingToTopicsOfOthers() {
        var elsewhere = new RedriveRules("other.", "2.0", true, 5);

        assertThat(elsewhere.refusal(SampleLetter.of(Reason.EMPTY, "1.0")))
                .map(Failure::reason)
                .contains("FOREIGN");
    }

    @Test
    void sendsNothingThatDoesNotSayWhereItCameFrom() {
        OpenLetter silent =
                OpenLetter.of(SampleLetter.record(3, new org.apache.kafka.common.header.internals.RecordHeaders()));

        assertThat(silent.letter().failed()).isEqualTo(new RecordPosition("unknown", -1, -1));
        assertThat(RULES.refusal(silent)).map(Failure::reason).contains("FOREIGN");
    }
}
