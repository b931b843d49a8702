package io.rapporteur.parser;

/** A resolution of our own wording, in the renditions that arrive. */
final class Samples {

    private Samples() {}

    static final String HEAD =
            """
            United Nations

            A/RES/90/17

            General Assembly

            Distr.: General

            9 January 2036

            Ninetieth session

            Agenda item 12 (b)

            Resolution adopted by the General Assembly on 19 December 2035

            [on the report of the Second Committee (A/90/400, para. 9)]

            90/17. Care of tidal archives

            The General Assembly,

            """;

    static final String BODY =
            """
            Recalling its resolution 89/3 of 4 December 2034 and the lists annexed to it,

            Noting with concern the loss of gauges along the northern coasts,

            1. Calls upon States to keep a record of each tide;

            2. Requests the Secretary-General:

                (a) To collect the records;

                (b) To publish them, including:

                    (i) The highest tide of each year;

                    (ii) The lowest;

                (c) To report once in two years;

            3. Decides to return to the matter at its ninety-second session.

            44th plenary meeting
            19 December 2035
            """;

    static final String FLAT = HEAD + BODY;
}
