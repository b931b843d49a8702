package io.rapporteur.ingest.text.pdf;

import io.rapporteur.ingest.text.extraction.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Whether a pdf is all there, before it is read. PDFBox mends whatever it can without a word: it would read half a file as if
 * it were the document. Here the file must have its end, and each object that its cross-reference names.
 */
final class PdfWholeness {

    private static final int NAMED = 5;

    private final PdfBytes bytes;
    private final PdfEnd end;

    private PdfWholeness(byte[] bytes) {
        this.bytes = new PdfBytes(bytes);
        this.end = PdfEnd.of(this.bytes);
    }

    /**
     * Returns what is doubtful about a pdf that is whole as far as can be told.
     *
     * @throws Rejection {@code BROKEN} with what is missing and what was found
     */
    static List<String> require(byte[] bytes) throws IOException {
        var pdf = new PdfWholeness(bytes);
        pdf.end.require();
        Optional<Map<COSObjectKey, Long>> references = references(pdf.end.isMarked() ? bytes : marked(bytes));
        return references.isPresent() ? pdf.referenced(references.get()) : pdf.unreferenced();
    }

    /** The file with the end marker that it lacks, without which the cross-reference is not looked for. */
    private static byte[] marked(byte[] bytes) {
        byte[] marker = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        byte[] marked = Arrays.copyOf(bytes, bytes.length + marker.length);
        System.arraycopy(marker, 0, marked, bytes.length, marker.length);
        return marked;
    }

    /** The cross-reference exactly as the file has it; empty where it does not stand where the end says, or is damaged. */
    private static Optional<Map<COSObjectKey, Long>> references(byte[] bytes) throws IOException {
        try (PDDocument strict = new PDFParser(new RandomAccessReadBuffer(bytes)).parse(false)) {
            return Optional.of(Map.copyOf(strict.getDocument().getXrefTable()));
        } catch (org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Not as the standard has it; the objects themselves are looked for next.
            return Optional.empty();
        }
    }

    /** The cross-reference is in order: what it names must be there. */
    private List<String> referenced(Map<COSObjectKey, Long> references) throws Rejection {
        List<String> warnings = new ArrayList<>();
        if (!end.isMarked()) {
            warnings.add("the end marker (%%EOF) of the pdf is missing; all before it is there");
        }
        List<Map.Entry<COSObjectKey, Long>> astray = references.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .filter(entry ->
                        !bytes.hasObjectAt(entry.getValue(), entry.getKey().getNumber()))
                .toList();
        if (astray.isEmpty()) {
            return warnings;
        }
        Set<Long> present = bytes.objects();
        List<Long> missing = astray.stream()
                .map(entry -> entry.getKey().getNumber())
                .filter(number -> !present.contains(number))
                .sorted()
                .toList();
        for (Map.Entry<COSObjectKey, Long> entry : astray) {
            if (missing.contains(entry.getKey().getNumber())) {
                requireNoGap(entry.getKey().getNumber(), entry.getValue());
            }
        }
        if (!missing.isEmpty()) {
            warnings.add("the pdf has not all objects that its cross-reference names: " + named(missing));
        }
        return warnings;
    }

    private void requireNoGap(long number, long place) throws Rejection {
        if (place >= bytes.length()) {
            throw Rejection.cutOff("object " + number + " of the pdf should stand at byte " + place
                    + ", the file ends at byte " + bytes.length());
        }
        if (bytes.isHole(place)) {
            throw Rejection.damaged("where object " + number + " of the pdf should stand, at byte " + place
                    + ", there is nothing but NULs: a piece of the file was never fetched");
        }
    }

    /** The cross-reference is not where the end says: without an end marker it is cut off, with all objects it is whole. */
    private List<String> unreferenced() throws Rejection {
        if (!end.isMarked()) {
            throw Rejection.cutOff("the pdf ends at byte " + bytes.length()
                    + " without an end marker (%%EOF), and its cross-reference is not where its end says"
                    + end.declared());
        }
        if (!end.declared().isEmpty()) {
            throw Rejection.cutOff("the pdf ends at byte " + bytes.length() + end.declared()
                    + ", and its cross-reference is not where its end says");
        }
        BitSet tabled = bytes.tabled();
        if (tabled.isEmpty() && bytes.lastIndexOf("/XRef") < 0) {
            throw Rejection.damaged(
                    "the pdf has no cross-reference, so that nobody can tell which objects are missing");
        }
        Set<Long> present = bytes.objects();
        List<Long> missing = tabled.stream()
                .mapToObj(Long::valueOf)
                .filter(number -> !present.contains(number))
                .toList();
        if (!missing.isEmpty()) {
            throw Rejection.damaged("the cross-reference of the pdf names " + tabled.cardinality() + " objects, "
                    + missing.size() + " of them are not in the file: " + named(missing));
        }
        String found = end.isPointed() ? "is not where its end says" : "is not pointed at by its end";
        return List.of("the cross-reference of the pdf " + found + "; the objects were found without it");
    }

    private static String named(List<Long> numbers) {
        String first = numbers.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.size() > NAMED ? first + " …" : first;
    }
}
