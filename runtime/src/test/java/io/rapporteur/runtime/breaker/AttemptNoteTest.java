package io.rapporteur.runtime.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptNoteTest {

    @Test
    void countsARecordThatAProcessBeganAndNeverEnded() {
        AttemptNote left = AttemptNote.first("one").begin(17);

        assertThat(left.takenOverBy("two").ends(17)).isEqualTo(1);
        assertThat(left.takenOverBy("two").begin(17).takenOverBy("three").ends(17))
                .isEqualTo(2);
    }

    @Test
    void countsNothingWhenTheProcessLivesOn() {
        assertThat(AttemptNote.first("one").begin(17).takenOverBy("one").ends(17))
                .isZero();
    }

    @Test
    void countsNothingWhenThePartitionWasGivenBack() {
        AttemptNote left = AttemptNote.first("one").begin(17).close();

        assertThat(left.isUncleanFor("two")).isFalse();
        assertThat(left.takenOverBy("two").ends(17)).isZero();
    }

    @Test
    void keepsTheCountOfARecordWhileThoseBeforeItAreBegunAgain() {
        AttemptNote twice =
                AttemptNote.first("one").begin(17).takenOverBy("two").begin(15).takenOverBy("three");

        assertThat(twice.ends(15)).isEqualTo(1);
        assertThat(twice.ends(17)).isEqualTo(1);
    }

    @Test
    void forgetsWhatHasBeenCommitted() {
        AttemptNote note = AttemptNote.first("one").begin(17).takenOverBy("two");

        assertThat(note.from(17).ends(17)).isEqualTo(1);
        assertThat(note.from(18).ends(17)).isZero();
    }

    @Test
    void readsWhatItWrote() {
        var ends = new TreeMap<Long, Integer>();
        ends.put(17L, 2);
        ends.put(19L, 1);
        var note = new AttemptNote("4f", false, OptionalLong.of(19), ends);

        assertThat(note.text()).isEqualTo("1 4f 19 17=2 19=1");
        assertThat(AttemptNote.parse(note.text())).contains(note);
        assertThat(AttemptNote.parse(note.close().text())).contains(note.close());
        assertThat(AttemptNote.parse(note.end().text())).contains(note.end());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2 4f owned", "1 4f", "1 4f begun", "1 4f owned 17", "1 4f owned 17=x"})
    void takesWhatItDidNotWriteForNoNote(String text) {
        assertThat(AttemptNote.parse(text)).isEmpty();
    }

    @Test
    void fitsIntoTheMetadataOfAnOffsetHoweverManyProcessesEnded() {
        AttemptNote note = AttemptNote.first("process-0");
        for (int i = 1; i < 1000; i++) {
            note = note.begin(Long.MAX_VALUE - i).takenOverBy("process-" + i);
        }

        assertThat(note.text()).hasSizeLessThan(4096);
        assertThat(note.ends(Long.MAX_VALUE - 1)).as("the latest").isEqualTo(1);
    }
}
