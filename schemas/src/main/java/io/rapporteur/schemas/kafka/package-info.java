/** How Kafka clients of ours are set up, with the reason for each setting. */
@NullMarked
package io.rapporteur.schemas.kafka;

import org.jspecify.annotations.NullMarked;
