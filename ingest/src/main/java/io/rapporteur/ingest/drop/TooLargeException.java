package io.rapporteur.ingest.drop;

/** A file that is larger than the raw topic takes; what is known of it can be sent all the same. */
final class TooLargeException extends DropRefusedException {

    TooLargeException(String name, int maxBytes) {
        super(
                name,
                "it is larger than the limit of " + maxBytes + " bytes",
                "split the document, or leave the pictures out");
    }
}
