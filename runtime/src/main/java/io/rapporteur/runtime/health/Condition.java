package io.rapporteur.runtime.health;

/** How well something works. */
public enum Condition {
    UP,
    /** It works, not as it should. */
    DEGRADED,
    DOWN,
    /** Nobody has said where it is, or what would tell does not answer. */
    UNKNOWN
}
