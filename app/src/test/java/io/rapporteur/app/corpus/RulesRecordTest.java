package io.rapporteur.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.corpus.RulesRecord.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesRecordTest {

    private static final RulesRecord RECORDED =
            new RulesRecord("parser 5, enricher 4", "words", Map.of("a.txt", new Result("bytes", "golden")));

    @Test
    void hidesNothingWhereNothingChanged() {
        assertThat(RECORDED.hidden(RECORDED)).isEmpty();
    }

    @Test
    void hidesAResultThatChangesUnderTheSameVersion() {
        var now = new RulesRecord("parser 5, enricher 4", "words", Map.of("a.txt", new Result("bytes", "other")));

        assertThat(now.hidden(RECORDED)).containsExactly("result: a.txt is read otherwise than it was");
    }

    @Test
    void hidesARowThatChangesUnderTheSameVersion() {
        var now = new RulesRecord("parser 5, enricher 4", "other words", RECORDED.results());

        assertThat(now.hidden(RECORDED)).singleElement().asString().startsWith("words: ");
    }

    @Test
    void hidesNothingUnderANewVersion() {
        var now = new RulesRecord("parser 5, enricher 5", "other", Map.of("a.txt", new Result("bytes", "other")));

        assertThat(now.hidden(RECORDED)).isEmpty();
    }

    @Test
    void takesADocumentThatIsNewOrWrittenAnewForNoChangeOfTheRules() {
        var now = new RulesRecord(
                "parser 5, enricher 4",
                "words",
                Map.of("a.txt", new Result("other bytes", "other"), "b.txt", new Result("new", "new")));

        assertThat(now.hidden(RECORDED)).isEmpty();
    }

    @Test
    void readsWhatItWrote(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rules.tsv");

        RECORDED.write(file);

        assertThat(RulesRecord.read(file)).isEqualTo(RECORDED);
    }

    @Test
    void digestsTheRowsWhereverTheyStandAndNoComments(@TempDir Path one, @TempDir Path other) throws IOException {
        write(one, "model/src/main/resources/organs.tsv", "# organs\nGA\tAssembly\n");
        write(one, "enricher/src/main/resources/verbs.tsv", "notes\nurges\n");
        write(other, "model/src/main/resources/en/all.tsv", "urges\n# moved\nGA\tAssembly\nnotes\n");

        assertThat(RulesRecord.resources(one)).isEqualTo(RulesRecord.resources(other));

        write(one, "enricher/src/main/resources/again.tsv", "urges\n");
        assertThat(RulesRecord.resources(one)).isNotEqualTo(RulesRecord.resources(other));
        write(other, "parser/src/main/resources/again.tsv", "urges\n");
        assertThat(RulesRecord.resources(one)).isEqualTo(RulesRecord.resources(other));

        write(other, "parser/src/main/resources/more.tsv", "calls\n");
        assertThat(RulesRecord.resources(one)).isNotEqualTo(RulesRecord.resources(other));
    }

    private static void write(Path root, String file, String text) throws IOException {
        for (String module : new String[] {"model", "parser", "enricher"}) {
            Files.createDirectories(root.resolve(module).resolve("src/main/resources"));
        }
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
