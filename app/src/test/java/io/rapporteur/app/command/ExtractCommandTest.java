package io.rapporteur.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {

    private static final String RESOLUTION =
            """
            Resolution adopted by the General Assembly on 12 March 2030

            99/17. Lamps for lighthouses

            The General Assembly,

            Recalling its resolution 61/180 of 20 December 2006,

            Noting with concern article 5, paragraph 2, of the Charter of the United Nations,¹

            1. Urges Member States to keep their lamps burning, and requests them:

            (a) To trim the wicks;

            (b) To buy oil;

            2. Decides to remain seized of the matter.

            ¹ See A/78/23, annex.
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeAResolution() throws IOException {
        file = Files.writeString(folder.resolve("lamps.txt"), RESOLUTION);
    }

    @Test
    void printsOneLineOfJsonForADocument() throws IOException {
        Cli extracted = Cli.run("extract", file.toString());

        assertThat(extracted.exit()).isZero();
        assertThat(extracted.lines()).hasSize(1);
        JsonNode json = new ObjectMapper().readTree(extracted.out());
        assertThat(fields(json))
                .containsExactly(
                        "file",
                        "symbol",
                        "body",
                        "session",
                        "number",
                        "adopted",
                        "title",
                        "language",
                        "preambular",
                        "operative",
                        "footnotes",
                        "footnote_markers",
                        "citations",
                        "anaphora");
        assertThat(json.get("symbol").asText()).isEqualTo("A/RES/99/17");
        assertThat(json.get("file").asText()).isEqualTo("lamps.txt");
        assertThat(json.get("preambular").findValuesAsText("opener"))
                .containsExactly("Recalling", "Noting with concern");
        JsonNode first = json.get("operative").get(0);
        assertThat(first.get("number").asText()).isEqualTo("1");
        assertThat(first.get("text").asText()).startsWith("Urges Member States").endsWith("(b) To buy oil;");
        assertThat(first.get("subparagraphs")).map(JsonNode::asText).containsExactly("a", "b");
        assertThat(json.get("footnotes").get(0).get("text").asText()).isEqualTo("See A/78/23, annex.");
        assertThat(json.get("footnote_markers")).map(JsonNode::asText).containsExactly("1");
        assertThat(json.get("citations").findValuesAsText("target"))
                .containsExactlyInAnyOrder("A/RES/61/180", "UN:CHARTER", "A/78/23");
    }

    @Test
    void givesOffsetsThatCutTheWordsOutOfTheText() throws IOException {
        JsonNode json =
                new ObjectMapper().readTree(Cli.run("extract", file.toString()).out());

        assertThat(json.get("citations")).isNotEmpty().allSatisfy(citation -> assertThat(cut(citation))
                .isEqualTo(citation.get("text").asText()));
        assertThat(cut(json.get("preambular").get(0))).startsWith("Recalling its resolution");
        assertThat(cut(json.get("operative").get(0))).startsWith("1. Urges").contains("(b) To buy oil;");
    }

    @Test
    void printsAPageForPeople() {
        Cli extracted = Cli.run("extract", "--format", "text", file.toString());

        assertThat(extracted.out())
                .startsWith("A/RES/99/17  resolution · GA")
                .contains("Recalling its resolution [61/180 of 20 December 2006],")
                .contains("(a) To trim the wicks;")
                .contains("Cites (3, 3 resolved)");
    }

    @Test
    void writesAFileForEachDocumentBelowAFolder() throws IOException {
        Path below = Files.createDirectory(folder.resolve("below"));
        Files.writeString(below.resolve("other.md"), RESOLUTION.replace("99/17", "99/18"));
        Path out = folder.resolve("out/deep");

        Cli extracted = Cli.run("extract", "--out", out.toString(), file.toString(), below.toString());

        assertThat(extracted.exit()).isZero();
        assertThat(extracted.out()).isEmpty();
        assertThat(extracted.err()).contains("requested 2, found 2, done 2, failed 0");
        assertThat(out.resolve("lamps.json")).content().contains("\"A/RES/99/17\"");
        assertThat(out.resolve("other.json")).content().contains("\"A/RES/99/18\"");
    }

    @Test
    void namesTheSecondDocumentOfAFileApartFromTheFirst() throws IOException {
        Path both = Files.writeString(
                folder.resolve("both.txt"),
                RESOLUTION + "\n12th plenary meeting\n12 March 2030\n\n" + RESOLUTION.replace("99/17", "99/18"));
        Path out = folder.resolve("out");

        Cli.run("extract", "--out", out.toString(), both.toString());

        assertThat(out.resolve("both~1.json")).content().contains("\"file\" : \"both.txt\"", "\"A/RES/99/17\"");
        assertThat(out.resolve("both~2.json")).content().contains("\"file\" : \"both~2.txt\"", "\"A/RES/99/18\"");
    }

    @Test
    void readsEachFileOfAnArchiveAndNamesTheOneThatIsRefused() throws IOException {
        Path archive = folder.resolve("session.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            put(zip, "first.txt", RESOLUTION);
            put(zip, "papers/scan.pdf", "%PDF-1.4 and no more");
            put(zip, "papers/second.txt", RESOLUTION.replace("99/17", "99/18"));
        }
        Path out = folder.resolve("out");

        Cli extracted = Cli.run("extract", "--out", out.toString(), archive.toString());

        assertThat(extracted.exit()).isEqualTo(1);
        assertThat(extracted.err())
                .contains("session.zip/papers/scan.pdf: BROKEN", "requested 1, found 3, done 2, failed 1");
        assertThat(out.resolve("session~1.json")).content().contains("\"A/RES/99/17\"");
        assertThat(out.resolve("session~2.json")).content().contains("\"A/RES/99/18\"");
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void provesWhatItReads() throws IOException {
        Path broken = Files.write(folder.resolve("broken.docx"), new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});

        Cli proved = Cli.run("extract", "--verify", file.toString(), broken.toString());

        assertThat(proved.exit()).isEqualTo(1);
        assertThat(proved.lines())
                .singleElement()
                .asString()
                .startsWith("lamps.txt: " + RESOLUTION.length() + " characters, ")
                .endsWith(" 3 citations: all hold");
        assertThat(proved.err()).contains("broken.docx: ", "requested 2, found 2, done 1, failed 1");
    }

    @Test
    void keepsTheEndingWhereTwoFilesWouldTakeOneName() throws IOException {
        Files.writeString(folder.resolve("lamps.md"), RESOLUTION);
        Path out = folder.resolve("out");

        Cli.run(
                "extract",
                "--out",
                out.toString(),
                file.toString(),
                folder.resolve("lamps.md").toString());

        assertThat(out.resolve("lamps.txt.json")).exists();
        assertThat(out.resolve("lamps.md.json")).exists();
    }

    @Test
    void tellsEveryFailureAndGoesOnWithTheOthers() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        Path broken = Files.write(folder.resolve("broken.docx"), new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});
        Path missing = folder.resolve("missing.txt");

        Cli extracted = Cli.run("extract", missing.toString(), empty.toString(), broken.toString(), file.toString());

        assertThat(extracted.exit()).isEqualTo(1);
        assertThat(extracted.lines()).hasSize(1);
        assertThat(extracted.err())
                .contains("missing.txt: NOT_FOUND", "empty.pdf: EMPTY", "broken.docx: ", "→ ")
                .endsWith("requested 4, found 3, done 1, failed 3\n");
    }

    private static String cut(JsonNode part) {
        return RESOLUTION.substring(part.get("start").asInt(), part.get("end").asInt());
    }

    private static List<String> fields(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
