package io.rapporteur.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawRangeTest {

    @ParameterizedTest
    @CsvSource({"0:0, 0, 0, 0", "1:100, 1, 100, 100", "1:100-100, 1, 100, 100", "12:7-4000000000, 12, 7, 4000000000"})
    void readsOneOffsetAndSeveral(String text, int partition, long from, long to) {
        assertThat(RawRange.parse(text)).isEqualTo(new RawRange(partition, from, to));
    }

    @ParameterizedTest
    @CsvSource({"0:0", "1:100", "1:100-200"})
    void isWrittenAsItIsRead(String text) {
        assertThat(RawRange.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "5, PARTITION:OFFSET or PARTITION:FROM-TO",
        ":5, PARTITION:OFFSET or PARTITION:FROM-TO",
        "1:, PARTITION:OFFSET or PARTITION:FROM-TO",
        "1:5-, PARTITION:OFFSET or PARTITION:FROM-TO",
        "x:5, PARTITION:OFFSET or PARTITION:FROM-TO",
        "-1:5, raw partition and offset must be >= 0",
        "1:6-5, raw range must end at or after 6"
    })
    void saysWhatIsWrong(String text, String words) {
        assertThatThrownBy(() -> RawRange.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @Test
    void holdsItsFirstAndItsLastOffsetInItsPartitionOnly() {
        RawRange range = new RawRange(1, 100, 200);

        assertThat(range.contains(1, 100)).isTrue();
        assertThat(range.contains(1, 200)).isTrue();
        assertThat(range.contains(1, 99)).isFalse();
        assertThat(range.contains(1, 201)).isFalse();
        assertThat(range.contains(2, 150)).isFalse();
    }
}
