package io.rapporteur.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus of one document, read by the code as it is. */
class AcceptanceTest {

    @TempDir
    private Path folder;

    private Corpus corpus;
    private Path golden;

    @BeforeEach
    void makeACorpus() throws Exception {
        corpus = new Corpus(Files.createDirectory(folder.resolve("corpus")));
        Files.createDirectory(corpus.documents());
        Files.writeString(
                corpus.documents().resolve("a.txt"),
                "A/RES/90/1\n\n90/1. Wells\n\nThe General Assembly,\n\nRecalling its resolution 64/292,\n\n1. Digs.\n");
        golden = corpus.documents().resolve("a.json");
        accept(false);
    }

    @Test
    void writesWhatIsReadBesideTheDocument() throws Exception {
        assertThat(golden).content().contains("\"A/RES/64/292\"");
        assertThat(differences().differences()).isEmpty();
    }

    @Test
    void refusesAResultThatIsNewUnderTheSameVersionAndSaysWhatToDo() throws Exception {
        record(
                RulesRecord.read(corpus.folder().resolve("rules.tsv"))
                        .results()
                        .get("a.txt")
                        .golden(),
                "0000000000000000");
        Files.writeString(golden, "{}");

        assertThatThrownBy(() -> accept(true))
                .hasMessageContaining("a.txt is read otherwise")
                .hasMessageContaining("raise RULES in EnrichProcessor")
                .hasMessageContaining("scripts/corpus accept");
        assertThat(golden).content().isEqualTo("{}");
    }

    @Test
    void acceptsItUnderANewVersion() throws Exception {
        record("enricher ", "enricher before ");
        Files.writeString(golden, "{}");

        accept(false);

        assertThat(differences().differences()).isEmpty();
    }

    @Test
    void takesOtherRowsUnderTheSameVersionOnlyWhenToldSo() throws Exception {
        record("words\t", "words\tother");

        assertThatThrownBy(() -> accept(false)).hasMessageContaining("--same-rules");
        accept(true);

        assertThat(RulesRecord.read(corpus.folder().resolve("rules.tsv")))
                .isEqualTo(RulesRecord.now(corpus, corpus.documents()));
    }

    private void record(String from, String to) throws IOException {
        Path file = corpus.folder().resolve("rules.tsv");
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private void accept(boolean sameRules) throws Exception {
        new Acceptance(corpus, extracted()).write(sameRules);
    }

    private GoldenFiles differences() throws Exception {
        return new GoldenFiles(corpus.documents(), extracted());
    }

    private Path extracted() throws Exception {
        Path out = Files.createTempDirectory(folder, "extracted");
        corpus.extract(out);
        return out;
    }
}
