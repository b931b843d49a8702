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

    Extraction.Rejected asExtraction() {
        return new Extraction.Rejected(reason, detail, remedy);
    }
}
