package io.rapporteur.runtime.service;

/** How a process ends, with its exit status. */
public enum Exit {
    OK(0),
    /** Something that was named was not found or failed. */
    FAILED(1),
    /** Wrong arguments or settings. */
    USAGE(2),
    /** A service stopped by itself. */
    STAGE_STOPPED(3),
    /** A service did not stop in its time. */
    CLOSE_TIMED_OUT(4),
    /** A record was in work for too long, or brought the JVM to its limits. */
    RECORD_ENDED_PROCESS(5);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
