/** Settings of a service: read once from the environment, checked all together, unknown names refused. Pure. */
@NullMarked
package io.rapporteur.runtime.settings;

import org.jspecify.annotations.NullMarked;
