package io.rapporteur.ingest.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.runtime.service.Failures;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ChildPoolTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int HEAP = 64;

    private final ChildPool pool = pool(1, LONG, LONG);

    @AfterEach
    void end() {
        pool.close();
    }

    @Test
    void answersOneFileAfterTheOtherInTheSameChild() {
        String first = text(pool, "pid");
        String second = text(pool, "pid");

        assertThat(second).isEqualTo(first);
        assertThat(pool.pids()).containsExactly(Long.valueOf(first));
    }

    @Test
    void startsNoChildBeforeThereIsAFile() {
        assertThat(pool.pids()).isEmpty();
    }

    @Test
    void keepsEveryCodeUnitOfAText() {
        String text = "caf\u00e9 \ud83d\ude00 \ud800 lone, \0 and " + "long ".repeat(100_000);

        assertThat(text(pool, "say " + text.substring(0, 20))).isEqualTo(text.substring(0, 20));
    }

    @Test
    void isNotDisturbedByWhatLibrariesPrint() {
        assertThat(text(pool, "print heard")).isEqualTo("heard");
        assertThat(text(pool, "say again")).isEqualTo("again");
    }

    @Test
    void refusesAFileThatLoopsAndReadsTheNextInAnotherChild() {
        String before = text(pool, "pid");

        Extraction.Rejected refused = refused(pool, "loop");

        assertThat(refused.reason()).isEqualTo(RejectionReason.TOO_COSTLY);
        assertThat(refused.detail()).isEqualTo("reading it took longer than 1 s of processor time");
        assertThat(text(pool, "pid")).isNotEqualTo(before);
    }

    @Test
    void refusesAFileThatFillsTheMemoryAndReadsTheNext() {
        assertThat(text(pool, "say used")).isEqualTo("used");

        Extraction.Rejected refused = refused(pool, "fill");

        assertThat(refused.reason()).isEqualTo(RejectionReason.TOO_COSTLY);
        assertThat(refused.detail()).isEqualTo("reading it needed more than 64 MiB of memory");
        assertThat(text(pool, "say next")).isEqualTo("next");
    }

    @Test
    void refusesAFileThatCrashesTwoChildren() {
        Extraction.Rejected refused = refused(pool, "halt 134");

        assertThat(refused.reason()).isEqualTo(RejectionReason.UNSAFE);
        assertThat(refused.detail()).isEqualTo("it ended the process that read it, twice (exit status 134)");
        assertThat(text(pool, "say next")).isEqualTo("next");
    }

    @Test
    void refusesAFileThatMakesTheChildAnswerNonsense() {
        assertThat(refused(pool, "nonsense").reason()).isEqualTo(RejectionReason.UNSAFE);
        assertThat(text(pool, "say next")).isEqualTo("next");
    }

    @Test
    void takesNobodyToTaskForAChildThatWasKilledFromOutside() {
        assertThatThrownBy(() -> pool.read(request("halt 137")))
                .isInstanceOf(ChildLostException.class)
                .hasMessage("a child process was ended from outside (exit status 137)")
                .matches(Failures::isTransient);
        assertThat(text(pool, "say next")).isEqualTo("next");
    }

    @Test
    void readsAgainWhenAChildWithoutWorkWasKilled() throws Exception {
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(text(pool, "pid"))).orElseThrow();
        child.destroyForcibly();
        child.onExit().get(1, TimeUnit.MINUTES);

        assertThat(text(pool, "say again")).isEqualTo("again");
    }

    @Test
    void waitsForAMachineThatGivesNoProcessorOnlySoLong() {
        try (var impatient = pool(1, Duration.ofMillis(300), LONG)) {
            assertThatThrownBy(() -> impatient.read(request("hang")))
                    .isInstanceOf(ChildLostException.class)
                    .hasMessageStartingWith("a child process did not answer in 0 s, in which it had 0 s of a processor")
                    .matches(Failures::isTransient);
        }
    }

    @Test
    void reportsADefectWithTheStackTraceOfTheChild() {
        assertThatThrownBy(() -> pool.read(request("stumble")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no such role: stumble")
                .hasMessageContaining("at io.rapporteur.ingest.fork.ScriptedChildMain");
    }

    @Test
    void saysThatAChildCannotStartInsteadOfRefusingTheFile() {
        try (var broken = new ChildPool(settings(1, LONG), () -> new ProcessBuilder("false"), LONG)) {
            assertThatThrownBy(() -> broken.read(request("say it")))
                    .isInstanceOf(ChildLostException.class)
                    .hasMessageContaining("did not get ready (exit status 1)")
                    .matches(Failures::isTransient);
        }
    }

    @Test
    void endsChildrenThatHaveNothingToDo() throws Exception {
        try (var restless = pool(1, LONG, Duration.ofMillis(1))) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(text(restless, "pid"))).orElse(null);

            if (child != null) {
                child.onExit().get(1, TimeUnit.MINUTES);
            }
            assertThat(text(restless, "say again")).isEqualTo("again");
        }
    }

    @Test
    void endsChildrenAtWorkWhenItIsClosed() throws Exception {
        var closing = pool(1, LONG, LONG);
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(text(closing, "pid"))).orElseThrow();
        CompletableFuture<Extraction> reading = CompletableFuture.supplyAsync(() -> closing.read(request("hang")));

        closing.close();

        assertThat(child.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
        assertThat(reading.handle((answer, failure) -> failure).get(1, TimeUnit.MINUTES))
                .hasRootCauseInstanceOf(java.io.InterruptedIOException.class);
    }

    @Test
    void endsAChildInAnEndlessLoopWhenItsParentIsNoMore() throws Exception {
        Process child = ChildCommand.of(ScriptedChildMain.class, HEAP).start();
        try (var out = new DataOutputStream(child.getOutputStream())) {
            child.getInputStream().readNBytes(ChildMain.READY.length);
            request("loop").writeTo(out);
        }

        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).isZero();
    }

    @Test
    void givesItsChildrenNoneOfTheSecretsOfThisProcess() {
        assertThat(ChildCommand.of(ChildMain.class, HEAP).environment().keySet())
                .isSubsetOf("PATH", "SystemRoot");
    }

    @Test
    void leavesTheConsumerTimeForTwoAttemptsWhateverTheSettings() throws IOException {
        var longest = new ForkSettings(1, 45, HEAP);

        assertThat(longest.patience().multipliedBy(2)).isLessThan(Duration.ofMinutes(5));
    }

    private static ChildPool pool(int children, Duration patience, Duration idleTime) {
        return new ChildPool(
                settings(children, patience), () -> ChildCommand.of(ScriptedChildMain.class, HEAP), idleTime);
    }

    private static ForkSettings settings(int children, Duration patience) {
        return new ForkSettings(children, 1, HEAP, patience);
    }

    private static Request request(String role) {
        return new Request(new byte[] {1}, role, null, ExtractionLimits.DEFAULT);
    }

    private static String text(ChildPool pool, String role) {
        Extraction extraction = pool.read(request(role));
        assertThat(extraction).isInstanceOf(Extraction.Text.class);
        return ((Extraction.Text) extraction).text();
    }

    private static Extraction.Rejected refused(ChildPool pool, String role) {
        Extraction extraction = pool.read(request(role));
        assertThat(extraction).isInstanceOf(Extraction.Rejected.class);
        return (Extraction.Rejected) extraction;
    }
}
