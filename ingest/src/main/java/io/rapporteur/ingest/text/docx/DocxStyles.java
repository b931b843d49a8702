package io.rapporteur.ingest.text.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The styles of a document, asked along their inheritance (ISO 29500-1, 17.7). */
final class DocxStyles implements DocxPart {

    private final Map<String, DocxStyle> styles = new HashMap<>();
    private @Nullable String reading;

    @Override
    public void open(DocxElement element) {
        if (element.name().equals("style")) {
            reading = element.attribute("styleId");
            styles.put(reading, DocxStyle.PLAIN);
        } else if (reading != null) {
            styles.computeIfPresent(reading, (id, style) -> style.with(element));
        }
    }

    @Override
    public void close(String name) {
        if (name.equals("style")) {
            reading = null;
        }
    }

    boolean isItalic(DocxParagraphProperties paragraph, DocxRunProperties run) {
        if (run.italic() != null) {
            return run.italic();
        }
        // Italics are a toggle: a character style inside an italic paragraph style sets upright (17.7.3).
        return isOn(paragraph.style(), DocxRunProperties::italic) ^ isOn(run.style(), DocxRunProperties::italic);
    }

    boolean isRaised(DocxRunProperties run) {
        return run.raised() != null ? run.raised() : isOn(run.style(), DocxRunProperties::raised);
    }

    boolean isHidden(DocxRunProperties run) {
        return run.hidden() != null ? run.hidden() : isOn(run.style(), DocxRunProperties::hidden);
    }

    /** The list that a paragraph belongs to by itself or by its style; null where none. */
    @Nullable
    String numberingId(DocxParagraphProperties paragraph) {
        return paragraph.numberingId() != null
                ? paragraph.numberingId()
                : inherited(paragraph.style(), style -> style.paragraph().numberingId());
    }

    int numberingLevel(DocxParagraphProperties paragraph) {
        Integer level = paragraph.numberingLevel() != null
                ? paragraph.numberingLevel()
                : inherited(paragraph.style(), style -> style.paragraph().numberingLevel());
        return level == null ? 0 : level;
    }

    private boolean isOn(String style, Function<DocxRunProperties, @Nullable Boolean> property) {
        return Boolean.TRUE.equals(inherited(style, at -> property.apply(at.run())));
    }

    private <T> @Nullable T inherited(String style, Function<DocxStyle, @Nullable T> property) {
        Set<String> seen = new HashSet<>();
        DocxStyle at = styles.get(style);
        while (at != null && seen.add(at.basedOn())) {
            T value = property.apply(at);
            if (value != null) {
                return value;
            }
            at = styles.get(at.basedOn());
        }
        return null;
    }
}
