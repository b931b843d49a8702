/** Between documents as the domain knows them and documents as events carry them. */
@NullMarked
package io.rapporteur.mapping;

import org.jspecify.annotations.NullMarked;
