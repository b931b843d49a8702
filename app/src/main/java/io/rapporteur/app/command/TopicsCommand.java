package io.rapporteur.app.command;

import io.rapporteur.app.status.CatalogueCheck;
import io.rapporteur.app.status.TopicStatus;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.app.terminal.TextTable;
import io.rapporteur.runtime.service.Exit;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "topics",
        header = "Compare the catalogue of topics with the cluster.",
        description =
                "Exits with 1 when a topic is missing or contradicts the catalogue. Nothing is created or changed. Offsets are more"
                        + " than records: marks of transactions and records compacted away have them too.",
        footer = {
            "",
            "Examples:",
            "  rapporteur topics",
            "  rapporteur topics --bootstrap kafka:9092 --registry http://registry:8081"
        })
final class TopicsCommand extends BaseCommand {

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    TopicsCommand(Console console) {
        super(console);
    }

    @Override
    protected Exit run() {
        CatalogueCheck check = CatalogueCheck.of(options.cluster());
        if (json) {
            console().print(Json.page(check));
        } else {
            print(check);
        }
        boolean whole = check.topics().stream().allMatch(TopicStatus::exists);
        return whole && check.contradictions().isEmpty() ? Exit.OK : Exit.FAILED;
    }

    private void print(CatalogueCheck check) {
        var table = new TextTable("topic", "partitions", "cleanup", "offsets", "kB", "value", "key");
        for (TopicStatus topic : check.topics()) {
            table.row(
                    topic.topic(),
                    topic.exists() ? topic.partitions() : "missing",
                    topic.cleanup(),
                    topic.offsets(),
                    String.format(Locale.ROOT, "%.1f", topic.bytes() / 1000.0),
                    topic.value(),
                    topic.key());
        }
        table.lines(console().style()).forEach(console()::print);
        check.contradictions()
                .forEach(problem -> console().say(console().style().red("contradiction: ") + problem));
    }
}
