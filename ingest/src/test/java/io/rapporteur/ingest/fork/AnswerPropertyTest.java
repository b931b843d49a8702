package io.rapporteur.ingest.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.ingest.text.extraction.Entry;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.model.document.Hyperlink;
import io.rapporteur.model.document.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class AnswerPropertyTest {

    private static final ExtractionLimits LIMITS = ExtractionLimits.DEFAULT.withMaxTextChars(1_000);

    @Property
    void keepsEveryText(
            @ForAll @StringLength(max = 1_000) String text,
            @ForAll String charset,
            @ForAll @Size(max = 5) List<@StringLength(max = 100) String> warnings)
            throws IOException {
        var said =
                new Answer.Read(new Extraction.Text(text, "text/plain", charset.isEmpty() ? null : charset, warnings));

        assertThat(read(bytes(said))).isEqualTo(said);
    }

    @Property
    void keepsEveryLink(
            @ForAll @StringLength(min = 10, max = 1_000) String text,
            @ForAll @IntRange(max = 4) int start,
            @ForAll @IntRange(min = 5, max = 10) int end,
            @ForAll @StringLength(max = 1_000) String address)
            throws IOException {
        var link = new Hyperlink(new Span(start, end), address);
        var said = new Answer.Read(new Extraction.Text(text, "text/html", null, List.of(), List.of(link, link)));

        assertThat(read(bytes(said))).isEqualTo(said);
    }

    @Property
    void isCorruptWhereALinkLiesOutsideOfTheText(@ForAll @IntRange(min = 2) int end) throws IOException {
        var link = new Hyperlink(new Span(0, end), "https://example.org");
        var said = new Answer.Read(new Extraction.Text("a", "text/html", null, List.of(), List.of(link)));
        byte[] bytes = bytes(said);

        assertThatThrownBy(() -> read(bytes)).isInstanceOf(StreamCorruptedException.class);
    }

    @Property
    void keepsEveryRefusal(@ForAll RejectionReason reason, @ForAll String detail, @ForAll String remedy)
            throws IOException {
        var said = new Answer.Read(new Extraction.Rejected(reason, detail, remedy));

        assertThat(read(bytes(said))).isEqualTo(said);
    }

    @Property
    void keepsEveryFileOfAContainer(
            @ForAll @StringLength(min = 1, max = 100) String path,
            @ForAll String type,
            @ForAll byte[] content,
            @ForAll @LongRange(min = 1) long size)
            throws IOException {
        var said = new Answer.Read(new Extraction.Unpacked(
                List.of(
                        new Entry.Whole(path, type.isEmpty() ? null : type, content),
                        new Entry.Withheld(path, size, "0".repeat(64))),
                List.of("folders: 1")));

        var heard = (Extraction.Unpacked) ((Answer.Read) read(bytes(said))).extraction();

        var whole = (Entry.Whole) heard.entries().get(0);
        assertThat(whole.path()).isEqualTo(path);
        assertThat(whole.contentType()).isEqualTo(type.isEmpty() ? null : type);
        assertThat(whole.bytes()).isEqualTo(content);
        assertThat(heard.entries().get(1)).isEqualTo(new Entry.Withheld(path, size, "0".repeat(64)));
        assertThat(heard.leftOut()).containsExactly("folders: 1");
    }

    @Property(tries = 5_000)
    void isCorruptWhereItTellsOfMoreFilesThanThereMayBe(@ForAll @IntRange(max = 40) int at, @ForAll byte other)
            throws IOException {
        byte[] bytes = bytes(new Answer.Read(
                new Extraction.Unpacked(List.of(new Entry.Whole("a", null, new byte[] {1, 2, 3})), List.of())));
        bytes[Math.min(at, bytes.length - 1)] = other;

        try {
            assertThat(read(bytes)).isNotNull();
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }

    @Property(tries = 5_000)
    void isEitherAnAnswerOrCorruptWhateverTheBytes(
            @ForAll RejectionReason reason, @ForAll @IntRange(max = 60) int at, @ForAll byte other) throws IOException {
        byte[] bytes = bytes(new Answer.Read(new Extraction.Rejected(reason, "detail", "remedy")));
        bytes[Math.min(at, bytes.length - 1)] = other;

        try {
            assertThat(read(bytes)).isNotNull();
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }

    @Property(tries = 2_000)
    void takesNoTellingOfALengthForMemory(@ForAll byte[] bytes) throws IOException {
        try {
            assertThat(read(bytes)).isNotNull();
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }

    private static byte[] bytes(Answer answer) throws IOException {
        var out = new ByteArrayOutputStream();
        answer.writeTo(new DataOutputStream(out));
        return out.toByteArray();
    }

    private static Answer read(byte[] bytes) throws IOException {
        return Answer.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)), LIMITS);
    }
}
