/** Topics and subjects: created when missing, checked against the catalogue when there. */
@NullMarked
package io.rapporteur.runtime.provision;

import org.jspecify.annotations.NullMarked;
