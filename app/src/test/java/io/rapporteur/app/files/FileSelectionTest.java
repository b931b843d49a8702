package io.rapporteur.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSelectionTest {

    @TempDir
    private Path folder;

    @Test
    void standsForEveryDocumentBelowAFolderInOrder() throws IOException {
        Files.createDirectories(folder.resolve("b/.git"));
        for (String name : List.of("c.txt", "b/a.txt", "a.txt", ".hidden", "b/.git/x", "~$c.docx", "d.part", "e.tmp")) {
            Files.createFile(folder.resolve(name));
        }

        FileSelection selection = FileSelection.of(List.of(folder));

        assertThat(selection.files())
                .containsExactly(folder.resolve("a.txt"), folder.resolve("b/a.txt"), folder.resolve("c.txt"));
        assertThat(selection.failures()).isEmpty();
    }

    @Test
    void takesAHiddenFileThatIsNamedAndAFileNamedTwiceOnce() throws IOException {
        Path hidden = Files.createFile(folder.resolve(".hidden"));

        FileSelection selection = FileSelection.of(List.of(hidden, hidden));

        assertThat(selection.files()).containsExactly(hidden);
        assertThat(selection.requested()).isEqualTo(2);
    }

    @Test
    void followsNoLinkOutOfAFolder() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path outside = Files.createFile(folder.resolve("outside.txt"));
        Files.createSymbolicLink(inside.resolve("link.txt"), outside);

        assertThat(FileSelection.of(List.of(inside)).files()).isEmpty();
    }

    @Test
    void failsWhatIsMissingOrEmptyByName() {
        FileSelection selection = FileSelection.of(List.of(folder, folder.resolve("nowhere")));

        assertThat(selection.failures()).extracting(Failure::reason).containsExactly("EMPTY_FOLDER", "NOT_FOUND");
        assertThat(selection.requested()).isEqualTo(2);
    }
}
