package io.rapporteur.schemas.mark;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The header of a document whose bytes were known and not current when they were dropped again: they are to become its newest
 * revision. In a replay it means nothing, since what is read again there has its number already.
 */
public final class ReinstateMark {

    public static final String REINSTATE = "rapporteur-reinstate";

    private static final byte[] NOTHING = {};

    private ReinstateMark() {}

    /** Whether a record carries it. */
    public static boolean isOn(Headers headers) {
        return headers.lastHeader(REINSTATE) != null;
    }

    /** The given headers with this mark. */
    public static Headers on(Headers headers) {
        return without(headers).add(REINSTATE, NOTHING);
    }

    /** The given headers without it. */
    public static Headers without(Headers headers) {
        return new RecordHeaders(headers).remove(REINSTATE);
    }
}
