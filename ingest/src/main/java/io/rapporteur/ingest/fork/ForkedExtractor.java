package io.rapporteur.ingest.fork;

import io.rapporteur.ingest.text.TextExtractor;
import io.rapporteur.ingest.text.extraction.ContentHash;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.Extractor;
import io.rapporteur.ingest.text.ocr.OcrSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain text and ordinary pages in this process, all else in child processes: a pdf of a few hundred bytes can keep a
 * processor busy without end or fill any memory. A file that takes too much is refused; the next one finds a child that works.
 */
public final class ForkedExtractor implements Extractor, AutoCloseable {

    /** Memory is free again while nothing is to be read, at the price of a start when there is. */
    private static final Duration IDLE_TIME = Duration.ofMinutes(1);

    private final ChildPool children;
    private final SlowAnswers slow = new SlowAnswers();
    private final TextExtractor here;
    private final ExtractionLimits limits;
    private final @Nullable OcrSettings ocr;

    /** A pool of children, none of which is started yet. */
    public ForkedExtractor(ForkSettings settings) {
        this(
                ExtractionLimits.DEFAULT,
                new ChildPool(settings, () -> ChildCommand.of(ChildMain.class, settings.megabytes()), IDLE_TIME),
                settings.ocr());
    }

    ForkedExtractor(ExtractionLimits limits, ChildPool children, @Nullable OcrSettings ocr) {
        this.ocr = ocr;
        this.limits = limits;
        this.children = children;
        this.here = new TextExtractor(limits, this::extractInChild);
    }

    /**
     * Reads a file.
     *
     * @throws ChildLostException when it could not be read for a reason that may pass and is not in the file
     * @throws IllegalStateException at a defect of ours
     */
    @Override
    public Extraction extract(byte[] bytes, @Nullable String fileName, @Nullable String contentType) {
        return here.extract(bytes, fileName, contentType);
    }

    private Extraction extractInChild(byte[] bytes, @Nullable String fileName, @Nullable String contentType) {
        var request = new Request(bytes, fileName, contentType, limits, ocr);
        String question = ContentHash.of(bytes) + '\n' + fileName + '\n' + contentType;
        return slow.get(question, () -> children.read(request));
    }

    /** Ends the children; a file that is being read is not read. */
    @Override
    public void close() {
        children.close();
    }
}
