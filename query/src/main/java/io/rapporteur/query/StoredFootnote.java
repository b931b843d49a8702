package io.rapporteur.query;

import io.rapporteur.model.document.Span;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A footnote and the paragraph that calls it. */
public record StoredFootnote(
        int node, String label, @Nullable String calledFrom, String text, @Nested("span") Span span) {}
