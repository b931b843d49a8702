/** What is known of each language, one folder of data for each: docs/languages.md. Pure. */
@NullMarked
package io.rapporteur.model.language;

import org.jspecify.annotations.NullMarked;
