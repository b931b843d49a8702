package io.rapporteur.app.corpus;

import io.rapporteur.app.extract.ExtractionBatch;
import io.rapporteur.app.extract.ExtractionFormat;
import io.rapporteur.app.extract.FileReader;
import io.rapporteur.app.files.FileSelection;
import io.rapporteur.app.files.Tally;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Style;
import io.rapporteur.ingest.text.TextExtractor;
import io.rapporteur.model.document.ReadingLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder {@code corpus}: documents of our own, and beside each what is to be read of it. */
record Corpus(Path folder) {

    /** What the index says of a document. */
    record Entry(String file, String organ, String format, List<String> phenomena) {}

    /** What a person reads: a citation of a document. {@code target} and {@code pinpoint} are "-" where there is none. */
    record Label(String file, String where, String target, String pinpoint, String text) {}

    static Path root() {
        return Path.of(System.getProperty("rapporteur.root", ".."));
    }

    static Corpus ofTheRepository() {
        return new Corpus(root().resolve("corpus"));
    }

    Path documents() {
        return folder.resolve("documents");
    }

    List<Entry> index() throws IOException {
        return rows("index.tsv", 4)
                .map(row -> new Entry(row[0], row[1], row[2], List.of(row[3].split(" \\| "))))
                .toList();
    }

    List<Label> labels() throws IOException {
        return rows("citations.tsv", 5)
                .map(row -> new Label(row[0], row[1], row[2], row[3], row[4]))
                .toList();
    }

    private Stream<String[]> rows(String file, int columns) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> {
                    String[] row = line.split("\t", -1);
                    if (row.length != columns) {
                        throw new IllegalStateException(
                                file + " must have " + columns + " columns, got " + row.length + ": " + line);
                    }
                    return row;
                });
    }

    /** The documents, without what is expected of them, in the order of their names. */
    List<Path> files() throws IOException {
        return list(documents(), false);
    }

    /** The expected extractions, in the order of their names. */
    List<Path> goldens() throws IOException {
        return list(documents(), true);
    }

    private static List<Path> list(Path folder, boolean json) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".json") == json)
                    .sorted()
                    .toList();
        }
    }

    /** Reads every document and writes what {@code extract --out} writes. */
    void extract(Path out) throws IOException, InterruptedException {
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        Tally tally = new ExtractionBatch(
                        new FileReader(new TextExtractor(), false, ReadingLimits.DEFAULT),
                        ExtractionFormat.JSON,
                        out,
                        null,
                        new Console(writer, writer, Style.PLAIN, false))
                .run(FileSelection.of(files()));
        if (tally.failed() > 0) {
            throw new IllegalStateException("not every document could be read: " + said);
        }
    }
}
