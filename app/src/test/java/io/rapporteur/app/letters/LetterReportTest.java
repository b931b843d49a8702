package io.rapporteur.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.files.Tally;
import io.rapporteur.app.terminal.Style;
import io.rapporteur.replay.letters.LetterFilter.Missing;
import io.rapporteur.replay.letters.OpenLetter;
import io.rapporteur.replay.redrive.LetterAccount;
import io.rapporteur.replay.redrive.LetterResult;
import io.rapporteur.replay.redrive.RedriveRefusal;
import io.rapporteur.schemas.deadletter.LetterHeaders;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.record.RecordPosition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class LetterReportTest {

    private static final OpenLetter LETTER = letter(3, "What to do.");
    private static final RecordPosition TO = new RecordPosition("rapporteur.raw", 1, 99);

    @Test
    void saysWhichCommandOrOptionHelps() {
        assertThat(lines(
                        new LetterResult.Refused(new RedriveRefusal.Unchanged(LETTER, "2.0")),
                        new LetterResult.Refused(new RedriveRefusal.Unchanged(letter(3, "Repair it"), "2.0")),
                        new LetterResult.Refused(new RedriveRefusal.Parked(LETTER)),
                        new LetterResult.Refused(new RedriveRefusal.Foreign(LETTER)),
                        new LetterResult.FailedAgain(LETTER, letter(4, "What to do.")),
                        new LetterResult.Unfinished(LETTER, TO)))
                .containsExactly(
                        "failed rapporteur.dead-letters-2-3 (scan.pdf): UNCHANGED: failed as 2.0 EMPTY, and this is"
                                + " version 2.0 still → What to do. Or redrive it with --force.",
                        "failed rapporteur.dead-letters-2-3 (scan.pdf): UNCHANGED: failed as 2.0 EMPTY, and this is"
                                + " version 2.0 still → Repair it; or redrive it with --force",
                        "failed rapporteur.dead-letters-2-3 (scan.pdf): PARKED: tried 1 times, last as 2.0 EMPTY"
                                + " → Look at it, then drop it or raise --max-attempts.",
                        "failed rapporteur.dead-letters-2-3 (scan.pdf): FOREIGN: the letter says that it came from"
                                + " rapporteur.raw-1-7, which is no place of ours → Drop it, or send the original"
                                + " yourself.",
                        "failed rapporteur.dead-letters-2-3 (scan.pdf): EMPTY: failed again as letter"
                                + " rapporteur.dead-letters-2-4, attempt 1: what is wrong → What to do.",
                        "failed rapporteur.dead-letters-2-3 (scan.pdf): UNFINISHED: sent as rapporteur.raw-1-99, but"
                                + " the ingest has not passed it yet → Look at 'rapporteur status'; it goes on when"
                                + " the stage does.");
    }

    @Test
    void saysWhatIsDoneAndWhereTheOriginalIs() {
        assertThat(lines(
                        new LetterResult.Open(LETTER),
                        new LetterResult.Dropped(LETTER),
                        new LetterResult.Sent(LETTER, TO),
                        new LetterResult.Redriven(LETTER, TO)))
                .containsExactly(
                        "open rapporteur.dead-letters-2-3 (scan.pdf)",
                        "dropped rapporteur.dead-letters-2-3 (scan.pdf)",
                        "sent rapporteur.dead-letters-2-3 (scan.pdf) as rapporteur.raw-1-99",
                        "redriven rapporteur.dead-letters-2-3 (scan.pdf) as rapporteur.raw-1-99");
    }

    @Test
    void countsWhatWasNamedAndNotFoundAsFailed() {
        var account = new LetterAccount(
                3,
                List.of(new Missing("rapporteur.dead-letters-2-4", true), new Missing("*.docx", false)),
                List.of(LETTER),
                List.of(new LetterResult.Dropped(LETTER)));

        LetterReport report = LetterReport.of(account);

        assertThat(report.tally()).isEqualTo(new Tally(3, 1, 1, 2));
        assertThat(report.lines(Style.PLAIN))
                .startsWith(
                        "failed rapporteur.dead-letters-2-4: NOT_FOUND: no open letter of this id meets the filters →"
                                + " Look at 'rapporteur dead-letters list'; it may be redriven or dropped.",
                        "failed *.docx: NOT_FOUND: no open letter has such a name →"
                                + " Look at 'rapporteur dead-letters list'; it may be redriven or dropped.");
    }

    private static List<String> lines(LetterResult... results) {
        return LetterReport.of(new LetterAccount(results.length, List.of(), List.of(LETTER), List.of(results)))
                .lines(Style.PLAIN);
    }

    private static OpenLetter letter(long offset, String remedy) {
        var headers = LetterHeaders.about(
                        new RecordHeaders().add("filename", "scan.pdf".getBytes(StandardCharsets.UTF_8)),
                        new RecordPosition("rapporteur.raw", 1, 7),
                        1_000)
                .by("ingest", "2.0")
                .because(Reason.EMPTY, "what is wrong", remedy)
                .headers();
        return OpenLetter.of(new ConsumerRecord<>(
                "rapporteur.dead-letters",
                2,
                offset,
                1_000,
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                headers,
                Optional.empty()));
    }
}
