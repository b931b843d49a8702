package io.rapporteur.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final int LENGTH = 6;

    @Test
    void containsExactlyItsCharacters() {
        spans().forEach(span -> assertThat(IntStream.range(0, LENGTH).filter(span::contains))
                .as("%s", span)
                .containsExactly(
                        IntStream.range(span.start(), span.end()).boxed().toArray(Integer[]::new)));
    }

    @Test
    void containsASpanWithAllOfItsCharacters() {
        spans().forEach(outer -> spans().filter(inner -> !inner.isEmpty())
                .forEach(inner -> assertThat(outer.contains(inner))
                        .as("%s in %s", inner, outer)
                        .isEqualTo(IntStream.range(inner.start(), inner.end()).allMatch(outer::contains))));
    }

    @Test
    void isAsLongAsItsWords() {
        spans().forEach(span -> {
            assertThat(span.of("abcdef")).hasSize(span.length());
            assertThat(span.isEmpty()).isEqualTo(span.length() == 0);
        });
        assertThat(new Span(2, 4).of("abcdef")).isEqualTo("cd");
    }

    @Test
    void beginsInTheTextAndEndsNotBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(-1, 2))
                .withMessage("span start must be >= 0, got: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(3, 2))
                .withMessage("span end must be >= start 3, got: 2");
    }

    /** All spans of a text of six characters. */
    private static Stream<Span> spans() {
        return IntStream.rangeClosed(0, LENGTH).boxed().flatMap(start -> IntStream.rangeClosed(start, LENGTH)
                .mapToObj(end -> new Span(start, end)));
    }
}
