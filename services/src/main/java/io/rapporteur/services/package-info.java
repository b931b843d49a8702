/** One jar for every service: the first word says which. */
@NullMarked
package io.rapporteur.services;

import org.jspecify.annotations.NullMarked;
