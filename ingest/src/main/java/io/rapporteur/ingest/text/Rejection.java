package io.rapporteur.ingest.text;

/** Carries a rejection out of the depth of a reader; {@link TextExtractor} turns it into a value. */
final class Rejection extends java.io.IOException {

    private static final long serialVersionUID = 1L;

    private final RejectionReason reason;
    private final String detail;
    private final String remedy;

    Rejection(RejectionReason reason, String detail, String remedy) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.detail = detail;
        this.remedy = remedy;
    }

    static Rejection textTooLong(ExtractionLimits limits) {
        return new Rejection(
                RejectionReason.TEXT_TOO_LONG,
                "the text is longer than " + limits.maxTextChars() + " characters",
                "split the document and send the parts");
    }

    /** A file whose end is not there; the detail says what is missing and what was found. */
    static Rejection cutOff(String detail) {
        return new Rejection(RejectionReason.BROKEN, "the file is cut off: " + detail, "fetch the whole file again");
    }

    /** A file in the midst of which something is missing or spoilt. */
    static Rejection damaged(String detail) {
        return new Rejection(RejectionReason.BROKEN, "the file is damaged: " + detail, "fetch the whole file again");
    }

    Extraction.Rejected asExtraction() {
        return new Extraction.Rejected(reason, detail, remedy);
    }
}
