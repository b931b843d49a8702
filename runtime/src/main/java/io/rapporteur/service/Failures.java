package io.rapporteur.service;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLTransientException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Decides, by type and in one place, whether a failure may pass if one waits. */
public final class Failures {

    private Failures() {}

    /** Whether the broker, the registry, the database or the network is to blame, so that trying again makes sense. */
    public static boolean isTransient(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException
                    || cause instanceof SQLTransientException
                    || cause instanceof ConnectException
                    || cause instanceof SocketException
                    || cause instanceof SocketTimeoutException
                    || isServerError(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isServerError(Throwable cause) {
        return cause instanceof RestClientException answer && answer.getStatus() >= 500;
    }
}
