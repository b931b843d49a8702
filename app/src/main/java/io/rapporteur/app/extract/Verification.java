package io.rapporteur.app.extract;

import io.rapporteur.app.extract.FileReading.ReadDocument;
import io.rapporteur.app.files.Failure;
import io.rapporteur.app.files.FileSelection;
import io.rapporteur.app.files.Tally;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files and proves what was read: a line for each document that holds, a failure for each thing that does not. */
public final class Verification {

    private static final String REMEDY = "This is a fault of Rapporteur: send the file with your report.";

    private final FileReader reader;
    private final Console console;

    public Verification(FileReader reader, Console console) {
        this.reader = reader;
        this.console = console;
    }

    public Tally run(FileSelection selection) {
        selection.failures().forEach(this::say);
        int found = 0;
        int failed = 0;
        for (Path file : selection.files()) {
            FileReading reading = reader.read(file);
            List<Failure> wrong = verify(reading);
            reading.unread().forEach(this::say);
            wrong.forEach(this::say);
            found += reading.files();
            failed += reading.unread().size() + (wrong.isEmpty() ? 0 : 1);
        }
        return new Tally(
                selection.requested(),
                found,
                found - failed,
                failed + selection.failures().size());
    }

    private List<Failure> verify(FileReading reading) {
        List<Failure> failures = new ArrayList<>();
        for (ReadDocument document : reading.read()) {
            List<String> violations = ExtractionProof.violations(document);
            String name = OutputNames.document(reading.file(), document.part());
            violations.forEach(violation ->
                    failures.add(new Failure(Texts.path(reading.file()), "DOES_NOT_HOLD", violation, REMEDY)));
            if (violations.isEmpty()) {
                console.print("%s: %d characters, %d parts, %d citations: all hold"
                        .formatted(
                                name,
                                document.document().extent().length(),
                                document.document().nodes().size(),
                                document.citations().size()));
            }
        }
        return failures;
    }

    private void say(Failure failure) {
        console.say(failure.line(console.style()));
    }
}
