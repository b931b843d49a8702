package io.rapporteur.ingest.text.unpack;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.Source;
import java.io.IOException;
import java.util.List;

/** Takes one kind of container apart. */
interface Contents {

    /**
     * The files in it, in their order.
     *
     * @param meter counts what comes out of it
     * @param leftOut hears of what is no document
     * @throws Rejection where none of it can be used
     * @throws IOException where a library stumbled over it: it is broken
     */
    List<Part> of(Source container, Meter meter, LeftOut leftOut) throws IOException;
}
