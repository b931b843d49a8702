package io.rapporteur.parser.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ListLevelsTest {

    /** A colon behind a label: its text announces a list. */
    static Stream<Arguments> placesLabels() {
        return Stream.of(
                argumentSet("one list", "a b c", "a b c"),
                argumentSet("a list inside an item", "a b: i ii c", "a b b.i b.ii c"),
                argumentSet("the letter i", "a b c d e f g h i j", "a b c d e f g h i j"),
                argumentSet("a list inside the item h", "a b c d e f g h: i ii i", "a b c d e f g h h.i h.ii i"),
                argumentSet("numbers outside letters", "1: a b 2 3: a", "1 1.a 1.b 2 3 3.a"),
                argumentSet("three deep", "a: i: A B ii b", "a a.i a.i.A a.i.B a.ii b"),
                argumentSet("a missing item", "a b d", "a b d"),
                argumentSet("a misprinted item", "a 6 c", "a b c"),
                argumentSet("beyond z", "y z aa bb", "y z aa bb"));
    }

    @ParameterizedTest
    @MethodSource
    void placesLabels(String labels, String expected) {
        ListLevels levels = new ListLevels();
        List<String> path = new ArrayList<>();
        List<String> found = new ArrayList<>();
        boolean announced = true;
        for (String label : labels.split(" ", -1)) {
            ListLevels.Place place =
                    levels.place(label.replace(":", ""), announced).orElseThrow();
            levels.put(place, found.size());
            path = new ArrayList<>(path.subList(0, place.depth()));
            path.add(place.label());
            found.add(String.join(".", path));
            announced = label.endsWith(":");
        }

        assertThat(String.join(" ", found)).isEqualTo(expected);
    }
}
