package io.rapporteur.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a text through the citation grammar: what each package may use, by name; a new one has to be added here. */
class CitationLayersTest {

    private static final String CITATION = "io.rapporteur.enricher.citation";

    /** Most classes of a package: what does not fit is two things. */
    private static final int MAX_CLASSES = 12;

    /** The packages from the bottom up, each with those below that it may use. */
    private static final Map<String, String[]> ALLOWED = new LinkedHashMap<>();

    static {
        allow("result");
        allow("token");
        allow("lexicon", "result", "token");
        allow("grammar", "result", "token", "lexicon");
        allow("mention", "result", "token", "grammar");
        allow("context", "result", "token", "lexicon", "grammar", "mention");
        allow("issuer", "result", "lexicon", "grammar", "mention", "context");
        allow("series", "result", "token", "lexicon", "grammar", "mention", "context", "issuer");
        allow("reader", "result", "token", "lexicon", "grammar", "mention", "context", "series");
        allow("finding", "result", "lexicon", "issuer");
    }

    /** What others may use of it. */
    private static final Set<String> SHOWN = Set.of("result", "finding");

    private static void allow(String part, String... below) {
        if (!ALLOWED.keySet().containsAll(List.of(below))) {
            throw new IllegalArgumentException(part + " may use only what stands before it, got: " + List.of(below));
        }
        ALLOWED.put(part, below);
    }

    @Test
    void namesEveryPackage() {
        TreeSet<String> found = ShippedClasses.ALL.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(CITATION + "."))
                .map(name -> name.substring(CITATION.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(new TreeSet<>(ALLOWED.keySet()));
    }

    @Test
    void pointsDownwardsOnly() {
        ALLOWED.forEach((part, below) -> classes()
                .that()
                .resideInAPackage(CITATION + "." + part)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known(part, below))
                .check(ShippedClasses.ALL));
    }

    private static String[] known(String part, String... below) {
        Stream<String> own =
                Stream.concat(Stream.of(part), Arrays.stream(below)).map(name -> CITATION + "." + name);
        return Stream.concat(own, Stream.of("java..", "org.jspecify..", "io.rapporteur.model.."))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"result", "token", "lexicon", "grammar", "mention", "context", "issuer", "series", "reader"})
    void staysSmall(String part) {
        assertThat(ShippedClasses.ALL.stream()
                        .filter(type -> type.getPackageName().equals(CITATION + "." + part))
                        .filter(type ->
                                type.isTopLevelClass() && !type.getSimpleName().equals("package-info")))
                .hasSizeBetween(1, MAX_CLASSES);
    }

    /** Who wants citations or findings takes what makes them and the results; how they are read is nobody else's. */
    @Test
    void showsTheResolverTheFindingsAndTheirResultsOnly() {
        String[] inside = ALLOWED.keySet().stream()
                .filter(part -> !SHOWN.contains(part))
                .map(part -> CITATION + "." + part)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideOutsideOfPackage(CITATION + "..")
                .and()
                .resideOutsideOfPackage("io.rapporteur.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(inside)
                .check(ShippedClasses.ALL);
    }
}
