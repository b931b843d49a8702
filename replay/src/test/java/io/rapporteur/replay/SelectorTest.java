package io.rapporteur.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.event.Maker;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {

    private static final Instant NOON = Instant.parse("2045-03-12T12:00:00Z");
    private static final List<ReplayCandidate> HELD = List.of(
            candidate("A/RES/99/1@en", 0, NOON, "lamps.txt", "1.3"),
            candidate("A/RES/99/2@fr", 5, NOON.plusSeconds(60), "phares.txt", "1.4"),
            candidate("S/RES/9901(2045)@en", 9, NOON.plusSeconds(120), null, "1.4"));

    static Stream<Arguments> choosesWhatMatchesOneOfEachKind() {
        return Stream.of(
                argumentSet("nothing said", selector(List.of(), null, null), List.of(1, 2, 3)),
                argumentSet(
                        "symbol without language, any case", selector(List.of("a/res/99/1"), null, null), List.of(1)),
                argumentSet("symbol with a space", selector(List.of("S/RES/9901 (2045)"), null, null), List.of(3)),
                argumentSet("id with language", selector(List.of("A/RES/99/2@fr"), null, null), List.of(2)),
                argumentSet("id with another language", selector(List.of("A/RES/99/2@en"), null, null), List.of()),
                argumentSet(
                        "one of two symbols", selector(List.of("A/RES/99/1", "A/RES/99/2"), null, null), List.of(1, 2)),
                argumentSet("from, inclusive", selector(List.of(), NOON.plusSeconds(60), null), List.of(2, 3)),
                argumentSet("until, exclusive", selector(List.of(), null, NOON.plusSeconds(60)), List.of(1)),
                argumentSet("name of the file", named("*.txt"), List.of(1, 2)),
                argumentSet("offsets", ranged("0:1-9"), List.of(2, 3)),
                argumentSet("maker", made("<1.4"), List.of(1)));
    }

    @ParameterizedTest
    @MethodSource
    void choosesWhatMatchesOneOfEachKind(Selector selector, List<Integer> chosen) {
        assertThat(selector.select(HELD).chosen())
                .isEqualTo(chosen.stream().map(number -> HELD.get(number - 1)).toList());
    }

    @Test
    void saysWhatWasNamedAndIsNotThere() {
        var selector = new Selector(
                List.of("A/RES/99/1", "A/RES/1/1"),
                List.of(new NamePattern("*.pdf")),
                List.of(new RawRange(1, 0, 4)),
                null,
                null,
                List.of(),
                false);

        Selection selection = selector.select(HELD);

        assertThat(selection.missing()).containsExactly("A/RES/1/1", "source *.pdf", "raw 1:0-4");
        assertThat(selection.requested()).isEqualTo(4);
    }

    @Test
    void knowsALetterByItsIdWithAndWithoutTheTopic() {
        var letters = List.of(candidate("2-17", 0, NOON, "lamps.txt", "1.3"));
        var withTopic = new Selector(
                List.of("rapporteur.dead-letters-2-17"), List.of(), List.of(), null, null, List.of(), true);
        var without = new Selector(List.of("2-17"), List.of(), List.of(), null, null, List.of(), true);

        assertThat(withTopic.select(letters).chosen()).isEqualTo(letters);
        assertThat(without.select(letters).chosen()).isEqualTo(letters);
        assertThat(withTopic.text()).isEqualTo(without.text()).isEqualTo("document 2-17, failed");
        assertThat(withTopic.names("2-17")).isTrue();
        assertThat(withTopic.names("2-18")).isFalse();
    }

    @Test
    void isTheSameTextInWhateverOrderItIsSaid() {
        assertThat(selector(List.of("b", "A"), NOON, null).text())
                .isEqualTo(selector(List.of("a", "B"), NOON, null).text())
                .isEqualTo("document A, document B, from 2045-03-12T12:00:00Z");
        assertThat(made("<1.4").text()).isEqualTo("made by <1.4");
        assertThat(selector(List.of(), null, null).text()).isEqualTo("everything");
        assertThat(selector(List.of(), null, null).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "a:1", "1:", "1:x", "1:4-2", "-1:2", "1:2-"})
    void refusesWhatIsNoRange(String text) {
        assertThatThrownBy(() -> RawRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> matchesNames() {
        return Stream.of(
                argumentSet("itself", "a.txt", "a.txt", true),
                argumentSet("one character", "a?.txt", "ab.txt", true),
                argumentSet("not none", "a?.txt", "a.txt", false),
                argumentSet("any, also none", "a*.txt", "a.txt", true),
                argumentSet("several stars", "*-*-*.txt", "a-b-c.txt", true),
                argumentSet("the whole name only", "*.txt", "a.txt.zip", false),
                argumentSet("star at the end", "a*", "abc", true),
                argumentSet("any case", "*.PDF", "scan.pdf", true),
                argumentSet("any case of any letter", "Ünïcode*", "ÜNÏCODE.txt", true),
                argumentSet("one character outside the basic plane", "a?.txt", "a\uD83D\uDCC4.txt", true),
                argumentSet("folders are part of the name", "in/*", "in/deep/file.txt", true),
                argumentSet("a dot is a dot", "a.c", "abc", false),
                argumentSet("signs of other pattern languages", "(1)[x]+", "(1)[x]+", true),
                argumentSet("no star against much text", "a*b*c*d", "a".repeat(5_000), false));
    }

    @ParameterizedTest
    @MethodSource
    void matchesNames(String pattern, String name, boolean matches) {
        assertThat(new NamePattern(pattern).matches(name)).isEqualTo(matches);
    }

    private static Selector selector(List<String> documents, @Nullable Instant from, @Nullable Instant until) {
        return new Selector(documents, List.of(), List.of(), from, until, List.of(), false);
    }

    private static Selector named(String pattern) {
        return new Selector(List.of(), List.of(new NamePattern(pattern)), List.of(), null, null, List.of(), false);
    }

    private static Selector ranged(String range) {
        return new Selector(List.of(), List.of(), List.of(RawRange.parse(range)), null, null, List.of(), false);
    }

    private static Selector made(String condition) {
        return new Selector(
                List.of(), List.of(), List.of(), null, null, List.of(MakerCondition.parse(condition)), false);
    }

    private static ReplayCandidate candidate(
            String id, long offset, Instant dropped, @Nullable String name, String version) {
        List<Maker> makers = List.of(new Maker("parser", version, "1"));
        return new ReplayCandidate(id, 1, "hash of " + id, 0, offset, dropped, name, makers, 0, offset);
    }
}
