package io.rapporteur.query;

/** The words of a citation, and the node in which they stand. */
public record CitedWords(int node, String text) {}
