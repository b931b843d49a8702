package io.rapporteur.parser.lexicon;

/**
 * The verb phrase with which a paragraph opens.
 *
 * @param end offset behind its last word
 * @param finite true for "Takes note with appreciation", false for "Taking note with appreciation"
 */
public record OpeningPhrase(int end, boolean finite) {}
