package io.rapporteur.api;

/** A request that cannot be answered, and what the sender can do about it. */
final class ProblemException extends RuntimeException {

    private final int status;
    private final String title;
    private final String detail;
    private final String remedy;

    ProblemException(int status, String title, String detail, String remedy) {
        super(detail);
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.remedy = remedy;
    }

    static ProblemException badRequest(String detail, String remedy) {
        return new ProblemException(400, "Bad Request", detail, remedy);
    }

    static ProblemException notFound(String detail, String remedy) {
        return new ProblemException(404, "Not Found", detail, remedy);
    }

    /** It was there, and somebody has decided that it is not any more. */
    static ProblemException gone(String detail, String remedy) {
        return new ProblemException(410, "Gone", detail, remedy);
    }

    /** Somebody else is being answered; the moment will pass. */
    static ProblemException busy(String detail, String remedy) {
        return new ProblemException(503, "Service Unavailable", detail, remedy);
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }

    String remedy() {
        return remedy;
    }
}
