/** The commands and their options, each a thin layer over the package that does the work. */
@NullMarked
package io.rapporteur.app.command;

import org.jspecify.annotations.NullMarked;
