package io.rapporteur.schemas.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerMarkTest {

    @Test
    void isReadAsItWasWritten() {
        var mark = new ContainerMark("3-1207");

        assertThat(ContainerMark.in(mark.on(new RecordHeaders()))).contains(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "-", "3-", "raw-3-7", "3--7", "3-7\n", "99999999999-1", "3-9999999999999999999"})
    void isNoneWhereAForeignHeaderNamesNoPlace(String foreign) {
        var headers = new RecordHeaders().add(ContainerMark.CONTAINER, foreign.getBytes(StandardCharsets.UTF_8));

        assertThat(ContainerMark.in(headers)).isEmpty();
        assertThatThrownBy(() -> new ContainerMark(foreign)).isInstanceOf(IllegalArgumentException.class);
    }
}
