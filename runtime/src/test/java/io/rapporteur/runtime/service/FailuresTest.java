package io.rapporteur.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    static Stream<Arguments> tellsWhatMayPassFromWhatNeverWill() {
        return Stream.of(
                argumentSet("broker away", new TimeoutException("no answer"), true),
                argumentSet("registry away", new SerializationException(new ConnectException("refused")), true),
                argumentSet("registry broken", new RestClientException("down", 503, 50301), true),
                argumentSet("registry lets nobody in", new RestClientException("unauthorized", 401, 40101), true),
                argumentSet(
                        "registry's host not known", new SerializationException(new UnknownHostException("r")), true),
                argumentSet("a right missing", new TopicAuthorizationException("rapporteur.parsed"), true),
                argumentSet("disk full under a store", new ProcessorStateException("no space left"), true),
                argumentSet("event cut off", new SerializationException(new EOFException()), false),
                argumentSet("event too large", new RecordTooLargeException("64 MiB"), false),
                argumentSet("schema refused", new RestClientException("incompatible", 409, 409), false),
                argumentSet("database away", new SQLTransientConnectionException("refused"), true),
                argumentSet("wrong SQL", new SQLException("syntax"), false),
                argumentSet("a defect of ours", new IllegalStateException("bug"), false));
    }

    @ParameterizedTest
    @MethodSource
    void tellsWhatMayPassFromWhatNeverWill(Exception failure, boolean mayPass) {
        assertThat(Failures.isTransient(failure)).isEqualTo(mayPass);
    }
}
