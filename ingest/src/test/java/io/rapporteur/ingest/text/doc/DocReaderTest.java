package io.rapporteur.ingest.text.doc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.ingest.text.Read;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.junit.jupiter.api.Test;

/** On {@link DocFiles}. */
class DocReaderTest {

    @Test
    void readsNumbersItalicsCallsNotesTablesAndTheHeader() throws IOException {
        Extraction.Text read = Read.document(DocFiles.read("bridges.doc"), "bridges.doc");

        assertThat(read.mediaType()).isEqualTo("application/msword");
        assertThat(read.text()).isEqualTo(new String(DocFiles.read("bridges.txt"), StandardCharsets.UTF_8));
    }

    @Test
    void acceptsTrackedChangesAndLeavesHiddenTextAndCommentsOut() throws IOException {
        assertThat(Read.text(DocFiles.read("tracked.doc"), "tracked.doc"))
                .isEqualTo(
                        "1. *Urges* States to sweep their bridges;\n\n2. *Requests* a report;\n\n3. *Decides* to go on.\n");
    }

    @Test
    void isToldByItsContentWhateverItsName() throws IOException {
        assertThat(Read.document(DocFiles.read("tracked.doc"), "tracked.docx").mediaType())
                .isEqualTo("application/msword");
    }

    @Test
    void refusesADocumentWithAPassword() throws IOException {
        assertThat(Read.refused(locked(DocFiles.read("tracked.doc")), "locked.doc")
                        .reason())
                .isEqualTo(RejectionReason.ENCRYPTED);
    }

    @Test
    void refusesAFileThatIsCutOffAnywhere() throws IOException {
        byte[] whole = DocFiles.read("bridges.doc");

        for (int length = 512; length < whole.length; length += 512) {
            assertThat(Read.refused(Arrays.copyOf(whole, length), "a.doc").reason())
                    .as("%s of %s bytes", length, whole.length)
                    .isEqualTo(RejectionReason.BROKEN);
        }
    }

    private static byte[] locked(byte[] doc) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (var document = new HWPFDocument(new ByteArrayInputStream(doc));
                var out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }
}
