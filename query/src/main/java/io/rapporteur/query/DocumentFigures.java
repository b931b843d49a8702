package io.rapporteur.query;

import org.jspecify.annotations.Nullable;

/**
 * A document in figures.
 *
 * @param revision the revision that the file's bytes made
 * @param paragraphs preambular, operative and plain paragraphs; sub-paragraphs are not counted
 * @param resolved citations whose target was decided
 */
public record DocumentFigures(
        String id, @Nullable String title, int revision, int paragraphs, int resolved, int citations) {}
