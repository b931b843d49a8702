package io.rapporteur.app.drop;

import org.jspecify.annotations.Nullable;

/**
 * A document in the database, in figures.
 *
 * @param revision the revision that the file's bytes made
 * @param paragraphs preambular, operative and plain paragraphs; sub-paragraphs are not counted
 * @param resolved citations whose target was decided
 */
public record StoredDocument(
        String id, @Nullable String title, int revision, int paragraphs, int resolved, int citations) {}
