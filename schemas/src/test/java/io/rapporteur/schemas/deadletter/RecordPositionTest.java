package io.rapporteur.schemas.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordPositionTest {

    @Test
    void readsATopicWithHyphens() {
        assertThat(RecordPosition.parse("rapporteur.dead-letters-3-42"))
                .isEqualTo(new RecordPosition("rapporteur.dead-letters", 3, 42));
    }

    @Test
    void writesWhatItReads() {
        assertThat(RecordPosition.parse("a-b-0-1")).hasToString("a-b-0-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "raw", "raw-1", "raw-x-1", "raw-1-y", "raw--1-2-"})
    void refusesAnotherForm(String text) {
        assertThatThrownBy(() -> RecordPosition.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id must be topic-partition-offset, got: " + text);
    }
}
