package io.rapporteur.replay.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.replay.letters.OpenLetter;
import io.rapporteur.replay.letters.SampleLetter;
import io.rapporteur.schemas.deadletter.DeadLetterHeaders;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.record.RecordPosition;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class RedriveRulesTest {

    private static final RedriveRules RULES = new RedriveRules("rapporteur.", "2.0", false, 5);

    @Test
    void refusesWhatTheSameCodeWouldDecideAgain() {
        OpenLetter letter = SampleLetter.of(Reason.EMPTY, "2.0");

        assertThat(RULES.refusal(letter)).contains(new RedriveRefusal.Unchanged(letter, "2.0"));
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
                .containsInstanceOf(RedriveRefusal.Unchanged.class);
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
                .containsInstanceOf(RedriveRefusal.Parked.class);
    }

    @Test
    void sendsNothingToTopicsOfOthers() {
        var elsewhere = new RedriveRules("other.", "2.0", true, 5);

        assertThat(elsewhere.refusal(SampleLetter.of(Reason.EMPTY, "1.0")))
                .containsInstanceOf(RedriveRefusal.Foreign.class);
    }

    @Test
    void sendsNothingThatDoesNotSayWhereItCameFrom() {
        OpenLetter silent = OpenLetter.of(SampleLetter.record(3, new RecordHeaders()));

        assertThat(silent.letter().failed()).isEqualTo(new RecordPosition("unknown", -1, -1));
        assertThat(RULES.refusal(silent)).containsInstanceOf(RedriveRefusal.Foreign.class);
    }

    @Test
    void knowsNoPlaceOfOursWithoutAPartition() {
        var headers =
                new RecordHeaders().add(DeadLetterHeaders.TOPIC, "rapporteur.raw".getBytes(StandardCharsets.UTF_8));

        assertThat(RULES.refusal(OpenLetter.of(SampleLetter.record(3, headers))))
                .containsInstanceOf(RedriveRefusal.Foreign.class);
    }

    @Test
    void wantsAtLeastOneAttempt() {
        assertThat(new RedriveRules("rapporteur.", "2.0", false, 1).maxAttempts())
                .isEqualTo(1);
        assertThatThrownBy(() -> new RedriveRules("rapporteur.", "2.0", false, 0))
                .hasMessage("maxAttempts must be >= 1, got: 0");
    }
}
