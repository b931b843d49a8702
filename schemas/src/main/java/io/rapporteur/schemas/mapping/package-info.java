/** Between documents as the domain knows them and documents as events carry them. */
@NullMarked
package io.rapporteur.schemas.mapping;

import org.jspecify.annotations.NullMarked;
