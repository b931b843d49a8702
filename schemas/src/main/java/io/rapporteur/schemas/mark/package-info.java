/**
 * How a record tells that it is read again: the headers of a replay and of bytes that become current again, and the digest by
 * which results are compared.
 */
@NullMarked
package io.rapporteur.schemas.mark;

import org.jspecify.annotations.NullMarked;
