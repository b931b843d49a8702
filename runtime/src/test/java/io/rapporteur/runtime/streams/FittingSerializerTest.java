package io.rapporteur.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.schemas.deadletter.Reason;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class FittingSerializerTest {

    private final FittingSerializer<byte[]> serializer =
            new FittingSerializer<>(new ByteArraySerializer(), FittingSerializer.MARGIN_BYTES + 100);

    @Test
    void passesWhatFits() {
        byte[] value = new byte[100];

        assertThat(serializer.serialize("t", new RecordHeaders(), value)).isSameAs(value);
    }

    @Test
    void rejectsAnEventThatIsTooLarge() {
        assertThatThrownBy(() -> serializer.serialize("t", new RecordHeaders(), new byte[101]))
                .isInstanceOf(RejectedException.class)
                .hasMessage("topic t takes events of 100 bytes with their headers, got: 101")
                .extracting(failure -> ((RejectedException) failure).reason())
                .isEqualTo(Reason.EVENT_TOO_LARGE);
    }

    @Test
    void countsTheHeaders() {
        var headers = new RecordHeaders().add("name", new byte[94]);

        assertThatThrownBy(() -> serializer.serialize("t", headers, new byte[3]))
                .hasMessage("topic t takes events of 100 bytes with their headers, got: 101");
    }
}
