package io.rapporteur.app.command;

import io.rapporteur.app.extract.AuthorityFile;
import io.rapporteur.app.extract.BatchAuthorities;
import io.rapporteur.app.extract.ExtractionBatch;
import io.rapporteur.app.extract.ExtractionFormat;
import io.rapporteur.app.extract.FileReader;
import io.rapporteur.app.extract.Verification;
import io.rapporteur.app.files.FileSelection;
import io.rapporteur.app.files.Tally;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.ingest.fork.ForkedExtractor;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.runtime.service.Exit;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "extract",
        header = "Extract structure and citations from files, without a broker.",
        description = {
            "Folders are read with everything below them, archives and mails with every file in them. Without --out, each document is one line of JSON on standard"
                    + " output (or a page each with --format text).",
            "With --out, each document becomes a file named like the input without its ending; several documents of one"
                    + " file become input~1, input~2."
        },
        footer = {
            "",
            "Examples:",
            "  rapporteur extract resolution.pdf | jq .citations",
            "  rapporteur extract --format text resolution.docx | less",
            "  rapporteur extract --format text --explain resolution.docx | less",
            "  rapporteur extract --out extracted/ resolutions/",
            "  rapporteur extract --verify resolutions/",
            "  rapporteur extract --out extracted/ --authorities known.jsonl --learn learned.jsonl resolutions/"
        })
final class ExtractCommand extends BaseCommand {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json or text (default: ${DEFAULT-VALUE}).")
    private ExtractionFormat format = ExtractionFormat.JSON;

    @Option(
            names = "--explain",
            description = "Say of each citation which rule decided, what it took from where, and why others lost.")
    private boolean explain;

    @Option(names = "--out", paramLabel = "DIR", description = "Write a file for each document into this folder.")
    private @Nullable Path out;

    @Option(
            names = "--verify",
            description =
                    "Write no result: prove that every part and citation stands where it says, and say what does not.")
    private boolean verify;

    @Option(
            names = "--alone",
            description = "Read each file by its own words alone: what others prove of a title does not serve it.")
    private boolean alone;

    @Option(
            names = "--authorities",
            paramLabel = "FILE",
            description = "What former calls have learned of titles (--learn); may be given several times.")
    private List<Path> known = List.of();

    @Option(
            names = "--learn",
            paramLabel = "FILE",
            description = "Write what these files, and those of --authorities, prove of titles.")
    private @Nullable Path learn;

    @Mixin
    private ExtractionOptions extraction = new ExtractionOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Files and folders to read.")
    private List<Path> paths = List.of();

    ExtractCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() throws InterruptedException {
        ReadingLimits limits = CommandLimits.read();
        FileSelection selection = FileSelection.of(paths);
        int children = Runtime.getRuntime().availableProcessors();
        try (var extractor = new ForkedExtractor(extraction.forks(children))) {
            BatchAuthorities authorities = alone ? null : AuthorityFile.read(known);
            Tally tally = verify
                    ? new Verification(new FileReader(extractor, false, limits), console()).run(selection)
                    : new ExtractionBatch(
                                    new FileReader(extractor, explain, limits), format, out, authorities, console())
                            .run(selection);
            if (learn != null && authorities != null) {
                AuthorityFile.write(learn, authorities);
            }
            console().say(tally.line());
            return tally.exit();
        }
    }
}
