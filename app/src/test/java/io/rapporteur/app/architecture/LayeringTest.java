package io.rapporteur.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom. Written as plain tests, because those cannot be skipped unnoticed. */
class LayeringTest {

    /** Plain Java: what reads documents must run anywhere. */
    private static final String[] PURE = {
        "io.rapporteur.model.document..",
        "io.rapporteur.model.language..",
        "io.rapporteur.model.organ..",
        "io.rapporteur.model.table..",
        "io.rapporteur.parser.text..",
        "io.rapporteur.parser.form..",
        "io.rapporteur.parser.lexicon..",
        "io.rapporteur.parser.masthead..",
        "io.rapporteur.parser.page..",
        "io.rapporteur.parser.structure..",
        "io.rapporteur.enricher.citation.."
    };

    /** All that pure code may use beside other pure code of its module and {@code model}. */
    private static final String[] PURE_USES = {
        "java.lang..", "java.util..", "java.time..", "java.text..", "java.nio.charset..", "java.io..", "org.jspecify..",
    };

    /**
     * Every module with the libraries that its classes may name, beside Java's, JSpecify's, its own, and those of the
     * modules that its build file names. What stands here is a decision; the build files hold the rest.
     */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            entry("model", List.of()),
            entry("confluent-client", List.of()),
            entry(
                    "schemas",
                    List.of("org.apache.avro", "org.apache.kafka.common", "org.apache.kafka.clients", "io.confluent")),
            entry("registry", List.of()),
            entry("embedded", List.of("org.apache.kafka", "kafka", "org.apache.commons.compress", "org.slf4j")),
            entry("testing", List.of("org.testcontainers", "com.github.dockerjava", "io.confluent", "org.junit")),
            entry(
                    "runtime",
                    List.of("org.apache.avro", "org.apache.kafka", "io.confluent", "org.slf4j", "ch.qos.logback")),
            entry("client", List.of("org.apache.kafka.common", "org.apache.kafka.clients")),
            entry(
                    "ingest",
                    List.of(
                            "org.apache.kafka",
                            "org.apache.avro",
                            "org.apache.commons.compress",
                            "org.apache.james.mime4j",
                            "org.apache.pdfbox",
                            "org.apache.poi",
                            "org.apache.tika",
                            "org.commonmark",
                            "org.jsoup",
                            "org.slf4j")),
            entry("parser", List.of("org.apache.kafka", "org.apache.avro", "org.slf4j")),
            entry("enricher", List.of("org.apache.kafka", "org.apache.avro")),
            entry(
                    "sink",
                    List.of(
                            "org.apache.kafka",
                            "org.apache.avro",
                            "com.fasterxml.jackson",
                            "com.zaxxer.hikari",
                            "org.flywaydb",
                            "org.postgresql",
                            "org.slf4j")),
            entry("replay", List.of("org.apache.kafka", "org.apache.avro")),
            entry("query", List.of("org.jdbi")),
            entry(
                    "api",
                    List.of(
                            "io.javalin",
                            "jakarta.servlet",
                            "org.eclipse.jetty",
                            "com.fasterxml.jackson",
                            "com.zaxxer.hikari",
                            "org.jdbi",
                            "org.slf4j")),
            entry("services", List.of()),
            entry(
                    "app",
                    List.of(
                            "picocli",
                            "me.tongfei.progressbar",
                            "com.fasterxml.jackson",
                            "org.apache.kafka",
                            "org.apache.avro",
                            "org.jdbi",
                            "com.zaxxer.hikari",
                            "ch.qos.logback",
                            "org.slf4j")),
            entry("bench", List.of()));

    /** Packages whose name is not that of their module: the classes that Avro makes of the event schemas. */
    private static final Map<String, String> MODULE_OF_PACKAGE = Map.of("event", "schemas");

    @Test
    void namesEveryModuleAndEveryPurePackage() throws Exception {
        assertThat(LIBRARIES.keySet()).isEqualTo(ModuleFiles.uses().keySet());
        for (String pure : PURE) {
            assertThat(ShippedClasses.ALL.containPackage(pure.replace("..", "")))
                    .as(pure)
                    .isTrue();
        }
    }

    @Test
    void letsAModuleUseOnlyTheModulesOfItsBuildFileAndTheLibrariesNamedHere() throws Exception {
        Map<String, Set<String>> uses = ModuleFiles.uses();
        List<String> forbidden = new ArrayList<>();
        for (JavaClass from : ShippedClasses.ALL) {
            String module = module(from);
            Set<String> allowed = reachable(uses, module);
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                boolean mine = to.getPackageName().startsWith("io.rapporteur.");
                if (mine ? !allowed.contains(module(to)) : !isLibraryOf(module, to.getPackageName())) {
                    forbidden.add(module + ": " + dependency.getDescription());
                }
            }
        }

        assertThat(forbidden).isEmpty();
    }

    private static String module(JavaClass type) {
        String below = type.getPackageName().substring("io.rapporteur.".length());
        int dot = below.indexOf('.');
        String first = dot < 0 ? below : below.substring(0, dot);
        return MODULE_OF_PACKAGE.getOrDefault(first, first);
    }

    private static Set<String> reachable(Map<String, Set<String>> uses, String module) {
        Set<String> all = new TreeSet<>(Set.of(module));
        uses.get(module).forEach(used -> all.addAll(reachable(uses, used)));
        return all;
    }

    private static boolean isLibraryOf(String module, String named) {
        return Stream.concat(Stream.of("java", "javax", "org.jspecify", "com.sun"), LIBRARIES.get(module).stream())
                .anyMatch(library -> named.equals(library) || named.startsWith(library + "."));
    }

    @Test
    void keepsReadingToPlainJava() {
        Stream.of("model", "parser", "enricher").forEach(module -> {
            String[] own = Stream.of(PURE)
                    .filter(pure ->
                            pure.startsWith("io.rapporteur." + module + ".") || pure.startsWith("io.rapporteur.model."))
                    .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAnyPackage(Stream.of(own)
                            .filter(pure -> pure.startsWith("io.rapporteur." + module + "."))
                            .toArray(String[]::new))
                    .and()
                    // It lists folders of the class path, which are named by URLs.
                    .doNotHaveFullyQualifiedName("io.rapporteur.model.language.LanguageFolders")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            Stream.concat(Stream.of(own), Stream.of(PURE_USES)).toArray(String[]::new))
                    .check(ShippedClasses.ALL);
        });
        noClasses()
                .that()
                .haveFullyQualifiedName("io.rapporteur.parser.DocumentParser")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..", "org.slf4j..")
                .check(ShippedClasses.ALL);
    }

    @Test
    void keepsTheClockTheEnvironmentAndTheExitOutOfReading() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(ShippedClasses.ALL);
    }

    @Test
    void endsProcessesInMainsOnly() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(ShippedClasses.ALL);
    }

    /** The API and the command line ask the same questions of the tables, in the same words. */
    @Test
    void readsTheTablesBackInOneModule() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.rapporteur.api..",
                        "io.rapporteur.app.citations..",
                        "io.rapporteur.app.command..",
                        "io.rapporteur.app.drop..",
                        "io.rapporteur.app.page..",
                        "io.rapporteur.app.status..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.PreparedStatement")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.Statement")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.ResultSet")
                .check(ShippedClasses.ALL);
    }

    /** How clients are set up has its reasons in one place; notes of attempts are offsets of a group, and no records. */
    @Test
    void setsKafkaClientsUpInOnePlace() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.rapporteur.runtime..",
                        "io.rapporteur.ingest..",
                        "io.rapporteur.parser..",
                        "io.rapporteur.enricher..",
                        "io.rapporteur.sink..",
                        "io.rapporteur.replay..",
                        "io.rapporteur.api..",
                        "io.rapporteur.app..")
                .and()
                .doNotHaveSimpleName("GroupAttemptLog")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.apache.kafka.clients.producer.KafkaProducer")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.apache.kafka.clients.consumer.KafkaConsumer")
                .check(ShippedClasses.ALL);
    }

    /** Test classes of other modules belong into the profile of builds with tests. */
    @Test
    void buildsEveryModuleWithoutTests() throws Exception {
        assertThat(ModuleFiles.needingTestsOfOthers()).isEmpty();
    }

    @Test
    void marksEveryPackageForNullness() {
        List<String> unmarked = ShippedClasses.ALL.stream()
                .map(type -> type.getPackage())
                .filter(aPackage -> !aPackage.getName().equals("io.rapporteur.event"))
                .distinct()
                .filter(aPackage -> !aPackage.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertThat(unmarked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "io.rapporteur.app.(*)..",
        "io.rapporteur.parser.(*)..",
        "io.rapporteur.sink.(*)..",
        "io.rapporteur.ingest.(*)..",
        "io.rapporteur.ingest.text.(*)..",
        "io.rapporteur.enricher.(*)..",
        "io.rapporteur.enricher.citation.(*)..",
        "io.rapporteur.(*).."
    })
    void hasNoCyclesBetweenPackages(String slices) {
        slices().matching(slices).should().beFreeOfCycles().check(ShippedClasses.ALL);
    }
}
