/** Text of others on its way to a terminal, a log or a program. */
@NullMarked
package io.rapporteur.runtime.text;

import org.jspecify.annotations.NullMarked;
