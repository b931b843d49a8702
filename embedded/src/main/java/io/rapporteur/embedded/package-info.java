/** The real broker, registry and database that run without an installation, all ended with the JVM that started them. */
@NullMarked
package io.rapporteur.embedded;

import org.jspecify.annotations.NullMarked;
