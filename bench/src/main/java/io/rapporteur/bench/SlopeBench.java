package io.rapporteur.bench;

import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.parser.DocumentParser;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Reads hostile texts of growing size: twice the text must take twice the time. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class SlopeBench {

    private static final String HEAD = "The General Assembly,\n\n";

    /** What a hostile text is made of, over and over. */
    public enum Piece {
        ITEMS("1. Decides:\n\n", "(a) word;\n\n"),
        OPENERS("", "Recalling also further "),
        VERBS("1. Decides", " and, in this regard, requests the Office,"),
        NOTES("", "\u00b9 A/1.\n\n"),
        PAGES("", "word and\n\n1/2\n\n\f"),
        BRACKETS("", "resolution 1 (["),
        ONE_LINE("1. Decides", " that all"),
        NULS("", "\u0000"),
        SURROGATES("", "\ud800");

        private final String before;
        private final String again;

        Piece(String before, String again) {
            this.before = before;
            this.again = again;
        }

        String text(int length) {
            return HEAD + before + again.repeat(length / again.length());
        }
    }

    @Param({"ITEMS", "OPENERS", "VERBS", "NOTES", "PAGES", "BRACKETS", "ONE_LINE", "NULS", "SURROGATES"})
    public Piece piece = Piece.ITEMS;

    /** Length of the text in characters. */
    @Param({"500000", "1000000", "2000000"})
    public int length = 500_000;

    private final DocumentParser parser = new DocumentParser();
    private final CitationResolver resolver = new CitationResolver();
    private String text = "";

    @Setup
    public void write() {
        text = piece.text(length);
    }

    @Benchmark
    public void structure(Blackhole sink) {
        sink.consume(parser.parse(text));
    }

    @Benchmark
    public void structureAndCitations(Blackhole sink) {
        parser.parse(text).forEach(document -> sink.consume(resolver.resolve(document)));
    }
}
