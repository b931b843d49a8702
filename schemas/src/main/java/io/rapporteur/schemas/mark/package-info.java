/**
 * What a record tells by its headers: that it is read again, in a replay or as bytes that become current again, or that it was taken
 * out of a container; and the digest by which results are compared.
 */
@NullMarked
package io.rapporteur.schemas.mark;

import org.jspecify.annotations.NullMarked;
