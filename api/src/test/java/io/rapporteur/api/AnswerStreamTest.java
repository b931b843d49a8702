package io.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {

    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private Duration now = Duration.ofDays(1);
    private Duration pauseOfReader = Duration.ZERO;

    private final AnswerStream answer = new AnswerStream(
            new OutputStream() {
                @Override
                public void write(int single) {
                    throw new UnsupportedOperationException("bytes must go out together");
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    now = now.plus(pauseOfReader);
                    read.write(bytes, from, length);
                }

                @Override
                public void flush() {
                    throw new UnsupportedOperationException("the server decides when to send");
                }
            },
            () -> now.toNanos());

    @Test
    void cutsOffWhoReadsLessThanTheLeast() throws IOException {
        pauseOfReader = Duration.ofSeconds(1);
        answer.write(new byte[Server.MIN_READ_RATE]);
        pauseOfReader = Duration.ofSeconds(2);

        assertThatThrownBy(() -> answer.write(new byte[Server.MIN_READ_RATE]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("less than 1024 bytes a second");
    }

    @Test
    void servesWhoReadsTheLeast() throws IOException {
        pauseOfReader = Duration.ofSeconds(10);

        for (int i = 0; i < 20; i++) {
            answer.write(new byte[10 * Server.MIN_READ_RATE]);
        }

        assertThat(read.size()).isEqualTo(200 * Server.MIN_READ_RATE);
    }

    @Test
    void doesNotCountTheTimeInWhichNothingIsWritten() throws IOException {
        answer.write('a');
        now = now.plusDays(1);
        answer.write('b');
        answer.flush();

        assertThat(read.toString(java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("ab");
    }
}
