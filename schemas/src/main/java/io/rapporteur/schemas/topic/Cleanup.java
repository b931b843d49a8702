package io.rapporteur.schemas.topic;

/** How a topic is cleaned up. */
public enum Cleanup {
    /** Nothing is ever deleted: the history that replays start from. */
    KEEP("delete", "-1"),
    /** The latest value of each key stays for ever. */
    COMPACT("compact", "-1");

    private final String policy;
    private final String retentionMs;

    Cleanup(String policy, String retentionMs) {
        this.policy = policy;
        this.retentionMs = retentionMs;
    }

    /** Value of {@code cleanup.policy}. */
    public String policy() {
        return policy;
    }

    /** Value of {@code retention.ms}: -1, without limit. */
    public String retentionMs() {
        return retentionMs;
    }
}
