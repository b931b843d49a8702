package io.rapporteur.parser;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final String ROOT = "io.rapporteur.parser";
    private static final String[] PURE = {
        ROOT + ".text", ROOT + ".lexicon", ROOT + ".form", ROOT + ".page", ROOT + ".masthead", ROOT + ".structure"
    };

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void readingKnowsNothingOfKafkaAvroLogsOrServices() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .or()
                .haveSimpleName("DocumentParser")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache..",
                        "org.slf4j..",
                        "io.rapporteur.event..",
                        "io.rapporteur.schemas.topic..",
                        "io.rapporteur.runtime.service..",
                        "io.rapporteur.runtime.settings..",
                        "io.rapporteur.runtime.streams..",
                        ROOT + ".stream..")
                .check(classes);
    }

    @Test
    void eachLayerKnowsOnlyThoseBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("structure")
                .definedBy(ROOT + ".structure")
                .layer("masthead")
                .definedBy(ROOT + ".masthead")
                .layer("page")
                .definedBy(ROOT + ".page")
                .layer("form")
                .definedBy(ROOT + ".form")
                .layer("lexicon")
                .definedBy(ROOT + ".lexicon")
                .layer("text")
                .definedBy(ROOT + ".text")
                .whereLayer("structure")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("masthead")
                .mayOnlyBeAccessedByLayers("structure")
                .whereLayer("page")
                .mayOnlyBeAccessedByLayers("masthead", "structure")
                .whereLayer("form")
                .mayOnlyBeAccessedByLayers("page", "masthead", "structure")
                .whereLayer("lexicon")
                .mayOnlyBeAccessedByLayers("form", "page", "masthead", "structure")
                .check(classes);
    }
}
