package io.rapporteur.app.command;

import io.rapporteur.app.replay.ReceiptFile;
import io.rapporteur.app.replay.ReplayDesk;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.replay.Start;
import io.rapporteur.replay.stream.ReplayException;
import io.rapporteur.runtime.service.Exit;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "replay",
        header = "Read history again while everything stays live, with a receipt.",
        description = {
            "The kept records are sent again from a stage on. A document whose result stays the same causes no event;"
                    + " the same replay of the same bytes by the same code is done once. Ctrl-C pauses.",
            "--compare shows first what this version would change; --promote makes that live in one step."
        },
        footer = {
            "",
            "Examples:",
            "  rapporteur replay --document A/RES/64/293 --document 'S/RES/2331 (2016)'",
            "  rapporteur replay --made-by 'enricher rules<3' --stage parsed --dry-run",
            "  rapporteur replay --all --compare --json | jq .receipt.differences",
            "  rapporteur replay --promote 4f0c2a9d11e7b35c"
        })
final class ReplayCommand extends BaseCommand {

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private ReplaySelection selection = new ReplaySelection();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            defaultValue = "received",
            description =
                    "Where to begin: received (texts, by the parser), parsed (structures, by the enricher), enriched"
                            + " (events, by every consumer), stored (events and links, by the sink); default: ${DEFAULT-VALUE}.")
    private String stage = "received";

    @ArgGroup
    private ReplayAction action = new ReplayAction();

    @Option(names = "--force", description = "Do once more what was done before.")
    private boolean force;

    @Option(names = "--limit", paramLabel = "N", description = "Pause after so many records.")
    private int limit = Integer.MAX_VALUE;

    @Mixin
    private WaitOptions waiting = new WaitOptions();

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "Where to write the receipt (default: replay-ID.json in the working folder).")
    private @Nullable Path receipt;

    @Option(names = "--json", description = "Print receipts and differences as JSON.")
    private boolean json;

    ReplayCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() {
        if (limit < 1) {
            throw new CommandException(Exit.USAGE, "--limit must be >= 1, got: " + limit);
        }
        var file = new ReceiptFile(Optional.ofNullable(receipt));
        try {
            return act(new ReplayDesk(options.cluster(), limit, waiting.patience(), file, json, console()));
        } catch (ReplayException e) {
            throw new CommandException(Exit.FAILED, String.valueOf(e.getMessage()), e);
        }
    }

    private Exit act(ReplayDesk desk) {
        if (action.list) {
            return desk.list();
        }
        if (action.promote != null) {
            return desk.promote(action.promote);
        }
        if (action.discard != null) {
            return desk.discard(action.discard);
        }
        if (action.resume != null) {
            return desk.resume(action.resume);
        }
        if (action.pause != null) {
            return desk.stop(action.pause, false);
        }
        if (action.cancel != null) {
            return desk.stop(action.cancel, true);
        }
        return replay(desk);
    }

    private Exit replay(ReplayDesk desk) {
        var selector = selection.selector();
        if (action.dryRun) {
            return desk.foresee(selector, start());
        }
        return action.compare ? desk.compare(selector, start()) : desk.begin(selector, start(), force);
    }

    private Start start() {
        return switch (stage) {
            case "received" -> Start.RECEIVED;
            case "parsed" -> Start.PARSED;
            case "enriched" -> Start.ENRICHED;
            case "stored" -> Start.STORED;
            default -> throw new CommandException(
                    Exit.USAGE, "--stage must be received, parsed, enriched or stored, got: " + stage);
        };
    }
}
