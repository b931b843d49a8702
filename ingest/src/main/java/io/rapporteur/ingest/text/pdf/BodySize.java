package io.rapporteur.ingest.text.pdf;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Counts sizes of type, to tell that of the text from those of headings, notes and marks. */
final class BodySize {

    private final Map<Integer, Integer> counts = new HashMap<>();
    private int most;
    private float size;

    static BodySize of(Collection<Glyph> glyphs) {
        BodySize body = new BodySize();
        glyphs.forEach(glyph -> body.take(glyph.size(), 1));
        return body;
    }

    void take(float taken, int characters) {
        int count = counts.merge(Math.round(taken * 4), characters, Integer::sum);
        if (count > most) {
            most = count;
            size = taken;
        }
    }

    /** The size that most characters have, in points; 0 where there are none. */
    float points() {
        return size;
    }
}
