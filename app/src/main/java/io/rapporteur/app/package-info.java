/** The one command: what the process is called with, and how it ends. */
@NullMarked
package io.rapporteur.app;

import org.jspecify.annotations.NullMarked;
