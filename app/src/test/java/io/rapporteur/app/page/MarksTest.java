package io.rapporteur.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.page.DocumentPage.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {

    @Test
    void findsEqualWordsOneAfterTheOther() {
        assertThat(Marks.of("1/1 and 1/1", List.of("1/1", "1/1"))).containsExactly(new Mark(0, 3), new Mark(8, 11));
    }

    @Test
    void joinsPlacesThatOverlap() {
        assertThat(Marks.of("the Protocol to the Convention", List.of("the Protocol to the Convention", "Convention")))
                .containsExactly(new Mark(0, 30));
    }

    @Test
    void leavesOutWordsThatAreNotThere() {
        assertThat(Marks.of("nothing here", List.of("1/1", ""))).isEmpty();
    }

    @Test
    void readsCitedWordsAsAReaderDoes() {
        assertThat(Marks.words("see [64/293](#) of\n30 July", 4, 26)).isEqualTo("64/293 of 30 July");
    }
}
