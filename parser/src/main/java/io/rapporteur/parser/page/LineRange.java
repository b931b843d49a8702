package io.rapporteur.parser.page;

import io.rapporteur.model.document.Span;
import io.rapporteur.parser.page.Layout.Role;
import io.rapporteur.parser.text.Spans;
import java.util.ArrayList;
import java.util.List;

/** Lines {@code first} to {@code last} of one paragraph; furniture, notes and blank lines between them are not its own. */
record LineRange(int first, int last) {

    /** Its own lines, neighbouring ones as one span. */
    List<Span> spans(Layout layout) {
        List<Span> spans = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (int i = first; i <= last; i++) {
            Line line = layout.line(i);
            if (layout.is(i, Role.BODY)) {
                start = start < 0 ? line.from() : start;
                end = line.to();
            } else if (start >= 0 && !layout.is(i, Role.BLANK)) {
                Spans.add(spans, new Span(start, end));
                start = -1;
            }
        }
        if (start >= 0) {
            Spans.add(spans, new Span(start, end));
        }
        return spans;
    }
}
