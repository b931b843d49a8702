/** The client: how other programs subscribe to documents and links. */
@NullMarked
package io.rapporteur.client;

import org.jspecify.annotations.NullMarked;
