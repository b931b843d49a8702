package io.rapporteur.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.rapporteur.app.Main;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.PrintStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything that a command prints goes through one door, which shows what would steer a terminal. */
class TerminalTest {

    private static JavaClasses commands;

    @BeforeAll
    static void read() {
        commands = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.rapporteur.app");
    }

    @Test
    void letsNobodyButTheProcessItselfOpenTheStreams() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(FileDescriptor.class, "out")
                .orShould()
                .accessField(FileDescriptor.class, "err")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(PrintStream.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Console.class)
                .check(commands);
    }

    @Test
    void drawsProgressInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.rapporteur.app.terminal")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("me.tongfei..")
                .check(commands);
    }
}
