package io.rapporteur.ingest.text.odt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The styles of a document, asked along their inheritance. */
final class OdtStyles implements OdtPart {

    private static final String PARAGRAPH = "paragraph/";
    private static final String TEXT = "text/";

    private final Map<String, OdtStyle> styles = new HashMap<>();
    private @Nullable String reading;

    @Override
    public void open(OdtElement element) {
        if (element.name().equals("style")) {
            reading = element.attribute("family") + "/" + element.attribute("name");
            styles.put(reading, OdtStyle.of(element));
        } else if (reading != null) {
            styles.computeIfPresent(reading, (name, style) -> style.with(element));
        }
    }

    @Override
    public void close(String name) {
        if (name.equals("style")) {
            reading = null;
        }
    }

    /**
     * Whether text has a property.
     *
     * @param spans the styles of the spans around it, innermost first
     */
    boolean is(Function<OdtStyle, @Nullable Boolean> property, String paragraph, List<String> spans) {
        for (String span : spans) {
            Boolean value = inherited(TEXT, span, property);
            if (value != null) {
                return value;
            }
        }
        return Boolean.TRUE.equals(inherited(PARAGRAPH, paragraph, property));
    }

    /** What the style of a paragraph itself says; page breaks are not inherited, since only those set by hand are meant. */
    OdtStyle ofParagraph(String style) {
        return styles.getOrDefault(PARAGRAPH + style, OdtStyle.PLAIN);
    }

    /** The list style of a paragraph; empty where it has none. */
    String listStyle(String paragraph) {
        String style = inherited(PARAGRAPH, paragraph, OdtStyle::listStyle);
        return style == null ? "" : style;
    }

    /** The master page that begins with a paragraph; empty where none does. */
    String masterPage(String paragraph) {
        String page = inherited(PARAGRAPH, paragraph, OdtStyle::masterPage);
        return page == null ? "" : page;
    }

    private <T> @Nullable T inherited(String family, String name, Function<OdtStyle, @Nullable T> property) {
        Set<String> seen = new HashSet<>();
        OdtStyle at = styles.get(family + name);
        while (at != null) {
            T value = property.apply(at);
            if (value != null) {
                return value;
            }
            at = seen.add(at.parent()) ? styles.get(family + at.parent()) : null;
        }
        return null;
    }
}
