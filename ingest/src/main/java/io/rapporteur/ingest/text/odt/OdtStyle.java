package io.rapporteur.ingest.text.odt;

import org.jspecify.annotations.Nullable;

/**
 * What the reader wants to know of a style (OpenDocument 1.3, 16.2); null and empty mean: not said here.
 *
 * @param parent the style that it inherits from
 * @param listStyle the list style of its paragraphs
 * @param masterPage the master page that begins with its paragraphs
 */
record OdtStyle(
        String parent,
        @Nullable Boolean italic,
        @Nullable Boolean raised,
        @Nullable Boolean hidden,
        boolean pageBreakBefore,
        boolean pageBreakAfter,
        @Nullable String listStyle,
        @Nullable String masterPage) {

    static final OdtStyle PLAIN = new OdtStyle("", null, null, null, false, false, null, null);

    static OdtStyle of(OdtElement style) {
        return new OdtStyle(
                style.attribute("parent-style-name"),
                null,
                null,
                null,
                false,
                false,
                said(style.attribute("list-style-name")),
                said(style.attribute("master-page-name")));
    }

    /** This with what one element inside the style says. */
    OdtStyle with(OdtElement element) {
        return switch (element.name()) {
            case "text-properties" -> new OdtStyle(
                    parent,
                    on(element.attribute("font-style"), italic, "italic", "oblique"),
                    position(element.attribute("text-position")),
                    on(element.attribute("display"), hidden, "none"),
                    pageBreakBefore,
                    pageBreakAfter,
                    listStyle,
                    masterPage);
            case "paragraph-properties" -> new OdtStyle(
                    parent,
                    italic,
                    raised,
                    hidden,
                    element.attribute("break-before").equals("page"),
                    element.attribute("break-after").equals("page"),
                    listStyle,
                    masterPage);
            default -> this;
        };
    }

    private static @Nullable Boolean on(String value, @Nullable Boolean otherwise, String... values) {
        return value.isEmpty()
                ? otherwise
                : Boolean.valueOf(java.util.List.of(values).contains(value));
    }

    /** A position is {@code super}, {@code sub} or how far above the line, then a size. */
    private @Nullable Boolean position(String value) {
        if (value.isEmpty()) {
            return raised;
        }
        String place = value.strip();
        return place.startsWith("super")
                || (Character.isDigit(place.charAt(0)) && !place.startsWith("0%") && !place.startsWith("0 "));
    }

    private static @Nullable String said(String value) {
        return value.isEmpty() ? null : value;
    }
}
