package io.rapporteur.ingest.text.unpack;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what is in a container and no document. */
final class LeftOut {

    private final Map<Kind, Integer> numbers = new EnumMap<>(Kind.class);

    /** What is left out. */
    enum Kind {
        FOLDER("folders"),
        HIDDEN("hidden files, and files of the operating system"),
        LINK("links to other files"),
        BODY("texts of mails that have a document attached"),
        PICTURE("pictures in the text of mails"),
        SIGNATURE("signatures of mails"),
        CARD("appointments and visiting cards of mails"),
        REPORT("reports of delivery");

        private final String plural;

        Kind(String plural) {
            this.plural = plural;
        }
    }

    void add(Kind kind) {
        numbers.merge(kind, 1, Integer::sum);
    }

    /** Adds what another has counted. */
    void add(LeftOut other) {
        other.numbers.forEach((kind, number) -> numbers.merge(kind, number, Integer::sum));
    }

    /** A phrase for each kind that there was, with its number. */
    List<String> phrases() {
        return numbers.entrySet().stream()
                .map(kind -> kind.getKey().plural + ": " + kind.getValue())
                .toList();
    }
}
