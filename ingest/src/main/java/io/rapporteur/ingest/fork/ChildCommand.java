package io.rapporteur.ingest.fork;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** How a child is started: this Java and this class path, with bounds on everything that can grow. */
final class ChildCommand {

    private ChildCommand() {}

    static ProcessBuilder of(Class<?> main, int heapMegabytes) {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms8m",
                "-Xmx" + heapMegabytes + "m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=64m",
                "-XX:ReservedCodeCacheSize=24m",
                "-XX:MaxDirectMemorySize=8m",
                "-XX:+ExitOnOutOfMemoryError",
                // What the JVM says when it ends so would stand among the answers.
                "-XX:+DisplayVMOutputToStderr",
                // Small and soon warm. The first compiler leaves a place to stop in every loop, so that
                // an end comes through.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                // Libraries log what they find in the documents of strangers.
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        // Passwords and options of this JVM are no business of the child's.
        builder.environment().keySet().retainAll(Set.of("PATH", "SystemRoot", "TESSDATA_PREFIX"));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
