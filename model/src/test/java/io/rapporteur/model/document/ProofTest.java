package io.rapporteur.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProofTest {

    private static final String TEXT = "Recalling 4\n\n1/2\n\fMay 2061";

    static Stream<Arguments> comparesWordsWithTheirPlace() {
        return Stream.of(
                argumentSet("as they stand", 0, 9, "Recalling", true),
                argumentSet("with furniture between", 10, 26, "4 May 2061", true),
                argumentSet("other words", 0, 9, "Noting", false),
                argumentSet("letters in another order", 0, 9, "Racelling", false),
                argumentSet("beyond the place", 0, 5, "Recalling", false),
                argumentSet("beyond the text", 20, 99, "2061", false));
    }

    @ParameterizedTest
    @MethodSource
    void comparesWordsWithTheirPlace(int from, int to, String words, boolean holds) {
        assertThat(Proof.holds(TEXT, new Span(from, to), words)).isEqualTo(holds);
    }
}
