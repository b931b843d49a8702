package io.rapporteur.parser.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindsTest {

    @Test
    void findsEveryMarkInTheOrderOfTheText() {
        String text = "a pier, a crane and a quay, and a boat";

        assertThat(places(text, List.of(", ", " and "))).containsExactly(6, 15, 26, 27);
    }

    @Test
    void givesTheEndOfTheTextWhereNoMarkIsLeft() {
        Finds finds = new Finds("a pier", List.of("\n", "\f"));

        assertThat(finds.next(0)).isEqualTo(6);
        assertThat(finds.next(6)).isEqualTo(6);
    }

    @Test
    void findsAMarkAgainWhereItBegins() {
        Finds finds = new Finds("a\nb", List.of("\n"));

        assertThat(finds.next(0)).isEqualTo(1);
        assertThat(finds.next(1)).isEqualTo(1);
        assertThat(finds.next(2)).isEqualTo(3);
    }

    private static List<Integer> places(String text, List<String> marks) {
        Finds finds = new Finds(text, marks);
        List<Integer> places = new ArrayList<>();
        for (int at = finds.next(0); at < text.length(); at = finds.next(at + 1)) {
            places.add(at);
        }
        return places;
    }
}
