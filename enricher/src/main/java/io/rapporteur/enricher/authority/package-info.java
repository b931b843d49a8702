/** What documents prove of titles, and when that serves others; plain Java. */
@NullMarked
package io.rapporteur.enricher.authority;

import org.jspecify.annotations.NullMarked;
