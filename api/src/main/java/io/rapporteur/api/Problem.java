package io.rapporteur.api;

/**
 * What went wrong, as RFC 9457 has it, with what to do.
 *
 * @param type always {@code about:blank}: the status says what kind of problem it is
 * @param instance path of the request
 */
record Problem(String type, String title, int status, String detail, String remedy, String instance) {

    static final String CONTENT_TYPE = "application/problem+json;charset=utf-8";

    static Problem of(ProblemException problem, String instance) {
        return new Problem(
                "about:blank", problem.title(), problem.status(), problem.detail(), problem.remedy(), instance);
    }
}
