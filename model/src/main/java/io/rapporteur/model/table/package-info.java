/** Facts as data: tab-separated files on the class path. Pure. */
@NullMarked
package io.rapporteur.model.table;

import org.jspecify.annotations.NullMarked;
