/** The broker, the registry and the database that tests run on: containers where an engine answers, else embedded ones; and what tests need of ../shared. */
@NullMarked
package io.rapporteur.testing;

import org.jspecify.annotations.NullMarked;
