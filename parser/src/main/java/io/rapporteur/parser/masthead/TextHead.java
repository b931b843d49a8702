package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.DocumentKind;

/**
 * The head of a text that no enacting words open: a report, a note, a letter, a general comment.
 *
 * @param kind what its heading calls it
 * @param title the paragraph of its title; -1 when it has none
 * @param text the first paragraph of its text
 */
record TextHead(DocumentKind kind, int title, int text) {}
