package io.rapporteur.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whether the picture of the modules in docs/architecture.md is what the build files say. */
class ModulePictureTest {

    @Test
    void drawsEachModuleAboveThoseThatItUses() throws Exception {
        String page = Files.readString(ModuleFiles.ROOT.resolve("docs/architecture.md"));

        assertThat(page).as("docs/architecture.md must hold this picture").contains(picture());
    }

    @Test
    void leavesOutArrowsThatFollowFromOthers() {
        var uses = new TreeMap<String, Set<String>>(
                Map.of("app", Set.of("sink", "model"), "sink", Set.of("model"), "model", Set.of()));

        assertThat(arrows(uses)).containsExactly("app --> sink", "sink --> model");
    }

    private static String picture() throws Exception {
        List<String> lines = new ArrayList<>(List.of("```mermaid", "flowchart TD"));
        arrows(ModuleFiles.uses()).forEach(arrow -> lines.add("    " + arrow));
        lines.add("```");
        return String.join("\n", lines);
    }

    private static List<String> arrows(Map<String, Set<String>> uses) {
        List<String> arrows = new ArrayList<>();
        uses.forEach((module, used) -> used.stream()
                .sorted()
                .filter(target -> used.stream().noneMatch(other -> reaches(uses, other, target)))
                .forEach(target -> arrows.add(module + " --> " + target)));
        return arrows;
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String target) {
        return uses.get(from).stream().anyMatch(next -> next.equals(target) || reaches(uses, next, target));
    }
}
