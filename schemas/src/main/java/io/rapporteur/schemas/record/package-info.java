/** Where records stand in their topics: one model for every module. */
@NullMarked
package io.rapporteur.schemas.record;

import org.jspecify.annotations.NullMarked;
