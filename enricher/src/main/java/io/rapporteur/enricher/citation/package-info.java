/**
 * The citations of a document: finds what it cites, decides which document or instrument is meant, or says why it cannot. Pure:
 * knows only the document model and its own gazetteers.
 *
 * <p>A text becomes {@code token}s; grammars ({@code grammar}, with what {@code lexicon} knows) find numbers, symbols and
 * names in them; these are {@code mention}s, which the rules of {@code issuer} resolve by what the document has said
 * ({@code context}); {@code series} and {@code reader} say in which order, and a {@code result} comes out. Other modules use
 * this package and {@code result}.
 */
@NullMarked
package io.rapporteur.enricher.citation;

import org.jspecify.annotations.NullMarked;
