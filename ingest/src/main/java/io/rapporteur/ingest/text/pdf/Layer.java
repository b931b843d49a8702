package io.rapporteur.ingest.text.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** What a program that wrote a page says of a character: whether it is text, and whether it shows at all. */
enum Layer {
    TEXT,

    /** Put on the page beside its text, as headers and footers are. */
    EDGE,

    /** Put behind the text of the page. */
    BACKGROUND,

    /** Not shown: what a scanner has recognised, behind the picture of the page. */
    INVISIBLE;

    private static final COSName BEHIND = COSName.getPDFName("Background");
    private static final COSName WATERMARK = COSName.getPDFName("Watermark");

    /** The layer of marked content (ISO 32000, 14.8.2.2: artifacts). */
    static Layer ofMark(@Nullable COSName tag, @Nullable COSDictionary properties) {
        if (!COSName.ARTIFACT.equals(tag)) {
            return TEXT;
        }
        boolean behind = properties != null
                && (BEHIND.equals(properties.getCOSName(COSName.TYPE))
                        || WATERMARK.equals(properties.getCOSName(COSName.SUBTYPE)));
        return behind ? BACKGROUND : EDGE;
    }
}
