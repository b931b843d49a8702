/** Rows as the database keeps them, one record for each table. Pure. */
@NullMarked
package io.rapporteur.sink.row;

import org.jspecify.annotations.NullMarked;
