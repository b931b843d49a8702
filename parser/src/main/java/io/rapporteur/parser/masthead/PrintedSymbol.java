package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.DocumentKind;

/**
 * A symbol that a series knows.
 *
 * @param canonical upper case, without white space
 * @param organ code of the organ whose series it is
 * @param kind what the series holds
 * @param number number within the series as the organ writes it ({@code 75/46}); empty for a series of documents
 */
record PrintedSymbol(String canonical, String organ, DocumentKind kind, String number) {}
