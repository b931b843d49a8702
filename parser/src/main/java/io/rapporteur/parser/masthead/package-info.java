/** What stands above the text: kind, symbol, number, organ, session, title, date of adoption, enacting words. Pure. */
@NullMarked
package io.rapporteur.parser.masthead;

import org.jspecify.annotations.NullMarked;
