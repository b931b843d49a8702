/** The running instance of a data folder: its parts, its services, and the file that tells other processes where it listens. */
@NullMarked
package io.rapporteur.app.instance;

import org.jspecify.annotations.NullMarked;
