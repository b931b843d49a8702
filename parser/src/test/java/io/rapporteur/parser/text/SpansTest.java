package io.rapporteur.parser.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.model.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpansTest {

    private static final List<Span> SPANS = List.of(new Span(2, 6), new Span(8, 12));

    @Test
    void keepsWhatStandsBeforeAnOffset() {
        assertThat(Spans.before(SPANS, 2)).isEmpty();
        assertThat(Spans.before(SPANS, 4)).containsExactly(new Span(2, 4));
        assertThat(Spans.before(SPANS, 8)).containsExactly(new Span(2, 6));
        assertThat(Spans.before(SPANS, 9)).containsExactly(new Span(2, 6), new Span(8, 9));
    }

    @Test
    void keepsWhatStandsFromAnOffsetOn() {
        assertThat(Spans.from(SPANS, 2)).isEqualTo(SPANS);
        assertThat(Spans.from(SPANS, 4)).containsExactly(new Span(4, 6), new Span(8, 12));
        assertThat(Spans.from(SPANS, 6)).containsExactly(new Span(8, 12));
        assertThat(Spans.from(SPANS, 12)).isEmpty();
    }

    @Test
    void growsTheLastSpanByOneThatTouchesIt() {
        List<Span> spans = new ArrayList<>();

        Spans.add(spans, new Span(2, 6));
        Spans.add(spans, new Span(6, 8));
        Spans.add(spans, new Span(9, 12));

        assertThat(spans).containsExactly(new Span(2, 8), new Span(9, 12));
    }
}
