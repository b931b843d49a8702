/** Whether an installation works: broker, registry, database and the stages, asked from outside and in bounded time. */
@NullMarked
package io.rapporteur.runtime.health;

import org.jspecify.annotations.NullMarked;
