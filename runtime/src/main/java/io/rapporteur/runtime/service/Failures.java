package io.rapporteur.runtime.service;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.jspecify.annotations.Nullable;

/** Decides, by type and in one place, whether a failure may pass if one waits. */
public final class Failures {

    /** The moment, the network, a right that is missing, the disk under a store: never the fault of one document. */
    private static final List<Class<? extends Exception>> TRANSIENT = List.of(
            RetriableException.class,
            AuthenticationException.class,
            AuthorizationException.class,
            InterruptException.class,
            ProcessorStateException.class,
            InvalidStateStoreException.class,
            SQLTransientException.class,
            SocketException.class,
            InterruptedIOException.class,
            UnknownHostException.class,
            SSLException.class);

    /** What a registry answers when it refuses the caller rather than the schema (RFC 9110, RFC 6585). */
    private static final Set<Integer> REFUSED_CALLER = Set.of(401, 403, 407, 408, 429);

    private Failures() {}

    /** Whether the broker, the registry, the database, the disk or the network is to blame, so that trying again makes sense. */
    public static boolean isTransient(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOneOf(cause) || isOfTheRegistry(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the registry has answered and does not have what was asked for: no waiting makes it otherwise. */
    static boolean isAnswerOfTheRegistry(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException && !isOfTheRegistry(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(Throwable cause) {
        return TRANSIENT.stream().anyMatch(type -> type.isInstance(cause));
    }

    private static boolean isOfTheRegistry(Throwable cause) {
        return cause instanceof RestClientException answer
                && (answer.getStatus() >= 500 || REFUSED_CALLER.contains(answer.getStatus()));
    }
}
