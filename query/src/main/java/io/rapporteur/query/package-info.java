/**
 * The tables of the sink read back: every select over them that is no check and no health. {@link
 * io.rapporteur.query.TableSource} gives connections, {@link io.rapporteur.query.Readers} what can be asked over one. Rows are
 * records, and come one after the other.
 */
@NullMarked
package io.rapporteur.query;

import org.jspecify.annotations.NullMarked;
