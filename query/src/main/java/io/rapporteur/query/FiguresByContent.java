package io.rapporteur.query;

import org.jdbi.v3.core.mapper.Nested;

/** A document in figures, and the bytes that it was read from. */
record FiguresByContent(String contentHash, @Nested DocumentFigures document) {}
