package io.rapporteur.bench;

import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.model.document.Document;
import io.rapporteur.parser.DocumentParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reads every {@code .txt} of a folder, one core, warm: structure, citations, and both. One operation is one pass over the
 * folder; the counter {@code megabytes} is the rate over its text as UTF-8.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ReadingBench {

    /** The texts and their documents, read once. */
    @State(Scope.Benchmark)
    public static class Texts {

        /** Folder whose {@code .txt} files are read. */
        @Param("samples")
        public String folder = "samples";

        final DocumentParser parser = new DocumentParser();
        final CitationResolver resolver = new CitationResolver();
        List<String> texts = List.of();
        List<Document> documents = List.of();
        double megabytes;

        @Setup
        public void load() throws IOException {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                texts = files.filter(file -> file.toString().endsWith(".txt"))
                        .sorted()
                        .map(Texts::read)
                        .toList();
            }
            if (texts.isEmpty()) {
                throw new IllegalArgumentException("folder must hold .txt files, got: " + folder);
            }
            documents =
                    texts.stream().flatMap(text -> parser.parse(text).stream()).toList();
            megabytes = texts.stream()
                            .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                            .sum()
                    / 1e6;
        }

        private static String read(Path file) {
            try {
                return Files.readString(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
        }
    }

    /** Reports the rate in megabytes of text for each second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Rate {
        public double megabytes;
    }

    /**
     * Reports the text that was read and the seconds that the processor spent on this thread, summed over the iterations: their
     * quotient is what the code costs, also on a machine that others use.
     */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cpu {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private long began;
        public double megabytesRead;

        @Setup(Level.Iteration)
        public void begin() {
            began = THREADS.getCurrentThreadCpuTime();
            megabytesRead = 0;
        }

        public double cpuSeconds() {
            return (THREADS.getCurrentThreadCpuTime() - began) / 1e9;
        }
    }

    @Benchmark
    public void structure(Texts texts, Rate rate, Cpu cpu, Blackhole sink) {
        texts.texts.forEach(text -> sink.consume(texts.parser.parse(text)));
        rate.megabytes += texts.megabytes;
        cpu.megabytesRead += texts.megabytes;
    }

    @Benchmark
    public void citations(Texts texts, Rate rate, Cpu cpu, Blackhole sink) {
        texts.documents.forEach(document -> sink.consume(texts.resolver.resolve(document)));
        rate.megabytes += texts.megabytes;
        cpu.megabytesRead += texts.megabytes;
    }

    @Benchmark
    public void structureAndCitations(Texts texts, Rate rate, Cpu cpu, Blackhole sink) {
        for (String text : texts.texts) {
            texts.parser.parse(text).forEach(document -> sink.consume(texts.resolver.resolve(document)));
        }
        rate.megabytes += texts.megabytes;
        cpu.megabytesRead += texts.megabytes;
    }
}
