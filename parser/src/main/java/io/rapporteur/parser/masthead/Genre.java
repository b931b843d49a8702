package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.parser.lexicon.WordClass;

/** What a line says a document is, beside resolutions, decisions and statements. */
enum Genre {
    /** "Report of the Secretary-General". */
    REPORT(WordClass.REPORT, DocumentKind.REPORT, false),
    /** "Letter dated 4 May 2061 from … to …": its own title. */
    LETTER(WordClass.LETTER, DocumentKind.LETTER, true),
    /** "General comment No. 3 on …": its own title. */
    COMMENT(WordClass.COMMENT, DocumentKind.OTHER, true),
    /** "Note by the Secretariat", "Addendum". */
    NOTE(WordClass.NOTE, DocumentKind.OTHER, false);

    private final WordClass words;
    private final DocumentKind kind;
    private final boolean title;

    Genre(WordClass words, DocumentKind kind, boolean title) {
        this.words = words;
        this.kind = kind;
        this.title = title;
    }

    WordClass words() {
        return words;
    }

    DocumentKind kind() {
        return kind;
    }

    boolean isTitle() {
        return title;
    }
}
