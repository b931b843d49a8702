package io.rapporteur.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.schemas.deadletter.Reason;
import org.junit.jupiter.api.Test;

class DemandsTest {

    @Test
    void givesTheValueOfARecordThatHasBoth() {
        assertThat(Demands.value("key", "value")).isEqualTo("value");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> Demands.value("key", null))
                .hasMessage("a record without a value")
                .extracting(failure -> ((RejectedException) failure).reason())
                .isEqualTo(Reason.UNREADABLE_EVENT);
        assertThatThrownBy(() -> Demands.value(null, "value")).hasMessage("a record without a key");
    }

    @Test
    void countsTheLengthOfANameInBytes() {
        assertThatCode(() -> Demands.name("symbol", "é".repeat(500))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Demands.name("symbol", "é".repeat(501)))
                .hasMessage("symbol must have at most 1000 bytes, got: 1002")
                .extracting(failure -> ((RejectedException) failure).reason())
                .isEqualTo(Reason.UNSTORABLE);
    }

    @Test
    void refusesANameWithANul() {
        assertThatThrownBy(() -> Demands.name("symbol", "A/RES/1\0/1")).hasMessage("symbol must have no NUL in it");
    }

    @Test
    void takesWhatIsNotThere() {
        assertThatCode(() -> Demands.name("symbol", null)).doesNotThrowAnyException();
        assertThatCode(() -> Demands.title(null)).doesNotThrowAnyException();
    }
}
