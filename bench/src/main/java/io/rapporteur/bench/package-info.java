/** What reading costs, measured by JMH. */
@NullMarked
package io.rapporteur.bench;

import org.jspecify.annotations.NullMarked;
