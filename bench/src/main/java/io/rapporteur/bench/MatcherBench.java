package io.rapporteur.bench;

import io.rapporteur.model.language.Languages;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The citation resolver against one regular expression that knows the same names and forms of numbers, over the same texts.
 * The expression only finds; the resolver also says what each citation leads to.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class MatcherBench {

    private static final String NUMBERS = "\\b\\d{1,4}(?: [A-Z])? \\((?:19|20)\\d\\d\\)"
            + "|\\b\\d{1,4}(?: [A-Z])? \\((?:E?S-)?[IVXLC]+\\)(?: [A-Z])?"
            + "|\\b(?:(?:E?S-)?\\d{1,3}|(?:19|20)\\d\\d)/\\d{1,3}(?: [A-Z])?\\b"
            + "|\\b\\d{1,3}/(?:CP|CMP|CMA)\\.\\d{1,3}"
            + "|\\b[A-Z]{1,6}/[A-Z0-9][A-Za-z0-9./-]*\\d"
            + "|Treaty Series, vol\\. \\d+, Nos?\\. \\d+|Sales No\\. [A-Z0-9.]+|I\\.C\\.J\\. Reports \\d{4}, p\\. \\d+"
            + "|\\bIbid\\.";

    /** The expression that does as much as an expression can. */
    @State(Scope.Benchmark)
    public static class Expression {

        final Pattern pattern = Pattern.compile(NUMBERS + "|" + names());

        /** The names of the gazetteer, the longest first, as an alternation. */
        private static String names() {
            return Languages.english().table("instruments.tsv", 5).stream()
                    .flatMap(row -> Stream.of(1, 2, 3, 4).flatMap(column -> row.parts(column).stream()))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
        }
    }

    @Benchmark
    public void resolver(ReadingBench.Texts texts, ReadingBench.Rate rate, Blackhole sink) {
        texts.documents.forEach(document -> sink.consume(texts.resolver.resolve(document)));
        rate.megabytes += texts.megabytes;
    }

    @Benchmark
    public void expression(Expression expression, ReadingBench.Texts texts, ReadingBench.Rate rate, Blackhole sink) {
        for (String text : texts.texts) {
            Matcher matcher = expression.pattern.matcher(text);
            int found = 0;
            while (matcher.find()) {
                found++;
            }
            sink.consume(found);
        }
        rate.megabytes += texts.megabytes;
    }
}
