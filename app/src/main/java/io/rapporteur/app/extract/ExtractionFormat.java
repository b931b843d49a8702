package io.rapporteur.app.extract;

import io.rapporteur.app.extract.FileReading.ReadDocument;
import io.rapporteur.app.page.PageLines;
import io.rapporteur.app.page.ReadPages;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.app.terminal.Style;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How an extraction is written. */
public enum ExtractionFormat {
    JSON("json") {
        @Override
        List<String> lines(Path file, ReadDocument read, Style style, boolean explain) {
            return List.of(Json.line(view(file, read)));
        }

        @Override
        String page(Path file, ReadDocument read, boolean explain) {
            return Json.page(view(file, read)).text() + "\n";
        }

        private ExtractionView view(Path file, ReadDocument read) {
            return new ExtractionMapper(OutputNames.document(file, read.part()), read)
                    .view(read.citations(), read.findings(), read.warnings());
        }
    },
    TEXT("txt") {
        @Override
        List<String> lines(Path file, ReadDocument read, Style style, boolean explain) {
            String name = OutputNames.document(file, read.part());
            List<String> lines = new ArrayList<>();
            var page = ReadPages.of(
                    name, read.document(), read.citations(), read.findings(), read.warnings(), read.provenBy());
            PageLines.print(page, style, explain, lines::add);
            lines.add("");
            return lines;
        }

        @Override
        String page(Path file, ReadDocument read, boolean explain) {
            return String.join("\n", lines(file, read, Style.PLAIN, explain));
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
    abstract List<String> lines(Path file, ReadDocument read, Style style, boolean explain);

    /** For a file of its own. */
    abstract String page(Path file, ReadDocument read, boolean explain);
}
