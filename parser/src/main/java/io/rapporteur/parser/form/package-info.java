/** Forms that single lines take: headings with a number, dates, closing words. Pure. */
@NullMarked
package io.rapporteur.parser.form;

import org.jspecify.annotations.NullMarked;
