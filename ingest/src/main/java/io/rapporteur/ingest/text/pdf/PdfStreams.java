package io.rapporteur.ingest.text.pdf;

import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Whether the streams that a pdf's text is made of can be unpacked to their ends: contents of pages, forms, tables from glyphs to
 * characters, and the streams that hold objects. PDFBox takes what it can get of each and says nothing.
 */
final class PdfStreams {

    /** NULs in a row that no drawing program writes, but a download that left out a piece. */
    private static final int HOLE = 256;

    private final Inflating inflating;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfStreams(ExtractionLimits limits) {
        this.inflating = new Inflating(limits.maxZipBytes());
    }

    /**
     * Returns when all streams of text are whole.
     *
     * @throws Rejection {@code BROKEN} with the stream that is not
     */
    static void require(PDDocument document, ExtractionLimits limits) throws IOException {
        var streams = new PdfStreams(limits);
        streams.objects(document);
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            COSDictionary dictionary = page.getCOSObject();
            streams.contents(dictionary, "the contents of page " + number);
            if (page.getResources() != null) {
                streams.resources(page.getResources().getCOSObject(), "page " + number);
            }
        }
    }

    private void objects(PDDocument document) throws IOException {
        Set<Long> holders = new TreeSet<>();
        for (long place : document.getDocument().getXrefTable().values()) {
            if (place < 0) {
                holders.add(-place);
            }
        }
        for (long holder : holders) {
            COSBase found = document.getDocument()
                    .getObjectFromPool(new COSObjectKey(holder, 0))
                    .getObject();
            require(found instanceof COSStream stream ? stream : null, "the stream of objects " + holder);
        }
    }

    private void contents(COSDictionary page, String what) throws IOException {
        COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                require(several.getObject(i) instanceof COSStream stream ? stream : null, what);
            }
        } else if (page.containsKey(COSName.CONTENTS)) {
            require(contents instanceof COSStream stream ? stream : null, what);
        }
    }

    private void resources(COSDictionary resources, String where) throws IOException {
        if (!seen.add(resources)) {
            return;
        }
        COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
        for (COSName name : names(fonts)) {
            COSDictionary font = Objects.requireNonNull(fonts).getCOSDictionary(name);
            if (font != null && font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream table) {
                require(table, "the character table of a font on " + where);
            }
        }
        COSDictionary drawn = resources.getCOSDictionary(COSName.XOBJECT);
        for (COSName name : names(drawn)) {
            if (Objects.requireNonNull(drawn).getDictionaryObject(name) instanceof COSStream form
                    && COSName.FORM.equals(form.getCOSName(COSName.SUBTYPE))) {
                require(form, "a form on " + where);
                COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
                if (own != null) {
                    resources(own, where);
                }
            }
        }
    }

    private static Set<COSName> names(@Nullable COSDictionary dictionary) {
        return dictionary == null ? Set.of() : dictionary.keySet();
    }

    private void require(@Nullable COSStream stream, String what) throws IOException {
        if (stream == null) {
            throw Rejection.damaged("the pdf has nothing where it refers to " + what);
        }
        if (!seen.add(stream)) {
            return;
        }
        COSBase filters = stream.getFilters();
        COSBase first = filters instanceof COSArray several && several.size() > 0 ? several.getObject(0) : filters;
        boolean flate = COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
        try (InputStream raw = stream.createRawInputStream()) {
            byte[] bytes = raw.readAllBytes();
            if (flate) {
                inflating.require(bytes, what);
            } else if (first == null) {
                requireNoHole(bytes, what);
            }
        }
    }

    private static void requireNoHole(byte[] bytes, String what) throws Rejection {
        int nuls = 0;
        for (int at = 0; at < bytes.length; at++) {
            nuls = bytes[at] == 0 ? nuls + 1 : 0;
            if (nuls == HOLE) {
                throw Rejection.damaged(
                        "in " + what + " stand " + HOLE + " NULs in a row: a piece of the file was never fetched");
            }
        }
    }

    /** Unpacks and throws away, up to a limit for all streams together. */
    private static final class Inflating {

        /** The head of the format zlib, which the unpacking does without. */
        private static final int HEAD = 2;

        private final byte[] buffer = new byte[16 * 1024];
        private long left;

        Inflating(long most) {
            this.left = most;
        }

        void require(byte[] packed, String what) throws Rejection {
            var inflater = new Inflater(true);
            try {
                int from = Math.min(HEAD, packed.length);
                inflater.setInput(packed, from, packed.length - from);
                while (!inflater.finished() && left > 0) {
                    int read = inflater.inflate(buffer);
                    if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                        throw Rejection.damaged("unpacking " + what + " ends before its end, after "
                                + inflater.getBytesRead() + " bytes");
                    }
                    left -= read;
                }
            } catch (DataFormatException e) {
                throw Rejection.damaged("unpacking " + what + " fails at byte " + inflater.getBytesRead() + " of "
                        + packed.length + ": a piece was never fetched, or the file was sent as text");
            } finally {
                inflater.end();
            }
        }
    }
}
