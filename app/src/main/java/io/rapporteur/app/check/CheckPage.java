package io.rapporteur.app.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.app.terminal.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reports of checks, for people and for programs. */
public final class CheckPage {

    private CheckPage() {}

    /** Faults by kind with some examples, and what was checked. */
    public static List<String> lines(CheckReport report, Style style) {
        List<String> lines = new ArrayList<>();
        report.faults().forEach((kind, count) -> {
            lines.add(style.red(kind.label()) + " " + count + ": " + kind.meaning());
            List<Fault> examples = report.examples().stream()
                    .filter(fault -> fault.kind() == kind)
                    .toList();
            examples.forEach(fault -> lines.add("  " + line(fault)));
            if (count > examples.size()) {
                lines.add("  … and " + (count - examples.size()) + " more; --all names them");
            }
            lines.add("  " + style.faint("→ " + kind.remedy()));
        });
        lines.add(report.checked().entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", ")));
        return lines;
    }

    private static String line(Fault fault) {
        return fault.name() + (fault.detail().isEmpty() ? "" : ": " + fault.detail());
    }

    /** One fault as an object. */
    public static ObjectNode json(Fault fault) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("kind", fault.kind().name());
        node.put("name", fault.name());
        node.put("detail", fault.detail());
        node.put("remedy", fault.kind().remedy());
        return node;
    }

    /** The numbers as an object. */
    public static ObjectNode json(CheckReport report) {
        ObjectNode node = Json.mapper().createObjectNode();
        Map<String, Long> faults = report.faults().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().name(), one -> Objects.requireNonNull(one.getValue())));
        node.set("checked", Json.mapper().valueToTree(report.checked()));
        node.set("faults", Json.mapper().valueToTree(faults));
        node.put("total", report.total());
        node.put("inFlight", report.inFlight());
        node.put("passedOver", report.passedOver());
        return node;
    }
}
