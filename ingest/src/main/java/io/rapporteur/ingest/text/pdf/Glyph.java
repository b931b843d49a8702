package io.rapporteur.ingest.text.pdf;

/**
 * A character on a page. Lengths in points, from the upper left corner of the page as it is read.
 *
 * @param x left edge
 * @param baseline distance of the baseline from the top
 */
record Glyph(String text, float x, float baseline, float width, float size, boolean italic) {

    float right() {
        return x + width;
    }
}
