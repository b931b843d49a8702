package io.rapporteur.ingest.text.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The styles of a document, asked along their inheritance (ISO 29500-1, 17.7). */
final class DocxStyles implements DocxPart {

    private final Map<String, DocxProperties> styles = new HashMap<>();
    private @Nullable DocxProperties reading;

    @Override
    public void open(DocxElement element) {
        if (element.name().equals("style")) {
            reading = new DocxProperties();
            styles.put(element.attribute("styleId"), reading);
        } else if (reading != null) {
            reading.take(element);
        }
    }

    @Override
    public void close(String name) {
        if (name.equals("style")) {
            reading = null;
        }
    }

    boolean isItalic(DocxProperties paragraph, DocxProperties run) {
        if (run.italic != null) {
            return run.italic;
        }
        // Italics are a toggle: a character style inside an italic paragraph style sets upright (17.7.3).
        return isOn(paragraph.style, style -> style.italic) ^ isOn(run.style, style -> style.italic);
    }

    boolean isRaised(DocxProperties run) {
        return run.raised != null ? run.raised : isOn(run.style, style -> style.raised);
    }

    boolean isHidden(DocxProperties run) {
        return run.hidden != null ? run.hidden : isOn(run.style, style -> style.hidden);
    }

    /** The list that a paragraph belongs to by itself or by its style; null where none. */
    @Nullable
    String numberingId(DocxProperties paragraph) {
        return paragraph.numberingId != null
                ? paragraph.numberingId
                : inherited(paragraph.style, style -> style.numberingId);
    }

    int numberingLevel(DocxProperties paragraph) {
        Integer level = paragraph.numberingLevel != null
                ? paragraph.numberingLevel
                : inherited(paragraph.style, style -> style.numberingLevel);
        return level == null ? 0 : level;
    }

    private boolean isOn(String style, Function<DocxProperties, @Nullable Boolean> property) {
        return Boolean.TRUE.equals(inherited(style, property));
    }

    private <T> @Nullable T inherited(String style, Function<DocxProperties, @Nullable T> property) {
        Set<String> seen = new HashSet<>();
        DocxProperties at = styles.get(style);
        while (at != null && seen.add(at.basedOn)) {
            T value = property.apply(at);
            if (value != null) {
                return value;
            }
            at = styles.get(at.basedOn);
        }
        return null;
    }
}
