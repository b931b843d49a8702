package io.rapporteur.app.replay;

import io.rapporteur.replay.MakerCondition;
import io.rapporteur.replay.NamePattern;
import io.rapporteur.replay.RawRange;
import io.rapporteur.replay.Selector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A selector as the options of the command that say it: what receipts hold. */
final class SelectorOptions {

    private SelectorOptions() {}

    static String text(Selector selector) {
        List<String> options = new ArrayList<>();
        add(options, "--document", selector.wanted().stream());
        add(
                options,
                "--source",
                selector.sources().stream().map(NamePattern::pattern).sorted());
        add(options, "--raw", selector.ranges().stream().map(RawRange::toString).sorted());
        add(options, "--from", Stream.ofNullable(selector.from()).map(Instant::toString));
        add(options, "--until", Stream.ofNullable(selector.until()).map(Instant::toString));
        add(
                options,
                "--made-by",
                selector.madeBy().stream().map(MakerCondition::toString).sorted());
        if (selector.failed()) {
            options.add("--failed");
        }
        return options.isEmpty() ? "everything" : String.join(" ", options);
    }

    private static void add(List<String> options, String name, Stream<String> values) {
        Predicate<String> plain = value -> value.chars().noneMatch(c -> c == ' ' || c == '<' || c == '>' || c == '*');
        values.forEach(value -> options.add(name + " " + (plain.test(value) ? value : "'" + value + "'")));
    }
}
