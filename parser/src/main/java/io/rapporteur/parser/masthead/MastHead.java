package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What the paragraphs above the text say.
 *
 * @param kind what the document is
 * @param titleFrom first paragraph of the title; equal to {@code titleTo} when there is none
 * @param titleTo behind the last paragraph of the title
 * @param bodyFrom first paragraph of the text itself
 * @param enacted whether enacting words open the text, or follow its preamble
 */
public record MastHead(
        DocumentKind kind,
        int titleFrom,
        int titleTo,
        int bodyFrom,
        boolean enacted,
        @Nullable Fact symbol,
        @Nullable Fact body,
        @Nullable Fact session,
        @Nullable Fact number,
        @Nullable Fact title,
        @Nullable Fact adopted) {}
