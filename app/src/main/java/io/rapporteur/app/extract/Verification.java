package io.rapporteur.app.extract;

import io.rapporteur.app.extract.FileReading.Read;
import io.rapporteur.app.extract.FileReading.ReadDocument;
import io.rapporteur.app.extract.FileReading.Unread;
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
        int failed = 0;
        for (Path file : selection.files()) {
            List<Failure> failures = verify(reader.read(file));
            failures.forEach(this::say);
            failed += failures.isEmpty() ? 0 : 1;
        }
        int found = selection.files().size();
        return new Tally(
                selection.requested(),
                found,
                found - failed,
                failed + selection.failures().size());
    }

    private List<Failure> verify(FileReading reading) {
        if (reading instanceof Unread unread) {
            return List.of(unread.failure());
        }
        Read read = (Read) reading;
        List<Failure> failures = new ArrayList<>();
        for (ReadDocument document : read.documents()) {
            List<String> violations = ExtractionProof.violations(document);
            String name = OutputNames.document(read.file(), document.part());
            violations.forEach(violation ->
                    failures.add(new Failure(Texts.path(read.file()), "DOES_NOT_HOLD", violation, REMEDY)));
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
