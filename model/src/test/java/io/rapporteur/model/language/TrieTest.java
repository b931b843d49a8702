package io.rapporteur.model.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrieTest {

    /** Few codes and short sequences, so that many begin alike; negative ones may stand behind the first. */
    @Test
    void givesForEverySequenceWhatAMapGives() {
        Random random = new Random(1945);
        Trie<Integer> trie = new Trie<>();
        Map<List<Integer>, Integer> map = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            int[] codes = codes(random);
            assertThat(trie.put(codes, i)).isEqualTo(map.put(list(codes), i));
        }
        for (int i = 0; i < 20_000; i++) {
            int[] codes = codes(random);
            assertThat(walk(trie, codes)).as("%s", list(codes)).isEqualTo(map.get(list(codes)));
        }
    }

    private static int[] codes(Random random) {
        int[] codes = random.ints(1 + random.nextInt(6), -4, 5).toArray();
        codes[0] = random.nextInt(2_000) < 1_990 ? random.nextInt(5) : random.nextInt(70_000);
        return codes;
    }

    private static List<Integer> list(int[] codes) {
        return IntStream.of(codes).boxed().toList();
    }

    private static @Nullable Integer walk(Trie<Integer> trie, int[] codes) {
        int state = trie.first(codes[0]);
        for (int i = 1; i < codes.length && state != Trie.NONE; i++) {
            state = trie.next(state, codes[i]);
        }
        return trie.value(state);
    }

    @Test
    void hasNothingBehindWhatItDoesNotHold() {
        Trie<String> trie = new Trie<>();
        trie.put(new int[] {7, 3}, "seven three");

        assertThat(trie.first(-1)).isEqualTo(Trie.NONE);
        assertThat(trie.first(8)).isEqualTo(Trie.NONE);
        assertThat(trie.first(1_000_000)).isEqualTo(Trie.NONE);
        assertThat(trie.value(trie.first(7))).isNull();
        assertThat(trie.next(trie.first(7), 4)).isEqualTo(Trie.NONE);
        assertThat(trie.value(Trie.NONE)).isNull();
    }

    @Test
    void takesNoEmptySequence() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Trie<String>().put(new int[0], "nothing"));
    }
}
