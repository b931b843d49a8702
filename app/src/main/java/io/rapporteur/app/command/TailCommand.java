package io.rapporteur.app.command;

import io.rapporteur.app.follow.Followed;
import io.rapporteur.app.follow.TopicFollower;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "tail",
        header = "Follow the events of a stage as JSON lines.",
        description = "Each line holds topic, partition, offset, timestamp and key of the record, and the event as"
                + " value with unions unwrapped. A dead letter is shown by its headers.",
        footer = {
            "",
            "Examples:",
            "  rapporteur tail",
            "  rapporteur tail --stage links --from-beginning --limit 10",
            "  rapporteur tail --stage dead-letters --from-beginning --no-follow | jq .value.reason"
        })
final class TailCommand extends BaseCommand {

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            defaultValue = "enriched",
            converter = FollowedConverter.class,
            completionCandidates = FollowedConverter.Candidates.class,
            description = "Which events: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Followed stage = Followed.ENRICHED;

    @Option(names = "--from-beginning", description = "Begin with the oldest event instead of the next one.")
    private boolean fromBeginning;

    @Option(names = "--no-follow", description = "Stop at the end of what is there instead of waiting for more.")
    private boolean stopAtEnd;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N events.")
    private long limit = Long.MAX_VALUE;

    TailCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() {
        Cluster cluster = options.cluster();
        new TopicFollower(cluster, console()).follow(stage.in(cluster.topics()), fromBeginning, stopAtEnd, limit);
        return Exit.OK;
    }
}
