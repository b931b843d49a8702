/** Replays on Kafka: history found, sent again, followed to its outcome, compared and promoted. */
@NullMarked
package io.rapporteur.replay.stream;

import org.jspecify.annotations.NullMarked;
