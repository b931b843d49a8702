package io.rapporteur.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The modules as the build files name them. */
final class ModuleFiles {

    static final Path ROOT = Path.of(System.getProperty("rapporteur.root", ".."));

    private ModuleFiles() {}

    /** For each module those of ours that it is compiled or run with. */
    static Map<String, Set<String>> uses() throws Exception {
        Map<String, Element> poms = new TreeMap<>();
        for (Element module : children(child(pom(ROOT), "modules"), "module")) {
            Element pom = pom(ROOT.resolve(module.getTextContent().strip()));
            poms.put(text(pom, "artifactId"), pom);
        }
        assertThat(poms).as("modules").isNotEmpty();

        Map<String, Set<String>> uses = new TreeMap<>();
        poms.forEach((artifact, pom) -> uses.put(
                name(artifact),
                children(child(pom, "dependencies"), "dependency").stream()
                        .filter(dependency -> !text(dependency, "scope").equals("test"))
                        .map(dependency -> text(dependency, "artifactId"))
                        .filter(poms::containsKey)
                        .map(ModuleFiles::name)
                        .collect(Collectors.toCollection(TreeSet::new))));
        return uses;
    }

    /** The modules that cannot be built without tests, as {@code ./rapporteur} builds them: they need the test classes of another. */
    static Set<String> needingTestsOfOthers() throws Exception {
        Set<String> needing = new TreeSet<>();
        for (Element module : children(child(pom(ROOT), "modules"), "module")) {
            Element pom = pom(ROOT.resolve(module.getTextContent().strip()));
            children(child(pom, "dependencies"), "dependency").stream()
                    .filter(dependency -> text(dependency, "type").equals("test-jar"))
                    .forEach(dependency -> needing.add(name(text(pom, "artifactId"))));
        }
        return needing;
    }

    private static String name(String artifact) {
        return artifact.replace("rapporteur-", "");
    }

    private static Element pom(Path module) throws Exception {
        Path file = module.resolve("pom.xml");
        try (var in = Files.newInputStream(file)) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        } catch (IOException e) {
            throw new IOException("build file of the module " + module, e);
        }
    }

    private static Element child(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertThat(found).as("<%s> in <%s>", name, parent.getTagName()).hasSizeLessThanOrEqualTo(1);
        return found.isEmpty() ? parent.getOwnerDocument().createElement(name) : found.get(0);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent().strip();
    }
}
