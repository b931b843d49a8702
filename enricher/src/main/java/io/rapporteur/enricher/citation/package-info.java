/**
 * The citation grammar and its resolver: finds what a document cites, decides which document or instrument is meant, or says
 * why it cannot. Pure: knows only the document model and its own gazetteers.
 */
@NullMarked
package io.rapporteur.enricher.citation;

import org.jspecify.annotations.NullMarked;
