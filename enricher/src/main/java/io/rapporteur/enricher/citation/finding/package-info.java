/**
 * What cannot be right in a document as published: links of its file that lead elsewhere than their words say, and cited numbers
 * that cannot be. A finding accuses whoever published the document, so where there is a doubt there is none.
 */
@NullMarked
package io.rapporteur.enricher.citation.finding;

import org.jspecify.annotations.NullMarked;
