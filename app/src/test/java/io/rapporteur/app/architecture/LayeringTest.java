package io.rapporteur.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
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

    private static final List<String> MODULES = List.of(
            "model.document",
            "event",
            "schemas.topic",
            "runtime.service",
            "embedded",
            "ingest",
            "parser",
            "enricher",
            "sink",
            "replay",
            "query",
            "api",
            "app");

    private static JavaClasses ours;

    @BeforeAll
    static void read() {
        ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.rapporteur");
    }

    @Test
    void seesEveryModule() {
        for (String module : MODULES) {
            assertThat(ours.containPackage("io.rapporteur." + module))
                    .as(module)
                    .isTrue();
        }
        for (String pure : PURE) {
            assertThat(ours.containPackage(pure.replace("..", ""))).as(pure).isTrue();
        }
    }

    @Test
    void keepsReadingFreeOfKafkaAvroLogsAndSettings() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "org.apache.avro..",
                        "io.confluent..",
                        "org.slf4j..",
                        "io.rapporteur.event..",
                        "io.rapporteur.schemas.topic..",
                        "io.rapporteur.runtime.service..",
                        "io.rapporteur.runtime.settings..",
                        "io.rapporteur.runtime.streams..",
                        "java.sql..")
                .check(ours);
        noClasses()
                .that()
                .haveFullyQualifiedName("io.rapporteur.parser.DocumentParser")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..", "org.slf4j..")
                .check(ours);
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
                .check(ours);
    }

    @Test
    void endsProcessesInMainsOnly() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(ours);
    }

    @ParameterizedTest
    @CsvSource({"ingest", "parser", "enricher", "sink", "api"})
    void keepsStagesApart(String stage) {
        String[] others = List.of("ingest", "parser", "enricher", "sink", "api", "embedded", "app").stream()
                .filter(other -> !other.equals(stage))
                .map(other -> "io.rapporteur." + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("io.rapporteur." + stage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(ours);
    }

    /** The API and the command line ask the same questions of the tables, in the same words. */
    @Test
    void readsTheTablesBackInOneModule() {
        noClasses()
                .that()
                .resideInAPackage("io.rapporteur.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "com.fasterxml.jackson..",
                        "io.javalin..",
                        "io.rapporteur.sink..",
                        "io.rapporteur.api..",
                        "io.rapporteur.app..")
                .check(ours);
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
                .check(ours);
    }

    @Test
    void keepsWhatTestsRunOnOutOfWhatShips() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.rapporteur.testing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.rapporteur.testing..", "org.testcontainers..", "org.junit..")
                .check(ours);
    }

    @Test
    void marksEveryPackageForNullness() {
        List<String> unmarked = ours.stream()
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
        slices().matching(slices).should().beFreeOfCycles().check(ours);
    }
}
