package io.rapporteur.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapporteur.app.command.Cli;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.schemas.topic.Topics;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A document withdrawn by the command, and brought back; each test has documents of its own. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithdrawTest {

    private Installation rapporteur;
    private Sql sql;

    @BeforeAll
    void start(BackingServices backing, @TempDir Path data) {
        rapporteur = Installation.start(backing, "withdraw", data);
        sql = rapporteur.sql();
    }

    @AfterAll
    void stop() {
        rapporteur.close();
    }

    @Test
    void takesRowsAndLinksAwayAndBringsThemBackAlsoInTablesFilledAnew(@TempDir Path folder) throws Exception {
        // The second cites the first, and the first the one before it.
        Resolutions.files(folder, 600, 603).forEach(rapporteur::ingest);
        succeeds("check", "--timeout", "30");
        List<String> before = rows();

        Cli withdrawn = succeeds("withdraw", "a/res/99/601", "--reason", "a draft by mistake");

        assertThat(withdrawn.out()).contains("withdrawn A/RES/99/601@en");
        assertThat(withdrawn.err()).contains("requested 1, found 1, done 1, failed 0");
        assertWithdrawn601();
        assertThat(sql.column("SELECT state FROM rapporteur.links WHERE document_id = 'A/RES/99/602@en' AND target ="
                        + " 'A/RES/99/601'"))
                .containsExactly("NOT_HELD");
        assertThat(sql.column("SELECT DISTINCT state FROM rapporteur.links WHERE document_id = 'A/RES/99/601@en'"))
                .containsExactly("WITHDRAWN");
        assertThat(rapporteur.run("wanted").out()).contains("A/RES/99/601");
        Cli shown = rapporteur.run("show", "A/RES/99/601");
        assertThat(shown.exit()).isEqualTo(1);
        assertThat(shown.err())
                .containsPattern("A/RES/99/601@en was withdrawn on \\d{4}-\\d\\d-\\d\\d because: a draft by mistake")
                .contains("rapporteur withdraw --undo 'A/RES/99/601@en'");
        succeeds("check");

        List<String> away = rows();
        succeeds("rebuild", "--drop-before");
        succeeds("rebuild");
        assertThat(rows()).isEqualTo(away);
        assertWithdrawn601();
        succeeds("check");

        Cli back = succeeds("withdraw", "--undo", "A/RES/99/601@en");

        assertThat(back.out()).contains("back A/RES/99/601@en");
        assertThat(rows()).isEqualTo(before);
        succeeds("check");
        succeeds("rebuild");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void staysWithdrawnInReplays(@TempDir Path folder) throws Exception {
        rapporteur.ingest(Resolutions.file(folder, 611));
        succeeds("withdraw", "A/RES/99/611");
        int events = events("A/RES/99/611@en");

        for (String stage : List.of("received", "parsed", "stored")) {
            String receipt = folder.resolve(stage + ".json").toString();
            Cli replayed = succeeds("replay", "--document", "A/RES/99/611", "--stage", stage, "--receipt", receipt);
            assertThat(replayed.out() + replayed.err()).contains("requested 1, found ", "failed 0, expired 0");
        }

        assertThat(sql.number("SELECT count(*) FROM rapporteur.documents WHERE symbol = 'A/RES/99/611'"))
                .isZero();
        assertThat(events("A/RES/99/611@en")).as("one more, sent by the last").isEqualTo(events + 1);
        succeeds("withdraw", "--undo", "A/RES/99/611");
        assertThat(sql.number("SELECT count(*) FROM rapporteur.documents WHERE symbol = 'A/RES/99/611'"))
                .isOne();
    }

    @Test
    void saysSoOfTheSameBytesAndTakesCorrectedOnes(@TempDir Path folder) throws Exception {
        Path file = Resolutions.file(folder, 621);
        JsonNode stored = Json.mapper()
                .readTree(succeeds("ingest", "--json", file.toString()).out());
        assertThat(stored.at("/outcomes/0/documents/0/id").asText()).isEqualTo("A/RES/99/621@en");
        succeeds("withdraw", "A/RES/99/621", "--reason", "the wrong file");

        Cli again = succeeds("ingest", file.toString());
        JsonNode json = Json.mapper()
                .readTree(succeeds("ingest", "--json", file.toString()).out());

        assertThat(again.out() + again.err())
                .contains("because: the wrong file", "rapporteur withdraw --undo 'A/RES/99/621@en'");
        assertThat(json.at("/outcomes/0/state").asText()).isEqualTo("withdrawn");
        assertThat(json.at("/outcomes/0/documents/0/reason").asText()).isEqualTo("the wrong file");
        assertThat(json.at("/outcomes/0/remedy").asText()).contains("rapporteur withdraw --undo 'A/RES/99/621@en'");
        assertThat(sql.number("SELECT count(*) FROM rapporteur.documents WHERE symbol = 'A/RES/99/621'"))
                .isZero();

        Files.writeString(file, Resolutions.text(621).replace("lighthouse", "lightship"));
        Cli corrected = succeeds("ingest", file.toString());

        assertThat(corrected.out()).contains("stored, revision 2");
        assertThat(sql.column("SELECT revision FROM rapporteur.documents WHERE symbol = 'A/RES/99/621'"))
                .containsExactly("2");
        assertThat(sql.number("SELECT count(*) FROM rapporteur.withdrawals WHERE symbol = 'A/RES/99/621'"))
                .isZero();
    }

    @Test
    void doesOnceWhatIsSaidTwiceAndNamesWhatIsNotThere(@TempDir Path folder) throws Exception {
        rapporteur.ingest(Resolutions.file(folder, 631));
        Cli idle = succeeds("withdraw", "--undo", "A/RES/99/631");
        Cli first = succeeds("withdraw", "A/RES/99/631", "--reason", "twice", "--json");
        int events = events("A/RES/99/631@en");

        Cli second = succeeds("withdraw", "A/RES/99/631");
        Cli unknown = rapporteur.run("withdraw", "A/RES/99/631", "A/RES/1/1");

        assertThat(idle.out()).contains("not withdrawn A/RES/99/631@en");
        JsonNode json = Json.mapper().readTree(first.out());
        assertThat(json.at("/tally/done").asInt()).isEqualTo(1);
        assertThat(json.at("/documents/0/documentId").asText()).isEqualTo("A/RES/99/631@en");
        assertThat(json.at("/documents/0/state").asText()).isEqualTo("WITHDRAWN");
        assertThat(second.out()).contains("withdrawn already A/RES/99/631@en: withdrawn on ", "because: twice");
        assertThat(events("A/RES/99/631@en")).isEqualTo(events);
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.out()).contains("failed A/RES/1/1: NOT_FOUND: no document of this symbol or id is held");
        assertThat(unknown.err()).contains("requested 2, found 1, done 1, failed 1");
    }

    @Test
    void tellsTheDecisionOnItsOwnTopic(@TempDir Path folder) throws Exception {
        rapporteur.ingest(Resolutions.file(folder, 641));
        succeeds("withdraw", "A/RES/99/641");
        succeeds("withdraw", "--undo", "A/RES/99/641");

        assertThat(rapporteur.records(Topics::withdrawals, "A/RES/99/641@en")).hasSize(2);
    }

    @Test
    void mendsTablesThatDoNotKnowOfIt(@TempDir Path folder) throws Exception {
        rapporteur.ingest(Resolutions.file(folder, 661));
        succeeds("withdraw", "A/RES/99/661", "--reason", "by mistake");
        sql.change("DELETE FROM rapporteur.withdrawals WHERE symbol = 'A/RES/99/661'");

        Cli found = rapporteur.run("check");
        Cli repaired = succeeds("check", "--repair");

        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.out()).contains("A/RES/99/661@en", "revision 1 withdrawn, in the database none");
        assertThat(repaired.err()).contains("left 0");
        assertThat(sql.column("SELECT reason FROM rapporteur.withdrawals WHERE symbol = 'A/RES/99/661'"))
                .containsExactly("by mistake");
    }

    @Test
    void doesWhatItsPageShows() throws Exception {
        Path root = Path.of("..");
        rapporteur.ingest(root.resolve("samples/ga_911_1.txt"));
        List<String> shown = Files.readAllLines(root.resolve("docs/withdraw.md")).stream()
                .filter(line -> line.startsWith("    ./rapporteur "))
                .toList();

        assertThat(shown).hasSize(2);
        for (String line : shown) {
            succeeds(words(line.strip().substring("./rapporteur ".length())));
        }
        assertThat(sql.number("SELECT count(*) FROM rapporteur.documents WHERE symbol = 'A/RES/911/1'"))
                .isOne();
    }

    /** As a shell takes them apart, with single quotes. */
    private static String[] words(String command) {
        return Pattern.compile("'([^']*)'|(\\S+)")
                .matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }

    private void assertWithdrawn601() throws Exception {
        assertThat(sql.column("SELECT symbol FROM rapporteur.documents WHERE symbol LIKE 'A/RES/99/60%' ORDER BY 1"))
                .containsExactly("A/RES/99/600", "A/RES/99/602");
        for (String table : List.of("paragraphs", "footnotes", "citations")) {
            assertThat(sql.number(
                            "SELECT count(*) FROM rapporteur." + table + " WHERE document_id = 'A/RES/99/601@en'"))
                    .as(table)
                    .isZero();
        }
        assertThat(sql.column("SELECT revision FROM rapporteur.revisions WHERE document_id = 'A/RES/99/601@en'"))
                .containsExactly("1");
        assertThat(sql.column("SELECT reason FROM rapporteur.withdrawals WHERE document_id = 'A/RES/99/601@en'"))
                .containsExactly("a draft by mistake");
    }

    /** What the tables have of the documents of the first test. */
    private List<String> rows() throws Exception {
        List<String> rows = new ArrayList<>();
        for (String table :
                List.of("documents", "revisions", "paragraphs", "footnotes", "citations", "links", "withdrawals")) {
            rows.addAll(sql.column(
                    "SELECT t::text FROM rapporteur." + table + " t WHERE document_id LIKE 'A/RES/99/60%' ORDER BY 1"));
        }
        return rows;
    }

    private int events(String document) {
        return rapporteur.records(Topics::enriched, document).size();
    }

    private Cli succeeds(String... command) {
        Cli run = rapporteur.run(command);
        assertThat(run.exit())
                .as(String.join(" ", command) + "\n" + run.out() + run.err())
                .isZero();
        return run;
    }
}
