package io.rapporteur.replay.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayItemsTest {

    @Test
    void takesAsManyAsAreAllowedCountingEachOnce() {
        var items = new ReplayItems(2);

        List.of("A/RES/1/2@en", "A/RES/1/1@en", "A/RES/1/2@en").forEach(items::add);

        assertThat(items.all()).containsExactly("A/RES/1/1@en", "A/RES/1/2@en");
    }

    @Test
    void refusesOneMoreAndSaysWhatToDo() {
        var items = new ReplayItems(1);
        items.add("A/RES/1/1@en#0");

        assertThatThrownBy(() -> items.add("A/RES/1/1@en#1"))
                .isInstanceOf(ReplayException.class)
                .hasMessageStartingWith("a replay sends at most 1 records")
                .hasMessageContaining("select fewer documents")
                .extracting(failure -> ((ReplayException) failure).kind())
                .isEqualTo(ReplayException.Kind.TOO_MANY);
    }
}
