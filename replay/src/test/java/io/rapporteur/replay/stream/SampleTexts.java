package io.rapporteur.replay.stream;

/** Files of documents for replays. */
final class SampleTexts {

    private SampleTexts() {}

    static String symbol(int number) {
        return "A/RES/99/" + number;
    }

    static String id(int number) {
        return symbol(number) + "@en";
    }

    /** A resolution that cites the one before it and one of the Security Council. */
    static String resolution(int number) {
        return """
                Resolution adopted by the General Assembly on 12 March 2045

                99/%d. Lamps for lighthouse %d

                The General Assembly,

                Recalling its resolution 99/%d of 11 March 2045,

                Noting with concern Security Council resolution 2331 (2016) of 20 December 2016,

                1. Urges Member States to keep lamp %d burning;

                2. Decides to remain seized of the matter.
                """
                .formatted(number, number, number - 1, number);
    }

    /** A file of two resolutions. */
    static String twoResolutions(int first) {
        return decision(first) + decision(first + 1);
    }

    private static String decision(int number) {
        return """
                99/%d. Care of lamp %d

                The General Assembly,

                1. Decides to begin with lamp %d.

                44th plenary meeting
                19 December 2044

                """
                .formatted(number, number, number);
    }
}
