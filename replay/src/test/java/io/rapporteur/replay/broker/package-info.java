/** Where the topics of a test lie: on a real broker, or in memory. */
@NullMarked
package io.rapporteur.replay.broker;

import org.jspecify.annotations.NullMarked;
