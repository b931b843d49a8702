package io.rapporteur.schemas.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class WithdrawMarkTest {

    private static final WithdrawMark MARK =
            new WithdrawMark(true, "a draft – by mistake", Instant.parse("2026-03-04T05:06:07.008Z"), "tester");

    @Test
    void comesBackFromTheHeaders() {
        var undone = new WithdrawMark(false, null, Instant.EPOCH, "tester");

        assertThat(WithdrawMark.in(MARK.on(new RecordHeaders()))).contains(MARK);
        assertThat(WithdrawMark.in(undone.on(MARK.on(new RecordHeaders()))))
                .as("in place of another")
                .contains(undone);
    }

    @Test
    void leavesOtherHeadersAlone() {
        var headers = new RecordHeaders();
        headers.add("filename", new byte[] {1});

        assertThat(WithdrawMark.without(MARK.on(headers))).isEqualTo(headers);
        assertThat(WithdrawMark.in(headers)).isEmpty();
    }

    @Test
    void isNoneWhereAHeaderIsMissingOrMalformed() {
        var partial = MARK.on(new RecordHeaders());
        partial.remove(WithdrawMark.DECIDED_BY);
        var malformed = MARK.on(new RecordHeaders());
        malformed.remove(WithdrawMark.DECIDED_AT);
        malformed.add(WithdrawMark.DECIDED_AT, "yesterday".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(WithdrawMark.in(partial)).isEmpty();
        assertThat(WithdrawMark.in(malformed)).isEmpty();
    }
}
