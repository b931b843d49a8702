package io.rapporteur.ingest.text.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.ingest.text.Read;
import io.rapporteur.ingest.text.docx.DocxFile;
import io.rapporteur.ingest.text.extraction.ContentHash;
import io.rapporteur.ingest.text.extraction.Entry;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken out of a zip archive, and under which path. */
class ArchiveTest {

    @Test
    void givesItsFilesInTheirOrderWithTheirPaths() {
        Opened opened = Opened.of(
                new Archive()
                        .with("session.txt", "On lamps")
                        .with("res/12.txt", "On wicks")
                        .with("a.txt", "On oil")
                        .bytes(),
                "session.zip");

        assertThat(opened.paths()).containsExactly("session.txt", "res/12.txt", "a.txt");
        assertThat(opened.text("res/12.txt")).isEqualTo("On wicks");
        assertThat(opened.leftOut()).isEmpty();
    }

    @Test
    void isToldByItsContentWhateverItsName() {
        byte[] archive = new Archive().with("a.txt", "On lamps").bytes();

        assertThat(Opened.of(archive, "a.docx").paths()).containsExactly("a.txt");
    }

    @Test
    void leavesOutWhatIsNoDocumentAndCountsIt() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(out)) {
            put(zip, "res/", "");
            put(zip, "res/1.txt", "On lamps");
            put(zip, "__MACOSX/res/._1.txt", "x");
            put(zip, ".DS_Store", "x");
            put(zip, "res/Thumbs.db", "x");
            put(zip, ".git/config", "x");
            put(zip, "~$1.docx", "x");
            var link = new ZipArchiveEntry("res/2.txt");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            put(zip, link, "/etc/passwd");
        }

        Opened opened = Opened.of(out.toByteArray(), "session.zip");

        assertThat(opened.paths()).containsExactly("res/1.txt");
        assertThat(opened.leftOut())
                .containsExactly(
                        "folders: 1", "hidden files, and files of the operating system: 5", "links to other files: 1");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.txt, etc/passwd.txt",
        "/etc/passwd.txt, etc/passwd.txt",
        "C:\\papers\\1.txt, papers/1.txt",
        "res\\12.txt, res/12.txt",
        "./res//12.txt, res/12.txt",
        "'res/ 12.txt ', res/12.txt",
        "'two\nlines.txt', two\ufffdlines.txt",
        "'..', unnamed",
        "résolution № 5.txt, résolution № 5.txt"
    })
    void givesEachFileAPathThatLeadsNowhereElse(String name, String path) {
        assertThat(Opened.of(new Archive().with(name, "On lamps").bytes(), "a.zip")
                        .paths())
                .containsExactly(path);
    }

    @Test
    void givesFilesOfTheSameNamePathsOfTheirOwn() {
        assertThat(Opened.of(
                                new Archive()
                                        .with("res/1.txt", "On lamps")
                                        .with("res\\1.txt", "On wicks")
                                        .with("./res/1.txt", "On oil")
                                        .with("read.me/first", "On all")
                                        .with("/read.me/first", "On all")
                                        .bytes(),
                                "a.zip")
                        .paths())
                .containsExactly("res/1.txt", "res/1~2.txt", "res/1~3.txt", "read.me/first", "read.me/first~2");
    }

    @Test
    void keepsTheEndOfAPathThatIsTooLong() {
        String deep = "folder/".repeat(200) + "1.txt";

        String path = Opened.of(new Archive().with(deep, "On lamps").bytes(), "a.zip")
                .paths()
                .get(0);

        assertThat(path).startsWith("\u2026").endsWith("folder/1.txt");
        assertThat(path.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(EntryPaths.MAX_BYTES + 3);
    }

    @Test
    void readsNamesOfBeforeUnicode() {
        byte[] archive = new Archive(Charset.forName("IBM437"))
                .with("décision.txt", "On lamps")
                .bytes();

        assertThat(Opened.of(archive, "a.zip").paths()).containsExactly("décision.txt");
    }

    @Test
    void opensContainersWithinItAndNamesTheWay() {
        byte[] inner = new Archive()
                .with("1.txt", "On lamps")
                .with("2.txt", "On wicks")
                .bytes();

        Opened opened = Opened.of(
                new Archive()
                        .with("part one.zip", inner)
                        .with("3.txt", "On oil")
                        .bytes(),
                "session.zip");

        assertThat(opened.paths()).containsExactly("part one.zip/1.txt", "part one.zip/2.txt", "3.txt");
    }

    @Test
    void opensThreeWithinOneAnotherAndHandsOutAFourthAsItIs() {
        byte[] innermost = new Archive().with("1.txt", "On lamps").bytes();
        byte[] third =
                new Archive().with("d.zip", innermost).with("2.txt", "On wicks").bytes();
        byte[] second = new Archive().with("c.zip", third).bytes();

        Opened opened = Opened.of(new Archive().with("b.zip", second).bytes(), "a.zip");

        assertThat(opened.paths()).containsExactly("b.zip/c.zip/d.zip", "b.zip/c.zip/2.txt");
        assertThat(opened.whole("b.zip/c.zip/d.zip").bytes()).isEqualTo(innermost);
    }

    @Test
    void handsOutAContainerWithinItThatIsBrokenAsItIs() {
        byte[] whole = new Archive().with("1.txt", "On lamps").bytes();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        Opened opened = Opened.of(
                new Archive().with("b.zip", half).with("2.txt", "On oil").bytes(), "a.zip");

        assertThat(opened.paths()).containsExactly("b.zip", "2.txt");
        assertThat(Read.refused(opened.whole("b.zip").bytes(), "b.zip").reason())
                .isEqualTo(RejectionReason.BROKEN);
    }

    @Test
    void takesADocxForADocument() throws IOException {
        byte[] docx = DocxFile.withBody(DocxFile.paragraph("On lamps")).bytes();

        Opened opened = Opened.of(new Archive().with("1.docx", docx).bytes(), "a.zip");

        assertThat(opened.whole("1.docx").bytes()).isEqualTo(docx);
    }

    @Test
    void tellsTheSizeAndTheHashOfAFileThatIsTooLargeAndGoesOn() {
        byte[] large = new byte[ExtractionLimits.DEFAULT.maxBytes() + 1];
        new Random(7).nextBytes(large);
        Arrays.fill(large, 1 << 20, large.length, (byte) 'x');
        for (int i = 1 << 20; i < large.length; i += 90) {
            large[i] = (byte) (i >> 8);
        }

        Opened opened = Opened.of(
                new Archive().with("large.txt", large).with("1.txt", "On lamps").bytes(), "a.zip");

        assertThat(opened.entry("large.txt"))
                .isEqualTo(new Entry.Withheld("large.txt", large.length, ContentHash.of(large)));
        assertThat(opened.text("1.txt")).isEqualTo("On lamps");
    }

    static Stream<Arguments> isRefusedAsAWhole() throws IOException {
        byte[] sound = new Archive()
                .with("1.txt", "On lamps and on all that burns in them")
                .with("2.txt", "On wicks")
                .bytes();
        var many = new Archive();
        for (int i = 0; i <= ExtractionLimits.DEFAULT.maxZipEntries(); i++) {
            many.with(i + ".txt", "On lamps");
        }
        var innocent = new Archive();
        byte[] half = half();
        for (int i = 0; i < 3; i++) {
            innocent.with(i + ".zip", half);
        }
        byte[] noise = new byte[1 << 20];
        new Random(7).nextBytes(noise);
        return Stream.of(
                argumentSet("nothing in it", new Archive().bytes(), RejectionReason.NO_TEXT),
                argumentSet("nothing but folders", new Archive().with("a/", "").bytes(), RejectionReason.NO_TEXT),
                argumentSet("cut off", Arrays.copyOf(sound, sound.length - 9), RejectionReason.BROKEN),
                argumentSet("a spoilt entry", changed(sound, 40), RejectionReason.BROKEN),
                argumentSet("another name in its directory", renamed(sound), RejectionReason.BROKEN),
                argumentSet("a password", encrypted(sound), RejectionReason.ENCRYPTED),
                argumentSet(
                        "a bomb", new Archive().with("1.txt", new byte[8 << 20]).bytes(), RejectionReason.UNSAFE),
                argumentSet(
                        "a bomb within it",
                        new Archive()
                                .with("0.txt", "On lamps")
                                .with(
                                        "b.zip",
                                        new Archive()
                                                .with("1.txt", new byte[8 << 20])
                                                .bytes())
                                .bytes(),
                        RejectionReason.UNSAFE),
                argumentSet("too many files", many.bytes(), RejectionReason.UNSAFE),
                argumentSet("too many files in those within it", innocent.bytes(), RejectionReason.UNSAFE));
    }

    @ParameterizedTest
    @MethodSource
    void isRefusedAsAWhole(byte[] archive, RejectionReason reason) {
        var refused = Read.refused(archive, "a.zip");

        assertThat(refused.reason()).as(refused.detail()).isEqualTo(reason);
        assertThat(refused.remedy()).isNotBlank();
    }

    @Test
    void isRefusedWhenItsFilesAreTooLargeTogether() {
        var archive = new Archive();
        byte[] text = new byte[15 << 20];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) ('a' + (i * 31 + (i >> 6)) % 23);
        }
        for (int i = 0; i < 7; i++) {
            archive.with(i + ".txt", text);
        }

        assertThat(Read.refused(archive.bytes(), "a.zip").reason()).isEqualTo(RejectionReason.TOO_LARGE);
    }

    private static byte[] half() {
        var half = new Archive();
        for (int i = 0; i < ExtractionLimits.DEFAULT.maxZipEntries() / 2; i++) {
            half.with(i + ".txt", "On lamps");
        }
        return half.bytes();
    }

    private static byte[] changed(byte[] zip, int at) {
        byte[] bytes = zip.clone();
        bytes[at] ^= 1;
        return bytes;
    }

    private static byte[] renamed(byte[] zip) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int last = text.lastIndexOf("2.txt");
        return (text.substring(0, last) + "3" + text.substring(last + 1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** With the mark of encryption on each entry, here and in the directory. */
    private static byte[] encrypted(byte[] zip) {
        byte[] bytes = zip.clone();
        for (int i = 0; i + 10 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                bytes[i + 6] |= 1;
            } else if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1;
            }
        }
        return bytes;
    }

    private static void put(ZipArchiveOutputStream zip, String name, String text) throws IOException {
        put(zip, new ZipArchiveEntry(name), text);
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String text) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }
}
