package io.rapporteur.query;

import io.rapporteur.model.document.Span;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;

/** A paragraph, heading or table. */
public record StoredParagraph(
        int node,
        int parent,
        String kind,
        String label,
        String place,
        List<String> phrases,
        String text,
        @Nested("span") Span span) {}
