package io.rapporteur.ingest.text.extraction;

/** Carries a rejection out of the depth of a reader; the extractor turns it into a value. */
public final class Rejection extends java.io.IOException {

    private static final long serialVersionUID = 1L;

    private final RejectionReason reason;
    private final String detail;
    private final String remedy;

    public Rejection(RejectionReason reason, String detail, String remedy) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.detail = detail;
        this.remedy = remedy;
    }

    public static Rejection textTooLong(ExtractionLimits limits) {
        return new Rejection(
                RejectionReason.TEXT_TOO_LONG,
                "the text is longer than " + limits.maxTextChars() + " characters",
                "split the document and send the parts");
    }

    /** A file whose end is not there; the detail says what is missing and what was found. */
    public static Rejection cutOff(String detail) {
        return new Rejection(RejectionReason.BROKEN, "the file is cut off: " + detail, "fetch the whole file again");
    }

    /** A file in the midst of which something is missing or spoilt. */
    public static Rejection damaged(String detail) {
        return new Rejection(RejectionReason.BROKEN, "the file is damaged: " + detail, "fetch the whole file again");
    }

    public Extraction.Rejected asExtraction() {
        return new Extraction.Rejected(reason, detail, remedy);
    }
}
