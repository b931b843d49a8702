package io.rapporteur.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFilesTest {

    @TempDir
    private Path folder;

    private Path expected;
    private Path actual;

    @BeforeEach
    void makeFolders() throws IOException {
        expected = Files.createDirectory(folder.resolve("expected"));
        actual = Files.createDirectory(folder.resolve("actual"));
    }

    @Test
    void namesTheFieldWithWhatWasExpectedAndWhatCame() throws IOException {
        write(expected, "a", "{\"title\": \"Wells\", \"citations\": [{\"target\": \"A/RES/1/1\"}]}");
        write(actual, "a", "{\"title\": \"Wells\", \"citations\": [{\"target\": null}]}");

        assertThat(differences()).containsExactly("a.json: citations[0] target: expected \"A/RES/1/1\", actual null");
    }

    @Test
    void showsOnlyTheElementsThatAListHasTooManyOrTooFew() throws IOException {
        write(expected, "a", "{\"citations\": [1, 2, 3]}");
        write(actual, "a", "{\"citations\": [1, 3, 3, 4]}");

        assertThat(differences())
                .containsExactly(
                        "a.json: citations: expected and not read: 2",
                        "a.json: citations: read and not expected: 3",
                        "a.json: citations: read and not expected: 4");
    }

    @Test
    void namesAFileThatOnlyOneSideHas() throws IOException {
        write(expected, "a", "{}");
        write(actual, "b", "{}");

        assertThat(differences())
                .containsExactly(
                        "a.json: no document was read for this file",
                        "b.json: no such file, but this document was read");
    }

    @Test
    void takesTheBytesForWhatTheyAre() throws IOException {
        write(expected, "a", "{\"title\":1}");
        write(actual, "a", "{ \"title\" : 1 }");

        assertThat(differences()).containsExactly("a.json: the same fields and values, written otherwise");
    }

    @Test
    void findsNoDifferenceOnceItIsAccepted() throws IOException {
        write(expected, "a", "{\"title\": 1}");
        write(expected, "gone", "{}");
        Files.writeString(expected.resolve("a.txt"), "the document");
        write(actual, "a", "{\"title\": 2}");
        write(actual, "b", "{}");

        new GoldenFiles(expected, actual).accept();

        assertThat(differences()).isEmpty();
        assertThat(expected.resolve("a.txt")).hasContent("the document");
        assertThat(expected.resolve("gone.json")).doesNotExist();
    }

    private List<String> differences() throws IOException {
        return new GoldenFiles(expected, actual).differences();
    }

    private static void write(Path folder, String name, String json) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), json);
    }
}
