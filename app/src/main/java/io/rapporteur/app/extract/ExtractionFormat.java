package io.rapporteur.app.extract;

import io.rapporteur.app.extract.FileReading.ReadDocument;
import io.rapporteur.app.page.PageLines;
import io.rapporteur.app.page.ReadPages;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.app.terminal.Style;
import java.nio.file.Path;

/** How an extraction is written. */
public enum ExtractionFormat {
    JSON("json") {
        @Override
        String line(Path file, ReadDocument read, Style style, boolean explain) {
            return Json.line(view(file, read));
        }

        @Override
        String page(Path file, ReadDocument read, boolean explain) {
            return Json.page(view(file, read)) + "\n";
        }

        private ExtractionView view(Path file, ReadDocument read) {
            return new ExtractionMapper(OutputNames.document(file, read.part()), read.document())
                    .view(read.citations(), read.warnings());
        }
    },
    TEXT("txt") {
        @Override
        String line(Path file, ReadDocument read, Style style, boolean explain) {
            return String.join(
                            "\n",
                            PageLines.of(
                                    ReadPages.of(
                                            OutputNames.document(file, read.part()),
                                            read.document(),
                                            read.citations(),
                                            read.warnings()),
                                    style,
                                    explain))
                    + "\n";
        }

        @Override
        String page(Path file, ReadDocument read, boolean explain) {
            return line(file, read, Style.PLAIN, explain);
        }
    };

    private final String ending;

    ExtractionFormat(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    /** For standard output: JSON on one line, so that many are JSON lines. */
    abstract String line(Path file, ReadDocument read, Style style, boolean explain);

    /** For a file of its own. */
    abstract String page(Path file, ReadDocument read, boolean explain);
}
