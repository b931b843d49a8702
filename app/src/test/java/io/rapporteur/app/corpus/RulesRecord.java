package io.rapporteur.app.corpus;

import io.rapporteur.enricher.stream.DocumentEnricher;
import io.rapporteur.parser.stream.ReceivedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which version of the rules read which results with which words: {@code corpus/rules.tsv}. Events carry the version, so that
 * what was read with other rules can be found and read again; a change that does not raise it would hide.
 *
 * @param versions those of parser and enricher
 * @param resources digest of all rows of the gazetteers and word lists, wherever they stand
 * @param results for each document the digests of its bytes and of what is read of it
 */
record RulesRecord(String versions, String resources, Map<String, Result> results) {

    /** Digests of a document and of its expected extractions. */
    record Result(String source, String golden) {}

    private static final String HEAD =
            """
            # The rules that read the corpus, the digest of their words, and for each document the digests of its bytes and of
            # what is read of it. Written by scripts/corpus accept, never by hand.
            """;

    private static final List<String> MODULES = List.of("model", "parser", "enricher");

    /** The record as the code and the golden files stand now. */
    static RulesRecord now(Corpus corpus, Path goldens) throws IOException {
        Map<String, Result> results = new TreeMap<>();
        for (Path file : corpus.files()) {
            String name = String.valueOf(file.getFileName());
            results.put(name, new Result(digest(Files.readAllBytes(file)), golden(goldens, stem(name))));
        }
        String versions =
                "parser " + ReceivedReader.MAKER.getRules() + ", enricher " + DocumentEnricher.MAKER.getRules();
        return new RulesRecord(versions, resources(Corpus.root()), results);
    }

    static RulesRecord read(Path file) throws IOException {
        String versions = "";
        String resources = "";
        Map<String, Result> results = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] row = line.split("\t", -1);
            switch (row[0]) {
                case "rules" -> versions = row[1];
                case "words" -> resources = row[1];
                case "document" -> results.put(row[1], new Result(row[2], row[3]));
                default -> {
                    if (!line.startsWith("#")) {
                        throw new IllegalStateException(file + " has a line that nobody wrote: " + line);
                    }
                }
            }
        }
        return new RulesRecord(versions, resources, results);
    }

    void write(Path file) throws IOException {
        var text = new StringBuilder(HEAD);
        text.append("rules\t").append(versions).append('\n');
        text.append("words\t").append(resources).append('\n');
        results.forEach((name, result) -> text.append("document\t")
                .append(String.join("\t", name, result.source(), result.golden()))
                .append('\n'));
        Files.writeString(file, text);
    }

    /** What changed since the record without a new version; empty where the version is new. */
    List<String> hidden(RulesRecord recorded) {
        List<String> hidden = new ArrayList<>();
        if (!versions.equals(recorded.versions)) {
            return hidden;
        }
        if (!resources.equals(recorded.resources)) {
            hidden.add("words: a row of a .tsv file in " + MODULES + " is other than it was");
        }
        results.forEach((name, result) -> {
            Result before = recorded.results.get(name);
            if (before != null
                    && before.source().equals(result.source())
                    && !before.golden().equals(result.golden())) {
                hidden.add("result: " + name + " is read otherwise than it was");
            }
        });
        return hidden;
    }

    /** A digest of the rows, without comments, sorted, each as often as it stands: moving a row to another file changes nothing. */
    static String resources(Path root) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/resources"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".tsv")).toList()) {
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .forEach(rows::add);
                }
            }
        }
        Collections.sort(rows);
        return digest(String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
    }

    private static String golden(Path goldens, String stem) throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.list(goldens)) {
            for (Path file : files.filter(path -> {
                        String name = String.valueOf(path.getFileName());
                        return name.equals(stem + ".json") || (name.startsWith(stem + "~") && name.endsWith(".json"));
                    })
                    .sorted()
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        return digest(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
