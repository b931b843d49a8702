package io.rapporteur.replay.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.schemas.record.RecordPosition;
import org.junit.jupiter.api.Test;

class PlaceSetTest {

    private final PlaceSet places = new PlaceSet();

    @Test
    void holdsWhatWasAddedAndNothingElse() {
        assertThat(places.add(at(0, 0))).isTrue();
        assertThat(places.add(at(0, Long.MAX_VALUE))).isTrue();
        assertThat(places.add(at(0, 0))).isFalse();

        assertThat(places.contains(at(0, 0))).isTrue();
        assertThat(places.contains(at(0, Long.MAX_VALUE))).isTrue();
        assertThat(places.contains(at(0, 1))).isFalse();
        assertThat(places.contains(at(1, 0))).isFalse();
    }

    @Test
    void forgetsWhatWasRemoved() {
        places.add(at(0, 4096));

        places.remove(at(0, 4096));
        places.remove(at(3, 5));

        assertThat(places.contains(at(0, 4096))).isFalse();
        assertThat(places.add(at(0, 4096))).isTrue();
    }

    private static RecordPosition at(int partition, long offset) {
        return new RecordPosition("letters", partition, offset);
    }
}
