package io.rapporteur.ingest.text.pdf;

/**
 * A character on a page. Lengths in points, from the upper left corner of the page as it is read.
 *
 * @param x left edge
 * @param baseline distance of the baseline from the top
 * @param pale light or half transparent, as what lies behind a text
 * @param turn its direction of writing in degrees, from 0 to 359
 */
record Glyph(
        String text,
        float x,
        float baseline,
        float width,
        float size,
        boolean italic,
        boolean pale,
        short turn,
        Layer layer) {

    float right() {
        return x + width;
    }

    float middle() {
        return x + width / 2;
    }
}
