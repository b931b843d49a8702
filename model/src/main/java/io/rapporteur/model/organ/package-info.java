/** The bodies that adopt documents, their names and the series of symbols under which their documents are known. Pure. */
@NullMarked
package io.rapporteur.model.organ;

import org.jspecify.annotations.NullMarked;
