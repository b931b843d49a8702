package io.rapporteur.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether all that ships is used by something that ships; tests do not count. */
class UnusedCodeTest {

    /** What is there for others: the library for other programs, and what tests run on. */
    private static final List<String> FOR_OTHERS =
            List.of("io.rapporteur.client.", "io.rapporteur.testing.", "io.rapporteur.event.");

    /** What only tests, the documents that tests hold to the code, or modules outside of this class path call. */
    private static final Set<String> CALLED_ELSEWHERE = Set.of(
            // Tests that need one of the backing services, or a pipeline on those that run already.
            "app.instance.Pipeline.on",
            "embedded.EmbeddedBackingServices.folder",
            "embedded.EmbeddedBackingServices.registry",
            "embedded.EmbeddedBroker.start",
            "embedded.EmbeddedDatabase.start",
            // Tests that break a thing, or look into it while it works.
            "ingest.fork.ChildPool.pids",
            "ingest.fork.Request.fileName",
            "sink.store.FencedException.partitions",
            // Limits that tests set low.
            "ingest.text.extraction.ExtractionLimits.withMaxBytes",
            "ingest.text.extraction.ExtractionLimits.withMaxTextChars",
            // Documents: settings, limits of memory, reasons of dead letters.
            "ingest.fork.ForkSettings.megabytesOfAll",
            "runtime.settings.SettingsTable.markdown",
            "runtime.streams.MemoryBudget.sharedHeap",
            "runtime.streams.MemoryBudget.stageHeap",
            "schemas.deadletter.Reason.meaning",
            "schemas.deadletter.Reason.stages",
            // The module services.
            "runtime.main.ServiceMain.name",
            "runtime.main.ServiceMain.purpose");

    @Test
    void callsEveryMethod() {
        Set<String> unused = new TreeSet<>();
        for (JavaClass type : ShippedClasses.ALL) {
            if (FOR_OTHERS.stream().noneMatch(type.getName()::startsWith)) {
                type.getMethods().stream()
                        .filter(method -> !isUsed(method))
                        .forEach(method -> unused.add(
                                type.getName().substring("io.rapporteur.".length()) + "." + method.getName()));
            }
        }

        assertThat(unused).as("methods that nothing calls").isEqualTo(CALLED_ELSEWHERE);
    }

    @Test
    void usesEveryClass() {
        Set<String> unused = new TreeSet<>();
        for (JavaClass type : ShippedClasses.ALL) {
            boolean foreign = FOR_OTHERS.stream().anyMatch(type.getName()::startsWith);
            boolean used = type.getDirectDependenciesToSelf().stream()
                    .anyMatch(dependency -> !dependency.getOriginClass().equals(type));
            if (!foreign
                    && !used
                    && !type.isAnonymousClass()
                    && !type.getSimpleName().equals("package-info")
                    && !isMain(type)) {
                unused.add(type.getName());
            }
        }

        assertThat(unused).as("classes that nothing names").isEmpty();
    }

    private static boolean isUsed(JavaMethod method) {
        return method.getAccessesToSelf().stream()
                        .anyMatch(access -> !access.getOrigin().equals(method))
                || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || !method.getAnnotations().isEmpty()
                || isMainMethod(method)
                || isOfTheLanguage(method)
                || overrides(method);
    }

    private static boolean isMain(JavaClass type) {
        return type.getMethods().stream().anyMatch(UnusedCodeTest::isMainMethod);
    }

    private static boolean isMainMethod(JavaMethod method) {
        return method.getName().equals("main") && method.getModifiers().contains(JavaModifier.STATIC);
    }

    /** Methods of enums and the accessors of records, which are there because the component is. */
    private static boolean isOfTheLanguage(JavaMethod method) {
        JavaClass owner = method.getOwner();
        boolean accessor = owner.isRecord()
                && method.getRawParameterTypes().isEmpty()
                && owner.tryGetField(method.getName()).isPresent();
        boolean enumMethod = owner.isEnum() && Set.of("values", "valueOf").contains(method.getName());
        return accessor || enumMethod;
    }

    /** By name and number of parameters only, since those of a generic method have other types below. */
    private static boolean overrides(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .flatMap(above -> above.getMethods().stream())
                .anyMatch(above -> above.getName().equals(method.getName())
                        && above.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size());
    }
}
